package io.minzheng.assistance.disability.reminders;

import io.minzheng.eventstore.DecidedAggregate;

final class ReminderAggregate extends DecidedAggregate<ReminderCommand, Reminder, ReminderEvent> {}
