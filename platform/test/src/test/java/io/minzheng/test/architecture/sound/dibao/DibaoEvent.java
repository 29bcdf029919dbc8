package io.minzheng.test.architecture.sound.dibao;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.Fen;
import java.time.LocalDate;

/** Events. */
public sealed interface DibaoEvent extends DomainEvent {
    @EventName("sound.dibao.ApplicationFiled")
    record ApplicationFiled(LocalDate on, Fen income) implements DibaoEvent {}
}
