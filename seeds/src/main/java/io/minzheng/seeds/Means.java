package io.minzheng.seeds;

import java.util.List;

/**
 * What a family has: monthly items over a look-back of twelve months, and its property. All amounts in fen.
 */
record Means(List<Income> income, List<Deduction> deductions, List<Property> property) {
    static final int LOOK_BACK_MONTHS = 12;

    /** @param monthly fen a month */
    record Income(int member, IncomeKind kind, long monthly) {}

    /** Income kinds; the excluded ones are not counted by 民发〔2021〕57号 and its predecessor. */
    enum IncomeKind {
        WAGES(true),
        BUSINESS(true),
        TRANSFER(true),
        SUPPORT(true),
        SCHOLARSHIP(false),
        DISABILITY_SUBSIDY(false);

        private final boolean counted;

        IncomeKind(boolean counted) {
            this.counted = counted;
        }

        boolean counted() {
            return counted;
        }
    }

    /** @param monthly fen a month */
    record Deduction(int member, DeductionKind kind, long monthly) {}

    enum DeductionKind {
        EMPLOYMENT_COST,
        RIGID_EXPENSE
    }

    /**
     * @param value fen
     * @param essential exempt from the limits
     */
    record Property(String kind, long value, int count, boolean essential) {}

    /** Counted income less deductions, fen a month, of the whole family or of one member. */
    long assessable() {
        return income.stream()
                        .filter(item -> item.kind().counted())
                        .mapToLong(Income::monthly)
                        .sum()
                - deductions.stream().mapToLong(Deduction::monthly).sum();
    }

    Means of(int member) {
        return new Means(
                income.stream().filter(item -> item.member() == member).toList(),
                deductions.stream().filter(item -> item.member() == member).toList(),
                property);
    }
}
