package io.minzheng.assistance.dibao.persons;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import java.time.LocalDate;
import java.time.YearMonth;

/** What has happened to one person's place in dibao. */
public sealed interface MembershipEvent extends DomainEvent {
    @EventName("assistance.dibaoperson.PersonEnrolled")
    record PersonEnrolled(LocalDate on, String personId, String caseId, YearMonth from) implements MembershipEvent {}

    @EventName("assistance.dibaoperson.PersonReleased")
    record PersonReleased(LocalDate on, String personId, String caseId, YearMonth from) implements MembershipEvent {}
}
