package io.minzheng.payments;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a run: one household, one month.
 *
 * @param area township of the household, nine digits
 * @param persons pseudonyms of the counted members
 * @param month the month paid for
 * @param amount fen; 0 only for {@link LineKind#STOPPED}
 * @param entitled fen due for the month under what was known at preparation
 * @param alreadyPaid fen settled for the month at preparation: paid, not returned, not claimed back
 * @param amountLastMonth fen settled for the month before the run's month; 0 on lines for other months than the run's
 * @param basis inputs of the calculation; null where nothing is due for the month any more
 */
record PaymentLine(
        String household,
        String area,
        List<String> persons,
        YearMonth month,
        LineKind kind,
        long amount,
        long entitled,
        long alreadyPaid,
        long amountLastMonth,
        @Nullable Basis basis) {
    PaymentLine {
        persons = List.copyOf(persons);
    }

    /** Change against last month in fen; 0 on lines for other months than the run's. */
    long difference() {
        return switch (kind) {
            case REGULAR, STOPPED -> amount - amountLastMonth;
            case BACK_PAY, ARREARS, OVERPAYMENT -> 0;
        };
    }
}
