package io.minzheng.assistance.temporary;

import io.minzheng.assistance.temporary.Claim.Means;
import io.minzheng.assistance.temporary.Claim.Recipient;
import io.minzheng.assistance.temporary.Hardship.Kind;
import java.time.LocalDate;

/** Whether spending is beyond a household's means. */
final class Eligibility {
    private Eligibility() {}

    /**
     * @param value fen of the grant
     * @param special whether the case is decided by itself: the line of the income holds in principle only
     */
    static void require(Claim claim, Kind kind, long value, boolean special, LocalDate on, TemporaryPolicy policy) {
        Means means = claim.means();
        TemporaryRule.SpendingMustBeABurden.require(means.burden() > 0);
        TemporaryRule.GrantMustNotExceedTheBurden.require(value <= means.burden(), "plan");
        if (claim.recipient() != Recipient.NONE) {
            return;
        }
        TemporaryRule.PropertyMustBeWithinLimits.require(means.propertyWithinLimits());
        if (!special) {
            long line = policy.incomeLine(on, kind).orElseThrow(TemporaryRule.IncomeLineMustBeSet::violated);
            Long income = means.perCapitaIncome();
            TemporaryRule.IncomeMustBeBelowTheLine.require(income != null && income < line);
        }
    }
}
