package io.minzheng.assistance.monitoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reason for which a person is monitored, with its time.
 *
 * @param from first day on which it holds
 * @param until last day on which it holds; null while no end is known
 * @param rank place in the bureau's order of categories when it was recorded
 * @param decisionNumber of the decision it rests on, where there is one
 */
record Tag(
        Category category,
        LocalDate from,
        @Nullable LocalDate until,
        int rank,
        @Nullable String decisionNumber) {
    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    private Tag until(LocalDate last) {
        return new Tag(category, from, last, rank, decisionNumber);
    }

    /** What is left of it when it holds no longer than to the day; null where that is nothing. */
    @Nullable
    Tag cut(LocalDate last) {
        if (from.isAfter(last)) {
            return null;
        }
        return until == null || until.isAfter(last) ? until(last) : this;
    }

    /**
     * What is left of it beside a later recorded one: what lies before that, or all of it where it begins only after that.
     * Null where that is nothing.
     */
    @Nullable
    Tag before(Tag later) {
        boolean follows = later.until != null && from.isAfter(later.until);
        return follows ? this : cut(later.from.minusDays(1));
    }
}
