package io.minzheng.test.architecture.planted.unsealed.dibao;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Retained;
import java.time.LocalDate;
import java.util.List;

/** A name in a list, a number and a reason that nobody has marked; an enum and what is sealed with the whole are right. */
@Retained(years = 1, law = "planted")
public sealed interface DibaoEvent extends DomainEvent {
    record Person(String givenName, Health health) {}

    record Health(String illness) {}

    enum Reason {
        OTHER
    }

    @EventName("unsealed.dibao.CaseEnrolled")
    record CaseEnrolled(LocalDate on, List<Person> persons, ResidentId applicant) implements DibaoEvent {}

    @EventName("unsealed.dibao.CaseEnded")
    record CaseEnded(
            LocalDate on,
            Reason reason,
            String endReason,
            @PersonalData List<Person> sealed) implements DibaoEvent {}
}
