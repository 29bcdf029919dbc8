package io.minzheng.payments;

import io.minzheng.kernel.Command;
import java.time.LocalDate;
import java.time.YearMonth;

/** What is asked of a payment run; the target is the id of the run. */
sealed interface RunCommand extends Command {
    /**
     * Opens the run and begins its first preparation.
     *
     * @param area county or township
     * @param number counts the runs of the county, purpose and month
     */
    record PrepareRun(String target, String purpose, String area, YearMonth month, int number, LocalDate on)
            implements RunCommand {}

    /** Begins a further preparation; the lines of the earlier one no longer count. */
    record PrepareRunAgain(String target, LocalDate on) implements RunCommand {}

    /** All lines of the round are stored: this is what they amount to. */
    record FinishPreparation(
            String target,
            int round,
            int chunks,
            String digest,
            RunTotals totals,
            RunDifferences differences,
            LocalDate on)
            implements RunCommand {}

    record SubmitRun(String target, LocalDate on) implements RunCommand {}

    /** @param digest of the lines the approver has seen */
    record ApproveRun(String target, String digest, LocalDate on) implements RunCommand {}

    /** Sends the run back to its preparer. */
    record ReturnRun(String target, String reason, LocalDate on) implements RunCommand {}

    record DiscardRun(String target, String reason, LocalDate on) implements RunCommand {}

    /** Begins to issue, or continues after a break. */
    record IssueRun(String target, LocalDate on) implements RunCommand {}

    /** Every line has been issued or left out: this is the outcome. */
    record FinishIssuing(String target, RunOutcome outcome, LocalDate on) implements RunCommand {}
}
