package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.monitoring.MonitoredEvent.LeavingReason;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.ResidentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What may be asked of one person's place among the monitored. */
sealed interface MonitoredCommand extends Command {
    String id();

    @Override
    default String target() {
        return id();
    }

    static String id(String personId) {
        return "monitored." + personId;
    }

    /**
     * A category holds for the person, who is listed by it where need be.
     *
     * @param personId pseudonym of the person
     * @param area township, nine digits
     * @param from first day of the category; of a recognition the day of its decision
     * @param begins whether the category is said to begin on that day; else it is said to hold on it
     * @param importId the import that says so; null by hand
     */
    record RecordCategory(
            String personId,
            LocalDate on,
            ResidentId residentId,
            @PersonalData @Nullable String name,
            DivisionCode area,
            Category category,
            LocalDate from,
            boolean begins,
            @Nullable LocalDate until,
            @Nullable String decisionNumber,
            @Nullable String importId)
            implements MonitoredCommand {
        @Override
        public String id() {
            return MonitoredCommand.id(personId);
        }

        /** Names nobody. */
        @Override
        public String toString() {
            return "RecordCategory[personId=" + personId + ", category=" + category + "]";
        }
    }

    /**
     * A household of the person's was recognised, which this service has decided itself: the category holds for the days
     * that the decision names, also where they begin later.
     *
     * @param personId pseudonym of the person
     * @param area township, nine digits
     */
    record FollowRecognition(
            String personId,
            LocalDate on,
            ResidentId residentId,
            @PersonalData String name,
            DivisionCode area,
            Category category,
            LocalDate from,
            LocalDate until,
            String decisionNumber)
            implements MonitoredCommand {
        @Override
        public String id() {
            return MonitoredCommand.id(personId);
        }

        /** Names nobody. */
        @Override
        public String toString() {
            return "FollowRecognition[personId=" + personId + ", category=" + category + "]";
        }
    }

    /**
     * That recognition has ended before its time.
     *
     * @param from its first day
     * @param until the last day on which it holds; before its first where it has never held
     */
    record FollowEnding(
            String id,
            LocalDate on,
            Category category,
            LocalDate from,
            LocalDate until,
            @PersonalData String reason) implements MonitoredCommand {}

    /** @param until the last day on which it holds */
    record EndCategory(
            String id,
            LocalDate on,
            Category category,
            LocalDate until,
            @PersonalData String reason) implements MonitoredCommand {}

    record ChoosePrimary(
            String id,
            LocalDate on,
            Category category,
            @PersonalData String reason) implements MonitoredCommand {}

    record MovePerson(String id, LocalDate on, DivisionCode area) implements MonitoredCommand {}

    record LeaveList(
            String id,
            LocalDate on,
            LeavingReason reason,
            @PersonalData @Nullable String note) implements MonitoredCommand {}
}
