package io.minzheng.assistance.recognition;

import static io.minzheng.assistance.recognition.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.dibao.Household.Kind;
import io.minzheng.assistance.recognition.RecognitionPolicy.IncomeLine;
import io.minzheng.assistance.recognition.RecognitionPolicy.Percent;
import io.minzheng.assistance.standards.StandardKind;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.standards.Standards.Adjustment;
import io.minzheng.kernel.DivisionCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Exact where it decides, rounded where it is shown. */
class AssessmentTest {
    private static final LocalDate ON = LocalDate.of(2025, 3, 10);

    private static Assessment assessed(
            RecognitionKind kind, int persons, long income, long spending, long line, int percent) {
        RecognitionPolicy policy = new RecognitionPolicy(
                12,
                12,
                60,
                List.of(new Percent(LocalDate.of(2021, 7, 1), percent + 100, "文-1")),
                List.of(new IncomeLine(2024, line, line, "公报")),
                List.of(new Percent(LocalDate.of(2025, 1, 1), percent, "文-2")));
        Standards standards = Standards.of(List.of(new Adjustment(
                StandardKind.DIBAO_RURAL, DivisionCode.of("623001"), line, YearMonth.of(2025, 1), "文-3")));
        return Assessment.of(kind, Kind.RURAL, TOWN, ON, persons, means(income, spending), standards, policy);
    }

    @Property
    void incomeOfEachIsBelowTheLineUnrounded(
            @ForAll @IntRange(min = 1, max = 20) int persons,
            @ForAll @LongRange(min = 0, max = 200_000) long income,
            @ForAll @LongRange(min = 1, max = 10_000) long line) {
        Assessment assessment = assessed(RecognitionKind.HARD_SPENDING, persons, income, 0, line, 60);
        BigDecimal each = BigDecimal.valueOf(income).divide(BigDecimal.valueOf(persons), 10, RoundingMode.DOWN);
        assertThat(assessment.belowTheLine()).isEqualTo(each.compareTo(BigDecimal.valueOf(line)) < 0);
        assertThat(BigDecimal.valueOf(assessment.perCapita()).subtract(each).abs())
                .isLessThanOrEqualTo(new BigDecimal("0.5"));
    }

    @Property
    void spendingExceedsTheShareUnrounded(
            @ForAll @LongRange(min = 1, max = 100_000) long income,
            @ForAll @LongRange(min = 0, max = 200_000) long spending,
            @ForAll @IntRange(min = 1, max = 300) int percent) {
        Assessment assessment = assessed(RecognitionKind.HARD_SPENDING, 2, income, spending, 1, percent);
        BigDecimal share =
                BigDecimal.valueOf(spending).movePointRight(2).divide(BigDecimal.valueOf(income), 10, RoundingMode.UP);
        assertThat(assessment.spendingExceedsTheShare()).isEqualTo(share.compareTo(BigDecimal.valueOf(percent)) > 0);
        assertThat(assessment.spentPercent())
                .isEqualTo(share.setScale(0, RoundingMode.FLOOR).longValueExact());
    }

    @Property
    void edgeLiesBetweenTheStandardAndItsMultiple(
            @ForAll @IntRange(min = 1, max = 20) int persons,
            @ForAll @LongRange(min = 0, max = 400_000) long income,
            @ForAll @LongRange(min = 1, max = 1_000) long standard,
            @ForAll @IntRange(min = 1, max = 200) int more) {
        Assessment assessment = assessed(RecognitionKind.LOW_INCOME_EDGE, persons, income, 0, standard, more);
        BigDecimal year = BigDecimal.valueOf(standard * 12 * persons);
        BigDecimal edge = year.multiply(BigDecimal.valueOf(100L + more)).movePointLeft(2);
        assertThat(assessment.aboveTheStandard())
                .isEqualTo(BigDecimal.valueOf(income).compareTo(year) > 0);
        assertThat(assessment.withinTheEdge())
                .isEqualTo(BigDecimal.valueOf(income).compareTo(edge) <= 0);
        assertThat(assessment.line())
                .isEqualTo(BigDecimal.valueOf(standard * 12 * (100 + more))
                        .movePointLeft(2)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
    }
}
