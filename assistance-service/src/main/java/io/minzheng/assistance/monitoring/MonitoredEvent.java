package io.minzheng.assistance.monitoring;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Retained;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What has happened to one person's place among the monitored. */
@Retained(years = 10, law = "unsourced: case files of social assistance")
sealed interface MonitoredEvent extends DomainEvent {
    /**
     * A person is monitored from now on.
     *
     * @param personId pseudonym of the person
     * @param residentId eighteen characters
     * @param name null where the source did not give it
     * @param area township, nine digits
     */
    @EventName("assistance.monitored.PersonListed")
    record PersonListed(
            LocalDate on,
            @Subject String personId,
            @PersonalData String residentId,
            @PersonalData @Nullable String name,
            DivisionCode area,
            String by)
            implements MonitoredEvent {
        /** Names nobody: states reach error messages. */
        @Override
        public String toString() {
            return "PersonListed[personId=" + personId + ", on=" + on + "]";
        }
    }

    /**
     * The person belongs to a category for a time; what was recorded of the same category before gives way on these days.
     *
     * @param area township of the list
     * @param from first day; of a recognition the day of its decision
     * @param until last day; null while no end is known
     * @param rank place in the bureau's order of categories at that time, from 0: of those that hold the lowest is primary
     * @param importId the import that said so; null by hand
     */
    @EventName("assistance.monitored.CategoryRecorded")
    record CategoryRecorded(
            LocalDate on,
            String personId,
            DivisionCode area,
            Category category,
            LocalDate from,
            @Nullable LocalDate until,
            int rank,
            @Nullable String decisionNumber,
            @Nullable String importId,
            String by)
            implements MonitoredEvent {
        Tag tag() {
            return new Tag(category, from, until, rank, decisionNumber);
        }
    }

    /**
     * A category no longer holds for the person.
     *
     * @param until the last day on which it holds
     */
    @EventName("assistance.monitored.CategoryEnded")
    record CategoryEnded(
            LocalDate on,
            @Subject String personId,
            Category category,
            LocalDate until,
            @PersonalData String reason,
            String by)
            implements MonitoredEvent {}

    /** Of the person's categories this one is primary while it holds, whatever the order says. */
    @EventName("assistance.monitored.PrimaryChosen")
    record PrimaryChosen(
            LocalDate on,
            @Subject String personId,
            Category category,
            @PersonalData String reason,
            String by) implements MonitoredEvent {}

    /**
     * The person lives in another township of the bureau's from now on.
     *
     * @param area township, nine digits
     */
    @EventName("assistance.monitored.PersonMoved")
    record PersonMoved(LocalDate on, String personId, DivisionCode area, String by) implements MonitoredEvent {}

    enum LeavingReason {
        DEATH,
        MOVED_AWAY,
        /** Income and spending have been steady for long enough. */
        RISK_REMOVED,
        LISTED_BY_MISTAKE,
        OTHER
    }

    /** The person is no longer monitored; every category has ended. */
    @EventName("assistance.monitored.PersonLeft")
    record PersonLeft(
            LocalDate on,
            @Subject String personId,
            LeavingReason reason,
            @PersonalData @Nullable String note,
            String by)
            implements MonitoredEvent {}
}
