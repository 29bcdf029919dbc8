package io.minzheng.assistance.monitoring;

import io.minzheng.kernel.PersonalData;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far the import of a list is.
 *
 * @param id of the import
 * @param round counts 1, 2, 3; another one after it was discarded
 * @param asOf day of the list
 * @param rows that can be applied
 * @param faulty rows that cannot
 * @param parts events over which the rows are spread; 0 until all are stored
 * @param storedParts how many of them are stored
 * @param appliedParts how many of them are applied
 * @param outcome of the parts applied so far
 * @param reason why it was discarded
 */
record ImportSummary(
        String id,
        int round,
        String dataSet,
        String area,
        LocalDate asOf,
        Phase phase,
        int rows,
        int faulty,
        int parts,
        int storedParts,
        int appliedParts,
        ImportOutcome outcome,
        Step begun,
        @Nullable Step uploaded,
        @Nullable Step confirmed,
        @Nullable Step finished,
        @PersonalData @Nullable String reason) {
    enum Phase {
        UPLOADING,
        UPLOADED,
        APPLYING,
        APPLIED,
        DISCARDED
    }

    record Step(String by, LocalDate on) {}
}
