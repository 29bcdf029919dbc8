package io.minzheng.test.architecture.planted.impure.dibao;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import java.time.LocalDate;

sealed interface DibaoEvent extends DomainEvent {
    @EventName("impure.dibao.Filed")
    record Filed(LocalDate on) implements DibaoEvent {}
}
