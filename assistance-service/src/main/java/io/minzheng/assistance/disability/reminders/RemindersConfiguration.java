package io.minzheng.assistance.disability.reminders;

import io.minzheng.assistance.disability.DisabilitySettings;
import io.minzheng.eventstore.Capability;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the capability. */
@Configuration(proxyBeanMethods = false)
class RemindersConfiguration {
    static final Capability<ReminderCommand, Reminder, ReminderEvent> REMINDERS = new Capability<>(
            "assistance.disabilityreminder",
            ReminderAggregate.class,
            ReminderCommand.class,
            ReminderEvent.class,
            new ReminderDecider());

    @Bean
    Capability<ReminderCommand, Reminder, ReminderEvent> disabilityReminders() {
        return REMINDERS;
    }

    @Bean
    RemindersDue disabilityRemindersDue(DisabilitySettings settings) {
        return new RemindersDue(settings.reminderMonths());
    }
}
