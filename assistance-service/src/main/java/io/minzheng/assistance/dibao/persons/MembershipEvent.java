package io.minzheng.assistance.dibao.persons;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import java.time.LocalDate;
import java.time.YearMonth;

/** What has happened to one person's place in dibao. */
public sealed interface MembershipEvent extends DomainEvent {
    /** A person counts in a dibao case from the month given, and so in no other. */
    @EventName("assistance.dibaoperson.PersonEnrolled")
    record PersonEnrolled(LocalDate on, String personId, String caseId, YearMonth from) implements MembershipEvent {}

    /** A person no longer counts in the case and may be enrolled in another from the month given. */
    @EventName("assistance.dibaoperson.PersonReleased")
    record PersonReleased(LocalDate on, String personId, String caseId, YearMonth from) implements MembershipEvent {}

    /** A person is from the month given in another programme, beside which there is no dibao: the case is that one's. */
    @EventName("assistance.dibaoperson.PersonExcluded")
    record PersonExcluded(LocalDate on, String personId, String caseId, YearMonth from) implements MembershipEvent {}

    /** The other programme has let the person go, who may be enrolled in dibao from the month given. */
    @EventName("assistance.dibaoperson.PersonReadmitted")
    record PersonReadmitted(LocalDate on, String personId, String caseId, YearMonth from) implements MembershipEvent {}
}
