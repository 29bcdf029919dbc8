package io.minzheng.kernel;

import java.time.YearMonth;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whole months from the first to the last, both included.
 *
 * @param from the first month
 * @param to the last month, or null while it runs on
 */
public record MonthRange(YearMonth from, @Nullable YearMonth to) {
    /** @throws RuleViolation {@link KernelRule#PeriodMustNotEndBeforeItBegins} */
    public MonthRange {
        KernelRule.PeriodMustNotEndBeforeItBegins.require(to == null || !to.isBefore(from), "to");
    }

    public static MonthRange startingIn(YearMonth from) {
        return new MonthRange(from, null);
    }

    public boolean contains(YearMonth month) {
        return !month.isBefore(from) && (to == null || !month.isAfter(to));
    }

    /** The months in order; an open range runs to {@code last}. */
    public Stream<YearMonth> monthsUntil(YearMonth last) {
        YearMonth end = to == null || to.isAfter(last) ? last : to;
        return Stream.iterate(from, month -> !month.isAfter(end), month -> month.plusMonths(1));
    }
}
