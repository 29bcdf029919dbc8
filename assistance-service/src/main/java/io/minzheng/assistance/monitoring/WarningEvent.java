package io.minzheng.assistance.monitoring;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Retained;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What has happened to the warnings of one person and indicator, of which one is open at most. */
@Retained(years = 10, law = "unsourced: case files of social assistance")
sealed interface WarningEvent extends DomainEvent {
    /** Which of the person's warnings of this indicator; counts 1, 2, 3. */
    int number();

    /**
     * Something shows that a person may need help, or may no longer qualify.
     *
     * @param number counts 1, 2, 3 for the person and the indicator
     * @param personId pseudonym of the person
     * @param area township
     * @param dataSet where the sign was seen
     * @param dataOn of which day the data are
     * @param evidence what was seen
     * @param dueOn last day for the check
     * @param importId the import that has shown it; null by hand
     */
    @EventName("assistance.warning.WarningRaised")
    record WarningRaised(
            LocalDate on,
            int number,
            @Subject String personId,
            DivisionCode area,
            String indicator,
            Grade grade,
            String dataSet,
            LocalDate dataOn,
            @PersonalData @Nullable String evidence,
            LocalDate dueOn,
            @Nullable String importId,
            String by)
            implements WarningEvent {}

    /** Somebody is to check the warning. */
    @EventName("assistance.warning.WarningAssigned")
    record WarningAssigned(LocalDate on, int number, String assignee, String by) implements WarningEvent {}

    /** The warning has been checked with the person. */
    @EventName("assistance.warning.WarningChecked")
    record WarningChecked(
            LocalDate on,
            int number,
            @Subject String personId,
            @PersonalData String findings,
            @PersonalData String evidence,
            String by)
            implements WarningEvent {}

    /** For what is applied. */
    enum Programme {
        DIBAO
    }

    /** An application is to be opened for the person, who has not asked for it. */
    @EventName("assistance.warning.ApplicationIntended")
    record ApplicationIntended(
            LocalDate on,
            int number,
            @Subject String personId,
            Programme programme,
            @PersonalData String note,
            String by)
            implements WarningEvent {}

    /**
     * The application that was intended has been filed.
     *
     * @param caseId the case it has become
     */
    @EventName("assistance.warning.ApplicationOpened")
    record ApplicationOpened(LocalDate on, int number, Programme programme, String caseId, String by)
            implements WarningEvent {}

    /** Another department, or the county's coordination meeting, is to deliver what the person is due. */
    @EventName("assistance.warning.WarningReferred")
    record WarningReferred(
            LocalDate on,
            int number,
            @Subject String personId,
            String department,
            @PersonalData String note,
            String by) implements WarningEvent {}

    /** There is nothing to do. */
    @EventName("assistance.warning.NoActionTaken")
    record NoActionTaken(
            LocalDate on,
            int number,
            @Subject String personId,
            @PersonalData String reason,
            String by) implements WarningEvent {}

    /**
     * The person may no longer qualify, which is to be reviewed.
     *
     * @param caseId the case to be reviewed; null where it is none of this service
     */
    @EventName("assistance.warning.ReviewOpened")
    record ReviewOpened(
            LocalDate on,
            int number,
            @Subject String personId,
            @Nullable String caseId,
            @PersonalData String reason,
            String by)
            implements WarningEvent {}

    /** It is known what has become of it. */
    @EventName("assistance.warning.WarningClosed")
    record WarningClosed(
            LocalDate on,
            int number,
            @Subject String personId,
            @PersonalData String feedback,
            String by) implements WarningEvent {}
}
