package io.minzheng.assistance.monitoring;

import io.minzheng.kernel.Command;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.PersonalData;
import java.time.LocalDate;

/** What may be asked of the import of one list. */
sealed interface DataImportCommand extends Command {
    String importId();

    @Override
    default String target() {
        return importId();
    }

    /** @param fingerprint of the file: the same content is the same import */
    static String id(String fingerprint) {
        return "dataimport." + fingerprint;
    }

    /**
     * @param dataSet what the list is, for example of which department
     * @param area county or township in which the persons live
     * @param asOf day of the list
     */
    record BeginImport(String importId, LocalDate on, String dataSet, DivisionCode area, LocalDate asOf)
            implements DataImportCommand {}

    /**
     * Every row is stored.
     *
     * @param parts events over which the rows are spread
     * @param rows that can be applied
     * @param faulty rows that cannot
     */
    record FinishUpload(String importId, LocalDate on, int round, int parts, int rows, int faulty)
            implements DataImportCommand {}

    /** @param round the one that was looked at */
    record ConfirmImport(String importId, LocalDate on, int round) implements DataImportCommand {}

    record DiscardImport(
            String importId, LocalDate on, @PersonalData String reason) implements DataImportCommand {}

    record FinishApplication(String importId, LocalDate on, ImportOutcome outcome) implements DataImportCommand {}
}
