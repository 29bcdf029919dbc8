package io.minzheng.assistance.recognition;

import java.time.YearMonth;
import java.util.List;

/**
 * What a household has earned and spent in twelve months, as declared and investigated.
 *
 * @param lastMonth the last of the twelve
 * @param propertyEvidence number of the paper that shows the property
 */
public record Means(
        YearMonth lastMonth,
        List<Income> incomes,
        boolean propertyWithinLimits,
        String propertyEvidence,
        List<Spending> spending) {
    public Means {
        incomes = List.copyOf(incomes);
        spending = List.copyOf(spending);
    }

    /** What stands for means that have been erased: nobody is recognised on them. */
    static Means erased() {
        return new Means(YearMonth.of(1, 1), List.of(), false, "", List.of());
    }

    /**
     * @param member number of the member who has earned it
     * @param amount fen in the twelve months
     * @param evidence number of the paper that shows it
     */
    public record Income(int member, long amount, String evidence) {}

    /** Necessary spending (刚性支出). */
    public enum SpendingKind {
        LIVING,
        /** What insurance and others have not borne. */
        MEDICAL,
        EDUCATION,
        /** Of a disability. */
        REHABILITATION
    }

    /**
     * @param amount fen in the twelve months that the household has borne itself
     * @param evidence number of the paper that shows it
     */
    public record Spending(SpendingKind kind, long amount, String evidence) {}

    /** Fen of all members in the twelve months. */
    long income() {
        return incomes.stream().mapToLong(Income::amount).reduce(0, Math::addExact);
    }

    /** Fen of all kinds in the twelve months. */
    long spent() {
        return spending.stream().mapToLong(Spending::amount).reduce(0, Math::addExact);
    }

    /** Tells nothing: states reach error messages. */
    @Override
    public String toString() {
        return "Means[]";
    }
}
