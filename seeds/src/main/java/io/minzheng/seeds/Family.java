package io.minzheng.seeds;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.MonthRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A made-up family and what happens to it: when it applies, with what means, and when and why it leaves.
 *
 * @param number from 1, never re-used; every name of a step derives from it
 * @param village code of twelve digits
 * @param singleMember the one member the single-person guarantee (单人保) is for, or null for a household case
 * @param exit null where the family is still in receipt at the end of 2022
 */
record Family(
        int number,
        Hukou hukou,
        DivisionCode village,
        List<Member> members,
        Means means,
        @Nullable Integer singleMember,
        Procedure procedure,
        @Nullable Exit exit) {

    enum ExitReason {
        ABOVE_STANDARD,
        OWN_WISH,
        MOVED_AWAY
    }

    /** @param decidedOn day of the decision; money ends with that month */
    record Exit(LocalDate reviewedOn, LocalDate decidedOn, ExitReason reason) {
        YearMonth lastMonth() {
            return YearMonth.from(decidedOn);
        }
    }

    boolean isSinglePerson() {
        return singleMember != null;
    }

    /** Persons in receipt: all members, or the one of a single-person guarantee. */
    int persons() {
        return isSinglePerson() ? 1 : members.size();
    }

    /** Months with money: from the month after the confirmation to the month of the decision to end. */
    MonthRange paid() {
        YearMonth from = YearMonth.from(procedure.confirmedOn()).plusMonths(1);
        return new MonthRange(from, exit == null ? HezuoDecade.LAST_MONTH : exit.lastMonth());
    }

    int payments() {
        return (int) paid().monthsUntil(HezuoDecade.LAST_MONTH).count();
    }

    Family leaving(Exit exit) {
        return new Family(number, hukou, village, members, means, singleMember, procedure, exit);
    }

    Family with(Means means) {
        return new Family(number, hukou, village, members, means, singleMember, procedure, exit);
    }
}
