package io.minzheng.assistance.dibao;

import static io.minzheng.assistance.dibao.DibaoRule.*;

import io.minzheng.assistance.dibao.Household.Person;
import io.minzheng.assistance.dibao.Means.Deduction;
import io.minzheng.assistance.dibao.Means.DeductionKind;
import io.minzheng.assistance.dibao.Means.Income;
import io.minzheng.assistance.dibao.Means.IncomeKind;
import io.minzheng.assistance.dibao.Means.Period;
import io.minzheng.assistance.dibao.Means.Property;
import io.minzheng.assistance.dibao.Means.PropertyKind;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Sums up a household's means and holds them against a standard. Nothing is rounded here. */
public final class MeansTest {
    /** A milliard yuan: more than any household has, and far from where a long would overflow. */
    private static final long PLAUSIBLE = 100_000_000_000L;

    private MeansTest() {}

    /**
     * Sums in fen over the months of the look-back.
     *
     * @param gross all income, also what the law leaves out
     */
    public record Totals(int months, long gross, long excluded, long employmentCost, long rigidExpense) {
        /** What counts; never below zero. */
        public long assessable() {
            return Math.max(0, gross - excluded - employmentCost - rigidExpense);
        }
    }

    /** @throws io.minzheng.kernel.RuleViolation where the items contradict each other or the household */
    static void requireSound(Means means, List<Person> members) {
        LookBackMustBeOneToTwelveMonths.require(
                means.lookBackMonths() >= 1 && means.lookBackMonths() <= 12, "lookBackMonths");
        Set<Integer> counted = counted(members);
        for (int i = 0; i < means.income().size(); i++) {
            Income item = means.income().get(i);
            MemberMustBeKnown.require(counted.contains(item.member()), "income[" + i + "].member");
            AmountsMustBePlausible.require(plausible(item.amount()), "income[" + i + "].amount");
            TextMustBeGiven.require(!item.evidence().isBlank(), "income[" + i + "].evidence");
        }
        Set<String> vouchers = new HashSet<>();
        for (int i = 0; i < means.deductions().size(); i++) {
            Deduction item = means.deductions().get(i);
            MemberMustBeKnown.require(counted.contains(item.member()), "deductions[" + i + "].member");
            AmountsMustBePlausible.require(plausible(item.amount()), "deductions[" + i + "].amount");
            TextMustBeGiven.require(!item.voucher().isBlank(), "deductions[" + i + "].voucher");
            CostMustBeDeductedOnce.require(vouchers.add(item.voucher().strip()), "deductions[" + i + "].voucher");
        }
        for (int i = 0; i < means.property().size(); i++) {
            Property item = means.property().get(i);
            AmountsMustBePlausible.require(
                    plausible(item.value()) && item.count() >= 1 && item.count() <= 1000, "property[" + i + "].value");
            TextMustBeGiven.require(!item.evidence().isBlank(), "property[" + i + "].evidence");
        }
        AmountsMustBePlausible.require(
                means.income().size() <= 500 && means.deductions().size() <= 500, "income");
    }

    private static boolean plausible(long amount) {
        return amount >= 0 && amount <= PLAUSIBLE;
    }

    private static Set<Integer> counted(List<Person> members) {
        return members.stream().filter(Person::counted).map(Person::no).collect(Collectors.toSet());
    }

    /**
     * The sums for some members; items of others are passed over.
     *
     * @param day of the assessment: some income is left out of account only for a time
     */
    public static Totals totals(Means means, Set<Integer> members, DibaoPolicy policy, LocalDate day) {
        int months = means.lookBackMonths();
        List<Income> income = means.income().stream()
                .filter(i -> members.contains(i.member()))
                .toList();
        List<Deduction> deductions = means.deductions().stream()
                .filter(d -> members.contains(d.member()))
                .toList();
        long gross = sum(income, months, i -> true);
        long excluded = sum(income, months, i -> i.kind().excludedOn(day));
        long employment = members.stream()
                .mapToLong(member -> Math.min(
                        costs(deductions, months, DeductionKind.EMPLOYMENT_COST, d -> d.member() == member),
                        percent(
                                sum(income, months, i -> i.kind() == IncomeKind.WAGES && i.member() == member),
                                policy.employmentCostCeilingPercent())))
                .sum();
        long rigid = Math.min(
                costs(deductions, months, DeductionKind.RIGID_EXPENSE, d -> true),
                percent(gross - excluded, policy.rigidExpenseCeilingPercent()));
        return new Totals(months, gross, excluded, employment, rigid);
    }

    private static long percent(long amount, int percent) {
        return amount * percent / 100;
    }

    private static long sum(List<Income> income, int months, Predicate<Income> which) {
        return income.stream()
                .filter(which)
                .mapToLong(i -> overLookBack(i.amount(), i.period(), months))
                .sum();
    }

    private static long costs(List<Deduction> costs, int months, DeductionKind kind, Predicate<Deduction> which) {
        return costs.stream()
                .filter(d -> d.kind() == kind && which.test(d))
                .mapToLong(d -> overLookBack(d.amount(), d.period(), months))
                .sum();
    }

    private static long overLookBack(long amount, Period period, int months) {
        return period == Period.MONTHLY ? amount * months : amount;
    }

    /** Wages of one member over the look-back, fen. */
    static long wages(Means means, int member) {
        return sum(means.income(), means.lookBackMonths(), i -> i.kind() == IncomeKind.WAGES && i.member() == member);
    }

    /** Whether per-capita income lies below so many percent of the standard; compared without rounding. */
    public static boolean below(Totals totals, int members, long standard, int percent) {
        return totals.assessable() * 100 < standard * percent * members * totals.months();
    }

    /**
     * @param members counted members
     * @param standard fen per person and month
     */
    public static boolean propertyWithinLimits(
            List<Property> property, int members, long standard, DibaoPolicy policy) {
        List<Property> counted = property.stream().filter(p -> !p.essential()).toList();
        long financial = counted.stream()
                .filter(p -> p.kind().financial())
                .mapToLong(Property::value)
                .sum();
        return financial <= standard * policy.financialMonths() * members
                && pieces(counted, PropertyKind.VEHICLE) <= policy.vehicles()
                && pieces(counted, PropertyKind.HOUSE) <= policy.houses();
    }

    private static int pieces(List<Property> property, PropertyKind kind) {
        return property.stream()
                .filter(p -> p.kind() == kind)
                .mapToInt(Property::count)
                .sum();
    }
}
