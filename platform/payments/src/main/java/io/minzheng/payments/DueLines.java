package io.minzheng.payments;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares what is due to one household with what it has got, month by month. */
final class DueLines {
    private DueLines() {}

    /**
     * The lines that close every gap in the months from {@code from} to the run's month, the run's month first. A month
     * without entitlement is never paid; what was paid for it too much becomes an overpayment.
     *
     * @param paid what the ledger holds for a month
     */
    static List<PaymentLine> of(
            EntitledHousehold household, YearMonth from, YearMonth runMonth, Function<YearMonth, PaidMonth> paid) {
        Map<YearMonth, Entitlement> due = new HashMap<>();
        household.months().forEach(entitlement -> due.put(entitlement.month(), entitlement));
        List<PaymentLine> lines = new ArrayList<>();
        for (YearMonth month = runMonth; !month.isBefore(from); month = month.minusMonths(1)) {
            Entitlement entitlement = due.get(month);
            long entitled = entitlement == null ? 0 : entitlement.amount();
            PaidMonth before = paid.apply(month);
            long gap = Math.subtractExact(entitled, before.settled());
            boolean own = month.equals(runMonth);
            long last = own ? paid.apply(runMonth.minusMonths(1)).settled() : 0;
            if (gap != 0) {
                LineKind kind = LineKind.closing(month, runMonth, entitled, before);
                lines.add(line(household, month, kind, Math.abs(gap), entitled, before.settled(), last, entitlement));
            } else if (own && entitled == 0 && last > 0 && !before.everPaid()) {
                lines.add(line(household, month, LineKind.STOPPED, 0, 0, 0, last, entitlement));
            }
        }
        return lines;
    }

    private static PaymentLine line(
            EntitledHousehold household,
            YearMonth month,
            LineKind kind,
            long amount,
            long entitled,
            long alreadyPaid,
            long last,
            @Nullable Entitlement entitlement) {
        return new PaymentLine(
                household.household(),
                household.area().value(),
                entitlement == null || entitlement.persons().isEmpty() ? household.persons() : entitlement.persons(),
                month,
                kind,
                amount,
                entitled,
                alreadyPaid,
                kind == LineKind.REGULAR || kind == LineKind.STOPPED ? last : 0,
                entitlement == null ? null : entitlement.basis());
    }
}
