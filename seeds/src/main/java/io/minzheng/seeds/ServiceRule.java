package io.minzheng.seeds;

import io.minzheng.assistance.dibao.Assessment;
import io.minzheng.assistance.dibao.DibaoBenefit;
import io.minzheng.assistance.dibao.DibaoEntitlement;
import io.minzheng.assistance.dibao.DibaoLaw;
import io.minzheng.assistance.dibao.DibaoPolicy;
import io.minzheng.assistance.dibao.Household;
import io.minzheng.assistance.dibao.MeansTest;
import io.minzheng.assistance.standards.StandardKind;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.payments.Entitlement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The very functions with which the assistance service assesses a household and computes its months. */
final class ServiceRule implements EntitlementRule {
    private final Standards standards;
    private final DibaoPolicy policy = DibaoPolicy.defaults();

    ServiceRule(List<StandardYear> years) {
        List<Standards.Adjustment> adjustments = new ArrayList<>();
        for (StandardYear year : years) {
            adjustments.add(adjustment(StandardKind.DIBAO_URBAN, year.urban().value(), year));
            adjustments.add(adjustment(StandardKind.DIBAO_RURAL, year.rural().value(), year));
        }
        standards = Standards.of(adjustments);
    }

    private static Standards.Adjustment adjustment(StandardKind kind, long amount, StandardYear year) {
        return new Standards.Adjustment(kind, Places.HEZUO, amount, year.validFrom(), year.document());
    }

    @Override
    public long monthly(Family family, YearMonth month) {
        DibaoBenefit begun = DibaoBenefit.startingIn(
                family.village().township(), family.paid().from(), assessment(family));
        Family.Exit exit = family.exit();
        DibaoBenefit benefit =
                exit == null ? begun : begun.ended(exit.lastMonth().plusMonths(1));
        return DibaoEntitlement.of(benefit, standards, month)
                .map(Entitlement::amount)
                .orElse(0L);
    }

    private Assessment assessment(Family family) {
        LocalDate on = family.procedure().confirmedOn();
        YearMonth month = YearMonth.from(on).plusMonths(1);
        Household.Kind kind = Household.Kind.valueOf(family.hukou().name());
        Set<Integer> assessed = family.singleMember() != null
                ? Set.of(family.singleMember())
                : family.members().stream().map(Member::number).collect(Collectors.toSet());
        MeansTest.Totals totals = MeansTest.totals(means(family.means()), assessed, policy, on);
        int members = assessed.size();
        Standards.Adjustment standard =
                standards.at(kind.standard(), Places.HEZUO, month).orElseThrow();
        return new Assessment(
                month,
                kind,
                Assessment.Method.DIFFERENCE,
                null,
                family.isSinglePerson() ? Household.Form.SINGLE_PERSON : Household.Form.HOUSEHOLD,
                family.isSinglePerson() ? Household.Ground.EDGE_DISABLED : null,
                DibaoLaw.on(family.procedure().acceptedOn()).version(on),
                members,
                assessed.stream()
                        .map(number -> new Assessment.Paid(number, family.number() + "-" + number, List.of()))
                        .toList(),
                totals.months(),
                totals.gross(),
                totals.excluded(),
                totals.employmentCost(),
                totals.rigidExpense(),
                DibaoEntitlement.perCapita(totals, members).value(),
                standard.amount(),
                standard.documentNumber(),
                null,
                null,
                0,
                0,
                Assessment.ReviewGroup.valueOf(ReviewGroup.of(family).name()));
    }

    private static io.minzheng.assistance.dibao.Means means(Means means) {
        return new io.minzheng.assistance.dibao.Means(
                Means.LOOK_BACK_MONTHS,
                means.income().stream()
                        .map(item -> new io.minzheng.assistance.dibao.Means.Income(
                                item.member(),
                                io.minzheng.assistance.dibao.Means.IncomeKind.valueOf(
                                        item.kind().name()),
                                item.monthly(),
                                io.minzheng.assistance.dibao.Means.Period.MONTHLY,
                                "E"))
                        .toList(),
                means.deductions().stream()
                        .map(item -> new io.minzheng.assistance.dibao.Means.Deduction(
                                item.member(),
                                io.minzheng.assistance.dibao.Means.DeductionKind.valueOf(
                                        item.kind().name()),
                                item.monthly(),
                                io.minzheng.assistance.dibao.Means.Period.MONTHLY,
                                "V"))
                        .toList(),
                List.of());
    }
}
