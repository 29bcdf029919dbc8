package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.dibao.FiledCase;
import io.minzheng.assistance.monitoring.WarningEvent.Programme;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.PersonalData;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What may be asked of the warnings of one person and indicator. */
sealed interface WarningCommand extends Command {
    String id();

    @Override
    default String target() {
        return id();
    }

    static String id(String personId, String indicator) {
        return "warning." + personId + "." + indicator;
    }

    /**
     * @param personId pseudonym of the person
     * @param area township
     * @param dataSet where the sign was seen, for example the list of which department
     * @param dataOn of which day the data are
     * @param evidence what was seen
     * @param importId the import that has shown it; null by hand
     */
    record RaiseWarning(
            String personId,
            LocalDate on,
            DivisionCode area,
            String indicator,
            String dataSet,
            LocalDate dataOn,
            @PersonalData @Nullable String evidence,
            @Nullable String importId)
            implements WarningCommand {
        @Override
        public String id() {
            return WarningCommand.id(personId, indicator);
        }
    }

    record AssignWarning(String id, LocalDate on, String assignee) implements WarningCommand {}

    /**
     * @param findings what the check has found
     * @param evidence the papers that show it
     */
    record CheckWarning(
            String id,
            LocalDate on,
            @PersonalData String findings,
            @PersonalData String evidence) implements WarningCommand {}

    record IntendApplication(
            String id,
            LocalDate on,
            Programme programme,
            @PersonalData String note) implements WarningCommand {}

    /** @param filed the case as it lies in the store; null where there is none */
    record OpenApplication(
            String id,
            LocalDate on,
            String caseId,
            @Nullable FiledCase filed) implements WarningCommand {}

    record ReferWarning(
            String id,
            LocalDate on,
            String department,
            @PersonalData String note) implements WarningCommand {}

    record TakeNoAction(
            String id, LocalDate on, @PersonalData String reason) implements WarningCommand {}

    /**
     * @param caseId the case to be reviewed; null where it is none of this service
     * @param filed the case as it lies in the store; null where there is none
     */
    record OpenReview(
            String id,
            LocalDate on,
            @Nullable String caseId,
            @Nullable FiledCase filed,
            @PersonalData String reason) implements WarningCommand {}

    record CloseWarning(
            String id, LocalDate on, @PersonalData String feedback) implements WarningCommand {}
}
