package io.minzheng.test.architecture.planted.misnamed.dibao;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import java.time.LocalDate;

sealed interface DibaoEvent extends DomainEvent {
    @EventName("misnamed.tekun.CaseEnrolled")
    record CaseEnrolled(LocalDate on) implements DibaoEvent {}

    record CaseEnded(LocalDate on) implements DibaoEvent {}
}
