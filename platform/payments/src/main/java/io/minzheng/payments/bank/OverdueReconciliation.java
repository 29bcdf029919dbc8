package io.minzheng.payments.bank;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A run whose money is not accounted for although it was issued long ago.
 *
 * @param total fen it has paid
 * @param dueOn last day on which it would not have been listed
 * @param files it has had written so far
 */
record OverdueReconciliation(
        String run,
        String purpose,
        String area,
        YearMonth month,
        long total,
        LocalDate issuedOn,
        LocalDate dueOn,
        int files) {}
