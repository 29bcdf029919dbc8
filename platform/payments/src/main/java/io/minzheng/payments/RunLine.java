package io.minzheng.payments;

import io.minzheng.kernel.Subject;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A line as the reviewer sees it: who, how much, why, and the difference to last month.
 *
 * @param place where it stands in the run
 * @param difference fen against last month; 0 for other months than the run's
 */
record RunLine(
        String place,
        @Subject String household,
        String area,
        YearMonth month,
        LineKind kind,
        long amount,
        long entitled,
        long alreadyPaid,
        long amountLastMonth,
        long difference,
        @Nullable Basis basis) {
    static RunLine of(PaymentLine line, LinePlace place) {
        return new RunLine(
                place.toString(),
                line.household(),
                line.area(),
                line.month(),
                line.kind(),
                line.amount(),
                line.entitled(),
                line.alreadyPaid(),
                line.amountLastMonth(),
                line.difference(),
                line.basis());
    }
}
