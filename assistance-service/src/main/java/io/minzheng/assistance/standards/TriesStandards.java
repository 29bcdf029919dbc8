package io.minzheng.assistance.standards;

import io.minzheng.assistance.standards.Standards.Adjustment;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.payments.EntitledHousehold;
import java.time.YearMonth;
import java.util.function.BiConsumer;

/** A programme that can say what a standard would change before anybody approves it. Declared by each as a bean. */
public interface TriesStandards {
    /** What the money is for, as its {@link io.minzheng.payments.Programme} says. */
    String purpose();

    /**
     * Hands over every household of the area that has ever been entitled, by ascending id: with its entitlements under the
     * standards approved so far, and with those it would have if the adjustment were approved last. Nothing comes of it.
     *
     * @param from first month; months without entitlement are left out
     */
    void tryOut(
            DivisionCode area,
            YearMonth from,
            YearMonth to,
            Adjustment tried,
            BiConsumer<EntitledHousehold, EntitledHousehold> consumer);
}
