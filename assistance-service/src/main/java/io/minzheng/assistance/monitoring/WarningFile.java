package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.monitoring.Warning.Outcome;
import io.minzheng.assistance.monitoring.WarningEvent.Programme;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A warning and all that has become of it.
 *
 * @param id of the warning of this number
 * @param warning id under which its steps are taken
 * @param area township
 * @param open until it is closed
 * @param unchecked until it is checked
 * @param assignee who is to check it
 * @param note why it was disposed of so
 * @param caseId the application that was filed, or the case to be reviewed
 * @param lastOn business date of the last step
 * @param queue place in the list: the earlier due date, then the id; no two have the same
 */
record WarningFile(
        String id,
        String warning,
        int number,
        @Subject String personId,
        String area,
        String indicator,
        Grade grade,
        String dataSet,
        LocalDate dataOn,
        @PersonalData @Nullable String evidence,
        Phase phase,
        boolean open,
        boolean unchecked,
        LocalDate raisedOn,
        String raisedBy,
        @Nullable String importId,
        LocalDate dueOn,
        @Nullable String assignee,
        @Nullable LocalDate checkedOn,
        @Nullable String checkedBy,
        @PersonalData @Nullable String findings,
        @PersonalData @Nullable String checkEvidence,
        @Nullable Programme intended,
        @Nullable Outcome outcome,
        @Nullable String disposedBy,
        @Nullable String department,
        @Nullable String caseId,
        @PersonalData @Nullable String note,
        @Nullable String closedBy,
        @PersonalData @Nullable String feedback,
        LocalDate lastOn,
        String queue) {
    enum Phase {
        RAISED,
        ASSIGNED,
        CHECKED,
        REFERRED,
        APPLICATION_OPENED,
        NO_ACTION,
        REVIEW_OPENED,
        CLOSED
    }

    static String id(String warning, int number) {
        return warning + "." + number;
    }

    boolean overdue(LocalDate day) {
        return unchecked && day.isAfter(dueOn);
    }
}
