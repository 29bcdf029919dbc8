package io.minzheng.assistance.appeals;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What somebody complains of.
 *
 * @param id of the application or the case; of a payment the household it was made to; null where it is nobody's case
 * @param purpose of the payment, for example {@code dibao}; null for everything else
 * @param month that the payment was for; null for everything else
 */
public record AppealedObject(
        Kind kind,
        @Nullable String id,
        @Nullable String purpose,
        @Nullable YearMonth month) {
    /** Of what sort it is. */
    public enum Kind {
        /** The decision on an application that goes the common way. */
        APPLICATION,
        /** A decision in a case of one of the programmes. */
        CASE,
        /** What a household was paid for a month. */
        PAYMENT,
        /** How a member of staff has behaved. */
        CONDUCT
    }

    boolean complete() {
        boolean payment = kind == Kind.PAYMENT;
        return (kind == Kind.CONDUCT || id != null && !id.isBlank())
                && payment == (purpose != null)
                && payment == (month != null);
    }
}
