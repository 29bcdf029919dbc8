package io.minzheng.payments.bank;

import java.time.YearMonth;

/**
 * A payment that a file cannot bring to its household.
 *
 * @param payment number in the household's ledger
 * @param month the month paid for
 * @param amount fen
 */
record LeftOut(String household, int payment, YearMonth month, long amount, Cause cause) {
    enum Cause {
        /** No account has been confirmed. */
        NO_ACCOUNT,
        /** The holder is none of those for whom was paid, and there is no agreement. */
        NO_AGREEMENT,
        /** Name or number do not fit the layout, or were erased. */
        DOES_NOT_FIT
    }
}
