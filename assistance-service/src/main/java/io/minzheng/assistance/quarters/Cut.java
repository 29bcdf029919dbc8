package io.minzheng.assistance.quarters;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Up to where is counted.
 *
 * @param asOf last business date
 * @param knownAt leaves out what was recorded after this day; null for all that is known
 */
public record Cut(LocalDate asOf, @Nullable LocalDate knownAt) {
    /** The month whose stock is counted. */
    public YearMonth month() {
        return YearMonth.from(asOf);
    }

    public boolean covers(LocalDate on, LocalDate known) {
        return !on.isAfter(asOf) && (knownAt == null || !known.isAfter(knownAt));
    }
}
