package io.minzheng.assistance.disability.reminders;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Retained;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;

/** What has been done to tell one person of the subsidies. */
@Retained(years = 10, law = "unsourced: case files of social assistance")
public sealed interface ReminderEvent extends DomainEvent {
    /**
     * The federation has told the bureau of a person who was newly certified as disabled.
     *
     * @param area township of the hukou
     */
    @EventName("assistance.disabilityreminder.CertificationReported")
    record CertificationReported(
            LocalDate on,
            @Subject String personId,
            @PersonalData String name,
            DivisionCode area,
            LocalDate certifiedOn,
            String by)
            implements ReminderEvent {
        /** Names nobody: states reach error messages. */
        @Override
        public String toString() {
            return "CertificationReported[personId=" + personId + ", on=" + on + "]";
        }
    }

    enum Manner {
        LETTER,
        CALL,
        MESSAGE,
        VISIT
    }

    /**
     * The person was told of the subsidies and how to apply.
     *
     * @param proof reference of what shows it
     */
    @EventName("assistance.disabilityreminder.PersonReminded")
    record PersonReminded(
            LocalDate on,
            @Subject String personId,
            DivisionCode area,
            LocalDate remindedOn,
            Manner manner,
            String proof,
            String by)
            implements ReminderEvent {}
}
