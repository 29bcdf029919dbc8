package io.minzheng.payments;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Months in a row.
 *
 * @param until first month after them; null where there is no end
 */
record Span(YearMonth from, @Nullable YearMonth until) {
    boolean contains(YearMonth month) {
        return !month.isBefore(from) && (until == null || month.isBefore(until));
    }

    boolean isEmpty() {
        return until != null && !from.isBefore(until);
    }

    boolean overlaps(Span other) {
        return beginsBeforeEndOf(other) && other.beginsBeforeEndOf(this);
    }

    private boolean beginsBeforeEndOf(Span other) {
        return other.until == null || from.isBefore(other.until);
    }

    /** What is left of these months without the others: nothing, one span or two. */
    List<Span> without(Span other) {
        if (!overlaps(other)) {
            return List.of(this);
        }
        List<Span> left = new ArrayList<>();
        if (from.isBefore(other.from)) {
            left.add(new Span(from, other.from));
        }
        if (other.until != null && (until == null || other.until.isBefore(until))) {
            left.add(new Span(other.until, until));
        }
        return left;
    }
}
