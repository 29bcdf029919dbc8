package io.minzheng.assistance.payments;

import io.minzheng.kernel.Command;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What is asked of the ledger of one household and purpose. */
sealed interface LedgerCommand extends Command {
    /**
     * Issues the lines of one run to the household, all or none.
     *
     * @param area township of the household
     * @param month of the run
     */
    record IssuePayments(
            String target,
            String run,
            String purpose,
            String household,
            String area,
            YearMonth month,
            List<PaymentLine> lines,
            LocalDate on)
            implements LedgerCommand {
        public IssuePayments {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The bank has sent a payment back.
     *
     * @param payment number of the payment in this ledger
     */
    record RecordReturn(String target, int payment, String reason, LocalDate on) implements LedgerCommand {}

    /** Pays a returned payment once more, without waiting for the next run. */
    record ReissuePayment(String target, int payment, LocalDate on) implements LedgerCommand {}

    /**
     * Money has come back from the household.
     *
     * @param recovery number of the recovery in this ledger
     * @param amount fen
     * @param reference of the receipt
     */
    record ReceiveInstalment(String target, int recovery, long amount, String reference, LocalDate on)
            implements LedgerCommand {}

    /** Gives up what is left of a recovery. */
    record WaiveRecovery(String target, int recovery, String reason, LocalDate on) implements LedgerCommand {}
}
