package io.minzheng.assistance.dibao.persons;

import io.minzheng.kernel.Command;
import java.time.LocalDate;
import java.time.YearMonth;

/** What may be asked of one person's place in dibao; always in one transaction with a decision on a case. */
public sealed interface MembershipCommand extends Command {
    /** Pseudonym of the person. */
    String personId();

    @Override
    default String target() {
        return stream(personId());
    }

    static String stream(String personId) {
        return "dibao-person." + personId;
    }

    /** @param from first month for which is paid */
    record EnrolPerson(String personId, LocalDate on, String caseId, YearMonth from) implements MembershipCommand {}

    /**
     * @param caseId case of a programme beside which there is no dibao
     * @param from first month for which that one pays
     */
    record ExcludePerson(String personId, LocalDate on, String caseId, YearMonth from) implements MembershipCommand {}

    /** @param from first month for which that programme no longer pays */
    record ReadmitPerson(String personId, LocalDate on, String caseId, YearMonth from) implements MembershipCommand {}

    /**
     * From one case to another, when a household divides or two become one.
     *
     * @param from first month for which the new case pays and the old one no longer does
     */
    record MovePerson(String personId, LocalDate on, String fromCase, String toCase, YearMonth from)
            implements MembershipCommand {}

    /** @param from first month for which is no longer paid */
    record ReleasePerson(String personId, LocalDate on, String caseId, YearMonth from) implements MembershipCommand {}
}
