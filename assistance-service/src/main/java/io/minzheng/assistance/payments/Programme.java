package io.minzheng.assistance.payments;

import io.minzheng.kernel.DivisionCode;
import java.time.YearMonth;
import java.util.function.Consumer;

/** A programme that pays households month by month; payment runs ask it who is entitled to how much, and why. */
public interface Programme {
    /** What the money is for, for example {@code dibao}; with household and month it says what may be paid only once. */
    String purpose();

    /**
     * Hands over every household of the area that has ever been entitled, with its entitlement for each of the months,
     * computed under the facts and standards known now. A month without entitlement is left out.
     */
    void entitlements(DivisionCode area, YearMonth from, YearMonth to, Consumer<EntitledHousehold> consumer);
}
