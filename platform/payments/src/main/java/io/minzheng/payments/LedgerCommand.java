package io.minzheng.payments;

import io.minzheng.kernel.Command;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** What is asked of the ledger of one household and purpose. */
sealed interface LedgerCommand extends Command {
    /**
     * Issues the lines of one run to the household, all or none.
     *
     * @param area township of the household
     * @param month of the run
     * @param changed months for which the household is no longer entitled to what the lines say
     * @param newcomers persons whom the household counts from now on; sent with what takes them from others
     */
    record IssuePayments(
            String target,
            String run,
            String purpose,
            String household,
            String area,
            YearMonth month,
            List<PaymentLine> lines,
            Set<YearMonth> changed,
            List<Places.Place> newcomers,
            LocalDate on)
            implements LedgerCommand {
        public IssuePayments {
            lines = List.copyOf(lines);
            changed = Set.copyOf(changed);
            newcomers = List.copyOf(newcomers);
        }

        IssuePayments counting(List<Places.Place> persons) {
            return new IssuePayments(target, run, purpose, household, area, month, lines, changed, persons, on);
        }
    }

    /** Another household of the purpose counts the person for these months; refused while this one is paid for them. */
    record CedePerson(String target, String person, Span span, LocalDate on) implements LedgerCommand {}

    /**
     * The bank has sent a payment back.
     *
     * @param payment number of the payment in this ledger
     */
    record RecordReturn(String target, int payment, String reason, LocalDate on) implements LedgerCommand {}

    /**
     * Pays a returned payment once more, without waiting for the next run.
     *
     * @param newcomers as with {@link IssuePayments}
     */
    record ReissuePayment(String target, int payment, List<Places.Place> newcomers, LocalDate on)
            implements LedgerCommand {
        public ReissuePayment {
            newcomers = List.copyOf(newcomers);
        }

        ReissuePayment counting(List<Places.Place> persons) {
            return new ReissuePayment(target, payment, persons, on);
        }
    }

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
