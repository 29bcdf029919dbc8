package io.minzheng.assistance.vagrant;

import java.time.LocalDate;

/**
 * A duty and its limit.
 *
 * @param dueOn last day on which it is done in time
 */
public record Due(Duty duty, LocalDate dueOn) {
    boolean overdue(LocalDate day) {
        return day.isAfter(dueOn);
    }
}
