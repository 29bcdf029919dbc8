package io.minzheng.assistance.disability.reminders;

import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the bureau owes one disabled person by way of telling.
 *
 * @param area township
 * @param dibaoCase where the person is named as a disabled member of a household; null where nowhere
 * @param living whether the person draws the living subsidy, and need not be told of it
 * @param ground why; null where the person was never to be told
 * @param since from when the time runs
 * @param dueOn last day
 * @param waiting whether it has yet to be done
 * @param proof reference of what shows that it was done last
 */
record ReminderDuty(
        @Subject String personId,
        String area,
        @PersonalData String name,
        @Nullable String dibaoCase,
        boolean living,
        @Nullable Ground ground,
        @Nullable LocalDate since,
        @Nullable LocalDate dueOn,
        boolean waiting,
        @Nullable LocalDate remindedOn,
        @Nullable String proof) {
    enum Ground {
        NEWLY_CERTIFIED,
        NEWLY_IN_DIBAO
    }

    static ReminderDuty of(String personId, String area, String name, @Nullable String dibaoCase) {
        return new ReminderDuty(personId, area, name, dibaoCase, false, null, null, null, false, null, null);
    }

    /** As a household's papers name the person now. */
    ReminderDuty named(String township, String as, String inCase) {
        return new ReminderDuty(
                personId, township, as, inCase, living, ground, since, dueOn, waiting, remindedOn, proof);
    }

    ReminderDuty arisen(Ground why, LocalDate from, int months) {
        return new ReminderDuty(
                personId, area, name, dibaoCase, living, why, from, from.plusMonths(months), true, remindedOn, proof);
    }

    /** Nothing has to be told any more. */
    ReminderDuty lapsed() {
        return new ReminderDuty(
                personId, area, name, dibaoCase, living, ground, since, dueOn, false, remindedOn, proof);
    }

    ReminderDuty done(LocalDate on, String shownBy) {
        return new ReminderDuty(personId, area, name, dibaoCase, living, ground, since, dueOn, false, on, shownBy);
    }

    ReminderDuty drawing(boolean draws) {
        return new ReminderDuty(
                personId, area, name, dibaoCase, draws, ground, since, dueOn, waiting, remindedOn, proof);
    }
}
