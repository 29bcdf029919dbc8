package io.minzheng.assistance.disability.reminders;

import io.minzheng.assistance.disability.reminders.ReminderEvent.Manner;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;

/** What may be asked about telling one person of the subsidies. */
public sealed interface ReminderCommand extends Command {
    /** Pseudonym of the person. */
    String personId();

    @Override
    default String target() {
        return "disability-reminder." + personId();
    }

    /** The federation (残联) has told the bureau of a new certificate. */
    record ReportCertification(String personId, LocalDate on, DivisionCode area, String name, LocalDate certifiedOn)
            implements ReminderCommand {}

    /** @param proof reference of what shows it, such as a receipt or a record of a call */
    record RemindPerson(
            String personId, LocalDate on, DivisionCode area, LocalDate remindedOn, Manner manner, String proof)
            implements ReminderCommand {}
}
