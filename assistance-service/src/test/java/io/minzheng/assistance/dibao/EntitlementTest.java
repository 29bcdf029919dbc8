package io.minzheng.assistance.dibao;

import static io.minzheng.assistance.dibao.Samples.*;
import static io.minzheng.assistance.dibao.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.dibao.Assessment.Method;
import io.minzheng.assistance.dibao.Assessment.ReviewGroup;
import io.minzheng.assistance.dibao.Assessment.Terms;
import io.minzheng.assistance.dibao.Assessment.Tier;
import io.minzheng.assistance.dibao.CaseEvent.CaseEnrolled;
import io.minzheng.assistance.dibao.Household.Extra;
import io.minzheng.assistance.dibao.Household.Supplement;
import io.minzheng.assistance.dibao.Means.DeductionKind;
import io.minzheng.assistance.dibao.Means.IncomeKind;
import io.minzheng.assistance.dibao.MeansTest.Totals;
import io.minzheng.assistance.standards.StandardKind;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.standards.Standards.Adjustment;
import io.minzheng.payments.Basis;
import io.minzheng.payments.Entitlement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class EntitlementTest {
    private static final DibaoPolicy POLICY = DibaoPolicy.defaults();

    private static Totals totals(int months, long gross) {
        return new Totals(months, gross, 0, 0, 0);
    }

    @Test
    void differenceIsRoundedOnceAtTheHouseholdsMonth() {
        // 3 members, 100 fen in 12 months: a head has 2.77… fen a month; 3 × (1000 − 2.77…) = 2991.66… → 2992.
        // Rounding a head first would give 3 × 997 = 2991.
        assertThat(DibaoEntitlement.difference(1000, totals(12, 100), 3, 3).value())
                .isEqualTo(2992);
        // exactly half: 2 × 1000 − 1/2 = 1999.5 → 2000
        assertThat(DibaoEntitlement.difference(1000, totals(2, 1), 2, 2).value())
                .isEqualTo(2000);
    }

    @Property
    void differenceIsWhatExactArithmeticSays(
            @ForAll @LongRange(max = 200_000) long standard,
            @ForAll @LongRange(max = 30_000_000) long income,
            @ForAll @IntRange(min = 1, max = 12) int months,
            @ForAll @IntRange(min = 1, max = 12) int members,
            @ForAll @IntRange(max = 12) int paid) {
        int shares = Math.min(paid, members);
        BigDecimal lacking = BigDecimal.valueOf(standard)
                .multiply(BigDecimal.valueOf((long) members * months))
                .subtract(BigDecimal.valueOf(income))
                .max(BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(shares));
        long expected = lacking.divide(BigDecimal.valueOf((long) members * months), 0, RoundingMode.HALF_UP)
                .longValueExact();

        assertThat(DibaoEntitlement.difference(standard, totals(months, income), members, shares)
                        .value())
                .isEqualTo(expected);
    }

    @Property
    void amountFallsAsIncomeRisesAndIsNeverNegative(
            @ForAll @LongRange(max = 200_000) long standard,
            @ForAll @LongRange(max = 30_000_000) long income,
            @ForAll @LongRange(max = 1_000_000) long more,
            @ForAll @IntRange(min = 1, max = 12) int months,
            @ForAll @IntRange(min = 1, max = 12) int members) {
        long poorer = DibaoEntitlement.difference(standard, totals(months, income), members, members)
                .value();
        long richer = DibaoEntitlement.difference(standard, totals(months, income + more), members, members)
                .value();

        assertThat(richer).isLessThanOrEqualTo(poorer).isNotNegative();
        assertThat(poorer).isLessThanOrEqualTo(standard * members);
    }

    @Property
    void incomeAndAmountTogetherReachTheStandardToAFen(
            @ForAll @LongRange(max = 200_000) long standard,
            @ForAll @LongRange(max = 1_000_000) long monthly,
            @ForAll @IntRange(min = 1, max = 12) int months,
            @ForAll @IntRange(min = 1, max = 12) int members) {
        long income = Math.min(monthly, standard * members);

        assertThat(DibaoEntitlement.difference(standard, totals(months, income * months), members, members)
                                .value()
                        + income)
                .isEqualTo(standard * members);
    }

    @Property
    void sharesOfTheMembersDifferFromTheWholeByLessThanOneFenEach(
            @ForAll @LongRange(max = 200_000) long standard,
            @ForAll @LongRange(max = 10_000_000) long income,
            @ForAll @IntRange(min = 1, max = 8) int members,
            @ForAll @IntRange(max = 8) int cut) {
        int paid = Math.max(0, members - cut);
        long part = DibaoEntitlement.difference(standard, totals(12, income), members, paid)
                .value();
        long rest = DibaoEntitlement.difference(standard, totals(12, income), members, members - paid)
                .value();
        long whole = DibaoEntitlement.difference(standard, totals(12, income), members, members)
                .value();

        assertThat(Math.abs(part + rest - whole)).isLessThanOrEqualTo(1);
    }

    @Property
    void tierPaysForEachMember(@ForAll @LongRange(max = 100_000) long amount, @ForAll @IntRange(max = 12) int paid) {
        assertThat(DibaoEntitlement.tier(amount, paid).value()).isEqualTo(amount * paid);
    }

    @Property
    void perCapitaIsNeverNegativeAndOffByLessThanAFen(
            @ForAll @LongRange(max = 10_000_000) long gross,
            @ForAll @LongRange(max = 10_000_000) long costs,
            @ForAll @IntRange(min = 1, max = 12) int months,
            @ForAll @IntRange(min = 1, max = 12) int members) {
        Totals totals = new Totals(months, gross, 0, costs, 0);
        long perCapita = DibaoEntitlement.perCapita(totals, members).value();

        assertThat(perCapita).isNotNegative();
        assertThat(2 * Math.abs(perCapita * members * months - totals.assessable()))
                .isLessThanOrEqualTo((long) members * months);
    }

    @Provide
    Arbitrary<List<Object>> items() {
        Arbitrary<Object> income = Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(IncomeKind.class),
                        Arbitraries.longs().between(0, 500_000))
                .as(Samples::income);
        Arbitrary<Object> deduction = Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(DeductionKind.class),
                        Arbitraries.longs().between(0, 500_000))
                .as((member, kind, amount) -> cost(member, kind, amount, "V"));
        return Arbitraries.oneOf(income, deduction).list().ofMaxSize(12);
    }

    @Property
    void orderOfItemsDoesNotMatter(@ForAll("items") List<Object> items, @ForAll Random random) {
        List<Object> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);

        assertThat(sum(shuffled)).isEqualTo(sum(items));
    }

    private static Totals sum(List<Object> items) {
        return MeansTest.totals(means(12, items.toArray()), Set.of(1, 2, 3, 4), POLICY, day("2022-03-01"));
    }

    @Property
    void deductionsNeverExceedWhatTheyAreDeductedFrom(@ForAll("items") List<Object> items) {
        Totals totals = sum(items);

        assertThat(totals.assessable()).isBetween(0L, totals.gross() - totals.excluded());
        assertThat(totals.employmentCost()).isLessThanOrEqualTo(totals.gross());
        assertThat(totals.rigidExpense()).isLessThanOrEqualTo(totals.gross() - totals.excluded());
    }

    @Property
    void membersSumToTheHousehold(@ForAll("items") List<Object> items) {
        Means means = means(12, items.toArray());
        long each = Set.of(1, 2, 3, 4).stream()
                .mapToLong(member -> MeansTest.totals(means, Set.of(member), POLICY, day("2022-03-01"))
                        .gross())
                .sum();

        assertThat(each).isEqualTo(sum(items).gross());
    }

    @Test
    void basicPensionIsLeftOutFromTheMeasuresOf2021To2025Only() {
        Means pension = means(12, income(1, IncomeKind.BASIC_PENSION, 100));

        assertThat(excluded(pension, "2021-06-30")).isZero();
        assertThat(excluded(pension, "2021-07-01")).isEqualTo(1200);
        assertThat(excluded(pension, "2025-12-31")).isEqualTo(1200);
        assertThat(excluded(pension, "2026-01-01")).isZero();
    }

    @Test
    void otherExclusionsAreOfAllTimes() {
        for (IncomeKind kind : IncomeKind.values()) {
            boolean counted = Set.of(
                            IncomeKind.WAGES,
                            IncomeKind.BUSINESS,
                            IncomeKind.PROPERTY,
                            IncomeKind.TRANSFER,
                            IncomeKind.SUPPORT,
                            IncomeKind.OTHER,
                            IncomeKind.BASIC_PENSION)
                    .contains(kind);
            assertThat(excluded(means(12, income(1, kind, 100)), "2013-01-01")).isEqualTo(counted ? 0 : 1200);
        }
    }

    private static long excluded(Means means, String on) {
        return MeansTest.totals(means, Set.of(1), POLICY, day(on)).excluded();
    }

    @Test
    void employmentCostIsDeductedUpToTheCeilingOfThatMembersWages() {
        DibaoPolicy thirty = new DibaoPolicy(150, 30, 50, 24, 0, 1, false, List.of(100), day("2021-07-01"), 3);
        Means means = means(
                1,
                wages(1, 1000),
                wages(2, 9000),
                cost(1, DeductionKind.EMPLOYMENT_COST, 800, "V1"),
                cost(2, DeductionKind.RIGID_EXPENSE, 9999, "V2"));

        Totals totals = MeansTest.totals(means, Set.of(1, 2), thirty, day("2022-03-01"));

        assertThat(totals.employmentCost()).isEqualTo(300);
        assertThat(totals.rigidExpense()).isEqualTo(5000);
        assertThat(totals.assessable()).isEqualTo(10000 - 300 - 5000);
    }

    @Test
    void tierMethodPaysTheClassOfTheHousehold() {
        Story story = enrolled(
                means(12, wages(1, 40000)),
                new Terms(Method.TIER, Tier.CLASS_3, ReviewGroup.UNSTABLE, List.of()),
                file());

        assertThat(story.last(CaseEnrolled.class).assessment().monthlyAmount()).isEqualTo(16800);
        Basis basis = DibaoEntitlement.of(story.benefit(), standards(), month("2022-04"))
                .orElseThrow()
                .basis();
        assertThat(basis.tier()).isEqualTo("CLASS_3");
        assertThat(basis.standard()).isEqualTo(8400);
        assertThat(basis.method()).isEqualTo("TIER");
    }

    @Test
    void supplementsComeOnTopTheHighestForEachMember() {
        Household.Person old = person(
                2,
                "1950-01-01",
                new Household.Health(
                        new Household.Disability(Household.DisabilityCategory.LIMB, 1),
                        false,
                        Household.LabourCapacity.NONE));
        Terms terms = terms(
                ReviewGroup.STABLE,
                new Extra(2, Supplement.ELDERLY),
                new Extra(2, Supplement.DISABLED),
                new Extra(3, Supplement.MINOR));
        Story story = enrolled(NOTHING, terms, file("2022-03-01", null, adult(1), old, child(3)));

        assertThat(story.last(CaseEnrolled.class).assessment().supplementAmount())
                .isEqualTo(9000 + 6000);
        assertThat(CaseTest.amount(story, "2022-04")).isEqualTo(3 * 45800 + 15000);
        assertThat(DibaoEntitlement.of(story.benefit(), standards(), month("2022-04"), true)
                        .orElseThrow()
                        .amount())
                .isEqualTo(3 * 45800 + 20000);
    }

    @Test
    void laterStandardRaisesEveryMonthFromItsFirst() {
        Story story = enrolled();
        List<Adjustment> more = new ArrayList<>(standards().all());
        more.add(new Adjustment(StandardKind.DIBAO_RURAL, COUNTY, 50000, month("2022-06"), "文〔2022〕6号"));
        Standards adjusted = Standards.of(more);

        assertThat(DibaoEntitlement.of(story.benefit(), adjusted, month("2022-05"))
                        .orElseThrow()
                        .amount())
                .isEqualTo(51600);
        Basis basis = DibaoEntitlement.of(story.benefit(), adjusted, month("2022-06"))
                .orElseThrow()
                .basis();
        assertThat(basis.standard()).isEqualTo(50000);
        assertThat(basis.standardDocument()).isEqualTo("文〔2022〕6号");
        assertThat(DibaoEntitlement.of(story.benefit(), adjusted, month("2022-06"))
                        .orElseThrow()
                        .amount())
                .isEqualTo(60000);
    }

    @Test
    void basisSaysHowTheAmountCameAbout() {
        Story story = enrolled(
                means(
                        12,
                        wages(1, 40000),
                        income(2, IncomeKind.SCHOLARSHIP, 10000),
                        cost(1, DeductionKind.EMPLOYMENT_COST, 5000, "V1"),
                        cost(2, DeductionKind.RIGID_EXPENSE, 2000, "V2")),
                DIFFERENCE,
                file());

        assertThat(DibaoEntitlement.of(story.benefit(), standards(), month("2022-04"))
                        .orElseThrow()
                        .basis())
                .isEqualTo(new Basis(
                        "RURAL",
                        "DIFFERENCE",
                        "民发〔2021〕57号",
                        45800,
                        "文〔2022-01〕1号",
                        2,
                        2,
                        false,
                        16500,
                        12,
                        600000,
                        120000,
                        84000,
                        0,
                        100,
                        null));
    }

    @Property
    void theAmountFollowsFromTheBasisAlone(
            @ForAll @LongRange(min = 1, max = 60_000) long income, @ForAll @IntRange(min = 1, max = 12) int months) {
        Story story = enrolled(
                new Means(
                        months,
                        List.of(new Means.Income(1, IncomeKind.WAGES, income, Means.Period.LOOK_BACK, "E")),
                        List.of(),
                        List.of()),
                DIFFERENCE,
                file());

        Entitlement entitlement = DibaoEntitlement.of(story.benefit(), standards(), month("2022-04"))
                .orElseThrow();
        // (standard × members × months − income) ÷ months for two members, half up to a fen.
        long lacking = entitlement.basis().standard() * 2 * months - income;
        assertThat(entitlement.amount()).isEqualTo((2 * lacking + months) / (2L * months));
        assertThat(DibaoEntitlement.amount(entitlement.basis()).value()).isEqualTo(entitlement.amount());
    }

    @Test
    void uncountedMembersNeitherLowerNorRaiseAnything() {
        Story story = enrolled(
                means(12, wages(1, 40000)),
                DIFFERENCE,
                file("2022-03-01", null, adult(1), child(2), uncounted(3, Household.UncountedReason.PRISON)));

        assertThat(CaseTest.amount(story, "2022-04")).isEqualTo(51600);
        assertThat(story.last(CaseEnrolled.class).assessment().personIds()).containsExactly("person-1", "person-2");
    }

    @Property
    void belowTheStandardExactlyWhenSomethingIsLacking(
            @ForAll @LongRange(min = 1, max = 200_000) long standard,
            @ForAll @LongRange(max = 30_000_000) long income,
            @ForAll @IntRange(min = 1, max = 12) int months,
            @ForAll @IntRange(min = 1, max = 12) int members) {
        boolean lacking = standard * members * months > income;

        assertThat(MeansTest.below(totals(months, income), members, standard, 100))
                .isEqualTo(lacking);
    }
}
