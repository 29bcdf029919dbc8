package io.minzheng.assistance.temporary;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * What an application for spending beyond means rests on.
 *
 * @param hukou county of the household registration, six digits
 * @param residencePermit number of the permit of those whose hukou lies elsewhere
 */
public record Claim(
        DivisionCode hukou,
        @PersonalData @Nullable String residencePermit,
        Recipient recipient,
        @PersonalData Means means) {

    /** Whose means have been looked at already: of those only the spending is checked. */
    public enum Recipient {
        NONE,
        DIBAO,
        TEKUN
    }

    /**
     * @param spending fen that education or treatment have cost
     * @param reimbursed fen of it that insurance and others have borne
     * @param perCapitaIncome fen per person and year; null where the means have been looked at already
     */
    public record Means(
            long spending, long reimbursed, @Nullable Long perCapitaIncome, boolean propertyWithinLimits) {
        /** What stands for means that have been erased: nothing more is granted on them. */
        static Means erased() {
            return new Means(0, 0, null, false);
        }

        /** Fen that the household has to bear itself. */
        long burden() {
            return Math.subtractExact(spending, reimbursed);
        }

        /** Tells nothing: states reach error messages. */
        @Override
        public String toString() {
            return "Means[]";
        }
    }
}
