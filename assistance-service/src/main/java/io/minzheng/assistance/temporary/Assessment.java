package io.minzheng.assistance.temporary;

import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.standards.Standards.Adjustment;
import io.minzheng.assistance.temporary.Hardship.Kind;
import io.minzheng.assistance.temporary.Hardship.Severity;
import io.minzheng.assistance.temporary.TemporaryPolicy.AmountRule;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Fen;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * How much a grant may be, and why.
 *
 * @param month whose standard counts
 * @param standard fen per person and month of dibao
 * @param standardDocument number of the document that set it
 * @param amountDocument number of the measures the multiple is taken from
 * @param percent of the standard for a person of full weight
 * @param limit fen that the persons may get for this cause and severity, at most the caps
 * @param small fen up to which the township may decide
 * @param value fen that all parts of the plan are worth
 */
public record Assessment(
        Kind kind,
        YearMonth month,
        long standard,
        String standardDocument,
        String amountDocument,
        int persons,
        int percent,
        long limit,
        long small,
        long value) {

    /** @throws io.minzheng.kernel.RuleViolation no standard, or no measures, hold on the day */
    static Assessment of(
            Hardship hardship,
            DivisionCode area,
            LocalDate on,
            Severity severity,
            Plan plan,
            Standards standards,
            TemporaryPolicy policy) {
        AmountRule rule = policy.amountsOn(on).orElseThrow(TemporaryRule.AmountsMustBeSet::violated);
        YearMonth month = YearMonth.from(on);
        Adjustment standard = standards
                .at(hardship.kind().standard(), area, month)
                .orElseThrow(TemporaryRule.StandardMustBeSet::violated);
        int percent = rule.percent(hardship.cause(), severity);
        int persons = hardship.persons().size();
        return new Assessment(
                hardship.kind(),
                month,
                standard.amount(),
                standard.documentNumber(),
                rule.document(),
                persons,
                percent,
                limit(standard.amount(), percent, persons, rule),
                Fen.of(standard.amount())
                        .times(rule.smallPercent())
                        .dividedBy(100)
                        .value(),
                plan.value());
    }

    /** Standard × multiple × weights of the persons, at most the caps; rounded once, at the end. */
    static long limit(long standard, int percent, int persons, AmountRule rule) {
        long share = Math.multiplyExact((long) percent, rule.shares(persons));
        long cap = 100L * Math.min((long) rule.personCapPercent() * persons, rule.caseCapPercent());
        return Fen.of(standard).times(Math.min(share, cap)).dividedBy(10_000).value();
    }
}
