package io.minzheng.assistance.monitoring;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Retained;
import java.time.LocalDate;

/** What has happened to the import of one list; its rows lie in streams of their own. */
@Retained(years = 10, law = "unsourced: case files of social assistance")
sealed interface DataImportEvent extends DomainEvent {
    String importId();

    /**
     * Somebody uploads a list.
     *
     * @param importId made of the keyed fingerprint of the file's content
     * @param round counts 1, 2, 3: what was discarded may be uploaded again
     * @param dataSet what the list is
     * @param area county or township in which the persons live
     * @param asOf day of the list
     */
    @EventName("assistance.dataimport.UploadBegun")
    record UploadBegun(
            LocalDate on, String importId, int round, String dataSet, DivisionCode area, LocalDate asOf, String by)
            implements DataImportEvent {}

    /**
     * Every row of the list is stored and can be looked at; nothing is applied yet.
     *
     * @param parts events over which the rows are spread
     * @param rows that can be applied
     * @param faulty rows that cannot
     */
    @EventName("assistance.dataimport.ListUploaded")
    record ListUploaded(LocalDate on, String importId, int round, int parts, int rows, int faulty, String by)
            implements DataImportEvent {}

    /** Somebody who has not uploaded the list has looked at it: it may be applied. */
    @EventName("assistance.dataimport.ImportConfirmed")
    record ImportConfirmed(LocalDate on, String importId, int round, String by) implements DataImportEvent {}

    /** The list is not applied. */
    @EventName("assistance.dataimport.ImportDiscarded")
    record ImportDiscarded(
            LocalDate on,
            String importId,
            int round,
            @PersonalData String reason,
            String by) implements DataImportEvent {}

    /** Every row has been applied or left out. */
    @EventName("assistance.dataimport.ListApplied")
    record ListApplied(LocalDate on, String importId, int round, ImportOutcome outcome, String by)
            implements DataImportEvent {}
}
