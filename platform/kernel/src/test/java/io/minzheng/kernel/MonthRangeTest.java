package io.minzheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MonthRangeTest {
    private static final YearMonth START = YearMonth.of(2011, 11);

    @Property
    void theMonthsAreExactlyThoseContained(
            @ForAll @IntRange(max = 40) int from,
            @ForAll @IntRange(max = 40) int length,
            @ForAll @IntRange(max = 60) int last) {
        MonthRange range = new MonthRange(START.plusMonths(from), START.plusMonths(from + length));

        List<YearMonth> months = range.monthsUntil(START.plusMonths(last)).toList();

        for (int i = 0; i <= 90; i++) {
            YearMonth month = START.plusMonths(i);
            assertThat(range.contains(month)).isEqualTo(i >= from && i <= from + length);
            assertThat(months.contains(month)).isEqualTo(range.contains(month) && i <= last);
        }
        assertThat(months).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void anOpenRangeRunsOn() {
        MonthRange open = MonthRange.startingIn(START);

        assertThat(open.contains(YearMonth.of(2099, 1))).isTrue();
        assertThat(open.contains(START.minusMonths(1))).isFalse();
        assertThat(open.monthsUntil(YearMonth.of(2012, 1)))
                .containsExactly(YearMonth.of(2011, 11), YearMonth.of(2011, 12), YearMonth.of(2012, 1));
        assertThat(open.monthsUntil(START.minusMonths(1))).isEmpty();
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsRefused() {
        assertThat(new MonthRange(START, START).monthsUntil(START.plusYears(1))).containsExactly(START);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> new MonthRange(START, START.minusMonths(1)))
                .satisfies(refusal -> {
                    assertThat(refusal.rule()).isEqualTo(KernelRule.PeriodMustNotEndBeforeItBegins);
                    assertThat(refusal.field()).isEqualTo("to");
                });
    }
}
