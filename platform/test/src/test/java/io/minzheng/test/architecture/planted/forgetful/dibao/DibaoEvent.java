package io.minzheng.test.architecture.planted.forgetful.dibao;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Retained;
import java.time.LocalDate;

/** One event with a retention of its own, one without any, one with nothing to keep. */
public sealed interface DibaoEvent extends DomainEvent {
    @EventName("forgetful.dibao.CaseEnrolled")
    @Retained(years = 1, law = "planted")
    record CaseEnrolled(LocalDate on, @PersonalData String name) implements DibaoEvent {}

    @EventName("forgetful.dibao.CaseEnded")
    record CaseEnded(LocalDate on, @PersonalData String name) implements DibaoEvent {}

    @EventName("forgetful.dibao.CaseCounted")
    record CaseCounted(LocalDate on) implements DibaoEvent {}
}
