package io.minzheng.assistance.recognition;

import io.minzheng.assistance.dibao.Household.Kind;
import io.minzheng.assistance.recognition.RecognitionPolicy.IncomeLine;
import io.minzheng.assistance.recognition.RecognitionPolicy.Percent;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.standards.Standards.Adjustment;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Fen;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a household was measured by, and what came out. Sums are compared, never what is rounded: the income of all against
 * the line times the persons, the spending against the share of the income.
 *
 * @param lastMonth the last of the twelve months that were looked at
 * @param persons who live of the income
 * @param income fen of all of them in the twelve months
 * @param perCapita fen per person in the twelve months, half a fen and more rounded up; shown, not compared
 * @param standard fen per person and month of dibao; null for a hard-spending household
 * @param standardDocument number of the document that set it
 * @param line fen per person and year: of an edge household the most, of a hard-spending one what the income must stay below;
 *     half a fen and more rounded up
 * @param lineDocument of an edge household number of the measures the multiple is taken from, else what published the line
 * @param lineYear year of the local disposable income; null for an edge household
 * @param percent of an edge household the multiple of the standard, of a hard-spending one the share of the income that its
 *     spending must exceed
 * @param percentDocument number of the measures the percent is taken from
 * @param spending fen of necessary spending in the twelve months
 * @param spentPercent the spending as percent of the income, rounded down; null where there is no income
 */
public record Assessment(
        RecognitionKind kind,
        Kind hukou,
        YearMonth lastMonth,
        int persons,
        long income,
        long perCapita,
        @Nullable Long standard,
        @Nullable String standardDocument,
        long line,
        String lineDocument,
        @Nullable Integer lineYear,
        int percent,
        String percentDocument,
        long spending,
        @Nullable Long spentPercent) {
    private static final int MONTHS = 12;

    /** @throws io.minzheng.kernel.RuleViolation what a household of the kind is measured by has not been set for the day */
    static Assessment of(
            RecognitionKind kind,
            Kind hukou,
            DivisionCode area,
            LocalDate on,
            int persons,
            Means means,
            Standards standards,
            RecognitionPolicy policy) {
        return switch (kind) {
            case LOW_INCOME_EDGE -> {
                Adjustment standard = standards
                        .at(hukou.standard(), area, YearMonth.from(on))
                        .orElseThrow(RecognitionRule.StandardMustBeSet::violated);
                Percent edge = policy.edgeOn(on).orElseThrow(RecognitionRule.EdgeMustBeSet::violated);
                yield made(
                        kind,
                        hukou,
                        persons,
                        means,
                        standard,
                        Fen.of(standard.amount())
                                .times(MONTHS)
                                .times(edge.percent())
                                .dividedBy(100)
                                .value(),
                        edge.document(),
                        null,
                        edge);
            }
            case HARD_SPENDING -> {
                IncomeLine line = policy.incomeLine(on).orElseThrow(RecognitionRule.IncomeLineMustBeSet::violated);
                Percent share = policy.shareOn(on).orElseThrow(RecognitionRule.SpendingShareMustBeSet::violated);
                yield made(kind, hukou, persons, means, null, line.of(hukou), line.document(), line.year(), share);
            }
        };
    }

    private static Assessment made(
            RecognitionKind kind,
            Kind hukou,
            int persons,
            Means means,
            @Nullable Adjustment standard,
            long line,
            String lineDocument,
            @Nullable Integer lineYear,
            Percent percent) {
        long income = means.income();
        long spending = means.spent();
        return new Assessment(
                kind,
                hukou,
                means.lastMonth(),
                persons,
                income,
                Fen.of(income).dividedBy(persons).value(),
                standard == null ? null : standard.amount(),
                standard == null ? null : standard.documentNumber(),
                line,
                lineDocument,
                lineYear,
                percent.percent(),
                percent.document(),
                spending,
                income == 0 ? null : Math.multiplyExact(spending, 100L) / income);
    }

    /** Whether the income is more than the dibao standard of the persons. */
    boolean aboveTheStandard() {
        return standard != null && income > Math.multiplyExact(Math.multiplyExact(standard, MONTHS), (long) persons);
    }

    /** Whether the income is at most the multiple of the dibao standard of the persons. */
    boolean withinTheEdge() {
        return standard != null
                && Math.multiplyExact(income, 100L)
                        <= Math.multiplyExact(
                                Math.multiplyExact(Math.multiplyExact(standard, MONTHS), (long) persons), percent);
    }

    /** Whether the income is less than the local disposable income of the persons. */
    boolean belowTheLine() {
        return income < Math.multiplyExact(line, (long) persons);
    }

    /** Whether more than the share of the income is spent. */
    boolean spendingExceedsTheShare() {
        return Math.multiplyExact(spending, 100L) > Math.multiplyExact(income, (long) percent);
    }
}
