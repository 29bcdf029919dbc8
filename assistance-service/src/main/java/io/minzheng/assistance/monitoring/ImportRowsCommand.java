package io.minzheng.assistance.monitoring;

import io.minzheng.kernel.Command;
import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;
import java.util.List;

/** What is asked of one part of a list's rows; the target is {@code <import>.<round>.<part>}. */
sealed interface ImportRowsCommand extends Command {
    /** @param area of the import */
    record StoreRows(
            String importId,
            int round,
            int part,
            DivisionCode area,
            List<ImportRow> rows,
            List<RowFault> faults,
            LocalDate on)
            implements ImportRowsCommand {
        public StoreRows {
            rows = List.copyOf(rows);
            faults = List.copyOf(faults);
        }

        @Override
        public String target() {
            return ImportRows.id(importId, round, part);
        }
    }

    /**
     * Every row of the part has been applied or left out.
     *
     * @param refusals of the rows that a rule has refused
     */
    record RecordApplied(String target, ImportOutcome outcome, List<RowFault> refusals, LocalDate on)
            implements ImportRowsCommand {
        public RecordApplied {
            refusals = List.copyOf(refusals);
        }
    }
}
