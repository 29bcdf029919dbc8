package io.minzheng.assistance.dibao;

import static io.minzheng.assistance.dibao.DibaoRule.StandardMustBeKnown;

import io.minzheng.assistance.dibao.Assessment.Method;
import io.minzheng.assistance.dibao.Assessment.Paid;
import io.minzheng.assistance.dibao.DibaoBenefit.Exit;
import io.minzheng.assistance.dibao.Household.Form;
import io.minzheng.assistance.dibao.MeansTest.Totals;
import io.minzheng.assistance.standards.StandardKind;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.standards.Standards.Adjustment;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Fen;
import io.minzheng.payments.Basis;
import io.minzheng.payments.Entitlement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** How much a household is entitled to. Each amount is rounded once, half up to a fen, at the household's month. */
public final class DibaoEntitlement {
    private DibaoEntitlement() {}

    /** Per person and month, rounded half up, to be shown and stored; amounts are computed from the sums. */
    public static Fen perCapita(Totals totals, int members) {
        return Fen.of(totals.assessable()).dividedBy((long) members * totals.months());
    }

    /**
     * Difference method: (standard − per-capita income) for each member paid, per household and month.
     *
     * @param standard fen per person and month
     * @param members counted members, over whom income is spread
     * @param paid members for whom is paid, at most {@code members}
     */
    public static Fen difference(long standard, Totals totals, int members, int paid) {
        return total(lacking(standard, totals, members, paid), members, totals.months(), 0, 100);
    }

    /** Tier method: the tier's amount for each member paid, per household and month. */
    public static Fen tier(long tierAmount, int paid) {
        return Fen.of(tierAmount).times(paid);
    }

    /** What is lacking to the standard, times members and months, so that it is a whole number. */
    private static long lacking(long standard, Totals totals, int members, int paid) {
        long lackingForAll = Math.multiplyExact(standard, (long) members * totals.months()) - totals.assessable();
        return Math.multiplyExact(Math.max(0, lackingForAll), (long) paid);
    }

    private static Fen total(long numerator, int members, int months, long supplements, int percent) {
        long denominator = (long) members * months;
        BigDecimal exact = BigDecimal.valueOf(numerator)
                .add(BigDecimal.valueOf(supplements).multiply(BigDecimal.valueOf(denominator)))
                .multiply(BigDecimal.valueOf(percent));
        return Fen.of(exact.divide(BigDecimal.valueOf(denominator * 100), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /**
     * Extras of the members (分类施保). A group without a standard gets none.
     *
     * @param all whether a member in several groups gets every extra, or only the highest
     */
    public static Fen supplements(
            List<Paid> paid, Standards standards, DivisionCode area, YearMonth month, boolean all) {
        long sum = 0;
        for (Paid member : paid) {
            LongStream extras = member.supplements().stream().mapToLong(group -> standards
                    .at(group.standard(), area, month)
                    .map(Adjustment::amount)
                    .orElse(0L));
            sum += all ? extras.sum() : extras.max().orElse(0);
        }
        return Fen.of(sum);
    }

    /** The amount of a month under an assessment, nobody cut, nothing suspended. */
    static Fen monthly(Assessment assessment, Standards standards, DivisionCode area, YearMonth month, boolean all) {
        return amount(basis(assessment, assessment.paid(), standards, area, month, all, 100));
    }

    /** What the inputs yield. There is no other way to an amount, so whoever holds them can compute it again. */
    public static Fen amount(Basis basis) {
        if (Method.valueOf(basis.method()) == Method.TIER) {
            long tier = tier(basis.standard(), basis.paidMembers()).value();
            return total(tier, 1, 1, basis.supplements(), basis.percent());
        }
        Totals totals =
                new Totals(basis.lookBackMonths(), basis.grossIncome(), basis.excluded(), basis.deductions(), 0);
        return total(
                lacking(basis.standard(), totals, basis.members(), basis.paidMembers()),
                basis.members(),
                basis.lookBackMonths(),
                basis.supplements(),
                basis.percent());
    }

    private static Adjustment applied(Assessment assessment, Standards standards, DivisionCode area, YearMonth month) {
        return standard(
                standards,
                assessment.tier() == null
                        ? assessment.kind().standard()
                        : assessment.tier().standard(),
                area,
                month);
    }

    /** @throws io.minzheng.kernel.RuleViolation {@link DibaoRule#StandardMustBeKnown} */
    static Adjustment standard(Standards standards, StandardKind kind, DivisionCode area, YearMonth month) {
        return standards
                .at(kind, area, month)
                .orElseThrow(() -> StandardMustBeKnown.violated(
                        "on", Map.of("kind", kind, "month", month, "area", area.county())));
    }

    /** As {@link #of(DibaoBenefit, Standards, YearMonth, boolean)}, a member getting the highest of several extras. */
    public static Optional<Entitlement> of(DibaoBenefit benefit, Standards standards, YearMonth month) {
        return of(benefit, standards, month, false);
    }

    /**
     * What the household is entitled to in the month and why; empty before its benefit begins and after its end, 0 while
     * it is suspended.
     *
     * @throws io.minzheng.kernel.RuleViolation {@link DibaoRule#StandardMustBeKnown}
     */
    public static Optional<Entitlement> of(
            DibaoBenefit benefit, Standards standards, YearMonth month, boolean allSupplements) {
        if (!benefit.runsIn(month)) {
            return Optional.empty();
        }
        Assessment assessment = benefit.spellIn(month).orElseThrow().assessment();
        List<Paid> paid = assessment.paid().stream()
                .filter(member -> !benefit.cutIn(member.no(), month))
                .toList();
        Optional<Exit> exit = benefit.exitIn(month);
        // During a gradual exit the last amount before it goes on, whatever becomes of the standard.
        YearMonth priced = exit.map(e -> e.from().minusMonths(1)).orElse(month);
        int percent = benefit.suspendedIn(month)
                ? 0
                : exit.map(e -> e.percents().get((int) ChronoUnit.MONTHS.between(e.from(), month)))
                        .orElse(100);
        Basis basis = basis(assessment, paid, standards, benefit.area(), priced, allSupplements, percent);
        List<String> persons = assessment.paid().stream().map(Paid::personId).toList();
        return Optional.of(new Entitlement(month, amount(basis).value(), basis, persons));
    }

    private static Basis basis(
            Assessment assessment,
            List<Paid> paid,
            Standards standards,
            DivisionCode area,
            YearMonth month,
            boolean all,
            int percent) {
        Adjustment applied = applied(assessment, standards, area, month);
        return new Basis(
                assessment.kind().name(),
                assessment.method().name(),
                assessment.ruleVersion(),
                applied.amount(),
                applied.documentNumber(),
                assessment.members(),
                paid.size(),
                assessment.form() == Form.SINGLE_PERSON,
                assessment.perCapitaIncome(),
                assessment.lookBackMonths(),
                assessment.gross(),
                assessment.excluded(),
                assessment.employmentCost() + assessment.rigidExpense(),
                supplements(paid, standards, area, month, all).value(),
                percent,
                assessment.tier() == null ? null : assessment.tier().name());
    }
}
