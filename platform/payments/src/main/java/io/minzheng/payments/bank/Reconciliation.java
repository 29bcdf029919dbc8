package io.minzheng.payments.bank;

import io.minzheng.kernel.Subject;
import java.util.List;

/**
 * Whether the money of a run is where it should be, to the fen.
 *
 * @param reconciled whether that was recorded, and nothing has happened since
 * @param agrees whether it can be recorded now
 * @param differences household by household; the first of them, where there are very many
 */
record Reconciliation(
        String run, String area, boolean reconciled, boolean agrees, RunMoney money, List<Difference> differences) {
    /** Most differences that are listed. */
    static final int LISTED = 1000;

    Reconciliation {
        differences = List.copyOf(differences);
    }

    /**
     * @param payment number in the household's ledger
     * @param amount fen by the ledger; by the file where the ledger has no such payment
     */
    record Difference(@Subject String household, String area, int payment, long amount, Kind kind) {}

    enum Kind {
        /** Stands in the ledger and in no file. */
        IN_NO_FILE,
        /** Stands in a file and not in the ledger. */
        IN_NO_LEDGER,
        AMOUNT_DIFFERS,
        /** Stands in two files. */
        IN_TWO_FILES,
        /** The bank has said nothing of it. */
        UNANSWERED,
        /** Sent back by the bank, and not in the ledger. */
        RETURN_NOT_IN_LEDGER,
        /** Sent back by the ledger, and paid by the bank. */
        PAID_BY_BANK
    }
}
