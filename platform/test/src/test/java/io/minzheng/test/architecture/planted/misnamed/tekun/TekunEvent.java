package io.minzheng.test.architecture.planted.misnamed.tekun;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import java.time.LocalDate;

sealed interface TekunEvent extends DomainEvent {
    @EventName("misnamed.dibao.TekunConfirmed")
    record TekunConfirmed(LocalDate on) implements TekunEvent {}
}
