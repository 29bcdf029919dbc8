package io.minzheng.payments;

import io.minzheng.kernel.DivisionCode;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    /** The same for some of these households, by what the programme has taken in at this moment; it waits for nothing. */
    void entitlements(
            DivisionCode area,
            Collection<String> households,
            YearMonth from,
            YearMonth to,
            Consumer<EntitledHousehold> consumer);

    /**
     * Derives anew, from the events alone, what the household was entitled to for the month by what lay in the store up to
     * the position, and why.
     */
    Reasons reasons(String household, YearMonth month, long position);

    /** The household as it is now; empty where the programme does not know it, or cannot say before it has been paid. */
    default Optional<Payees.Payee> payee(String household) {
        return Optional.empty();
    }

    /** Positions, after one and up to another, at which what the household is entitled to may have changed. */
    List<Long> turns(String household, long after, long until);
}
