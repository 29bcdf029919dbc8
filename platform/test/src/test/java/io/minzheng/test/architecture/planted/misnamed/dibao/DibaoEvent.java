package io.minzheng.test.architecture.planted.misnamed.dibao;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import java.time.LocalDate;

sealed interface DibaoEvent extends DomainEvent {
    @EventName("assistance.dibao.CaseEnrolled")
    record CaseEnrolled(LocalDate on) implements DibaoEvent {}

    record CaseEnded(LocalDate on) implements DibaoEvent {}

    @EventName("misnamed.dibao.CaseReviewed")
    record CaseReviewed(LocalDate on) implements DibaoEvent {}

    @EventName("misnamed.dibao.CaseReviewed")
    record CaseSuspended(LocalDate on) implements DibaoEvent {}
}
