package io.minzheng.assistance.monitoring;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.Retained;
import java.time.LocalDate;
import java.util.List;

/** What has happened to one part of a list's rows. */
@Retained(years = 10, law = "unsourced: case files of social assistance")
sealed interface ImportRowsEvent extends DomainEvent {
    /**
     * Rows of a list have been stored; nothing is applied yet.
     *
     * @param part counts from 1 within import and round
     * @param area of the import
     * @param rows that can be applied; with the faulty ones at most {@link ImportRows#MOST}
     * @param faults of the rows that cannot
     */
    @EventName("assistance.importrows.RowsStored")
    record RowsStored(
            LocalDate on,
            String importId,
            int round,
            int part,
            DivisionCode area,
            List<ImportRow> rows,
            List<RowFault> faults)
            implements ImportRowsEvent {
        public RowsStored {
            rows = List.copyOf(rows);
            faults = List.copyOf(faults);
        }
    }

    /** Rows of a confirmed list have been applied. */
    @EventName("assistance.importrows.RowsApplied")
    record RowsApplied(
            LocalDate on, String importId, int round, int part, ImportOutcome outcome, List<RowFault> refusals)
            implements ImportRowsEvent {
        public RowsApplied {
            refusals = List.copyOf(refusals);
        }
    }
}
