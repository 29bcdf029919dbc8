package io.minzheng.payments;

import io.minzheng.kernel.Command;
import java.time.LocalDate;
import java.util.List;

/** What is asked of one chunk of a run's lines; the target is {@code <run>.<round>.<chunk>}. */
sealed interface LinesCommand extends Command {
    /** @param area of the run */
    record PrepareLines(
            String target, String run, int round, int chunk, String area, List<PaymentLine> lines, LocalDate on)
            implements LinesCommand {
        public PrepareLines {
            lines = List.copyOf(lines);
        }
    }

    /** Every household of the chunk has been paid or left out. */
    record RecordIssued(String target, RunOutcome outcome, List<SkippedHousehold> skipped, LocalDate on)
            implements LinesCommand {
        public RecordIssued {
            skipped = List.copyOf(skipped);
        }
    }
}
