package io.minzheng.assistance.disability.reminders;

import static io.minzheng.assistance.disability.DisabilityRule.*;

import io.minzheng.assistance.disability.reminders.Reminder.Known;
import io.minzheng.assistance.disability.reminders.Reminder.Unknown;
import io.minzheng.assistance.disability.reminders.ReminderCommand.RemindPerson;
import io.minzheng.assistance.disability.reminders.ReminderCommand.ReportCertification;
import io.minzheng.assistance.disability.reminders.ReminderEvent.CertificationReported;
import io.minzheng.assistance.disability.reminders.ReminderEvent.PersonReminded;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the proof that somebody was told. */
final class ReminderDecider implements Decider<ReminderCommand, Reminder, ReminderEvent> {
    private static final int LONGEST_TEXT = 200;

    @Override
    public Reminder initial() {
        return new Unknown();
    }

    @Override
    public List<ReminderEvent> decide(ReminderCommand command, Reminder state, Circumstances circumstances) {
        if (state instanceof Known known) {
            StepsMustFollowInTime.require(!command.on().isBefore(known.lastOn()), "on");
        }
        return switch (command) {
            case ReportCertification report -> {
                requireTownship(report.area());
                requireText(report.name(), "name");
                StepsMustFollowInTime.require(!report.certifiedOn().isAfter(report.on()), "certifiedOn");
                yield report.certifiedOn().equals(certifiedOn(state))
                        ? List.of()
                        : List.of(new CertificationReported(
                                report.on(),
                                report.personId(),
                                report.name(),
                                report.area(),
                                report.certifiedOn(),
                                circumstances.staff()));
            }
            case RemindPerson remind -> {
                requireTownship(remind.area());
                requireText(remind.proof(), "proof");
                StepsMustFollowInTime.require(!remind.remindedOn().isAfter(remind.on()), "remindedOn");
                yield List.of(new PersonReminded(
                        remind.on(),
                        remind.personId(),
                        remind.area(),
                        remind.remindedOn(),
                        remind.manner(),
                        remind.proof(),
                        circumstances.staff()));
            }
        };
    }

    private static void requireTownship(DivisionCode area) {
        AreaMustBeATownship.require(area.value().length() == 9, "area");
    }

    private static void requireText(String text, String field) {
        TextMustBeGiven.require(!text.isBlank() && text.length() <= LONGEST_TEXT, field);
    }

    private static @Nullable LocalDate certifiedOn(Reminder state) {
        return state instanceof Known known ? known.certifiedOn() : null;
    }

    @Override
    public Reminder evolve(Reminder state, ReminderEvent event) {
        return switch (event) {
            case CertificationReported reported -> new Known(reported.area(), reported.certifiedOn(), reported.on());
            case PersonReminded reminded -> new Known(reminded.area(), certifiedOn(state), reminded.on());
        };
    }
}
