package io.minzheng.assistance.dibao;

import java.time.LocalDate;
import java.util.List;

/**
 * What a household has, as declared and investigated.
 *
 * @param lookBackMonths months the LOOK_BACK amounts cover
 */
public record Means(int lookBackMonths, List<Income> income, List<Deduction> deductions, List<Property> property) {
    public Means {
        income = List.copyOf(income);
        deductions = List.copyOf(deductions);
        property = List.copyOf(property);
    }

    static Means erased() {
        return new Means(0, List.of(), List.of(), List.of());
    }

    public enum Period {
        MONTHLY,
        LOOK_BACK
    }

    /** Kinds of income and when the law leaves them out of account (民发〔2021〕57号; subsidies to the disabled too). */
    public enum IncomeKind {
        WAGES,
        BUSINESS,
        PROPERTY,
        TRANSFER,
        SUPPORT,
        OTHER,
        PREFERENTIAL_ALLOWANCE,
        FAMILY_PLANNING_AWARD,
        SCHOLARSHIP,
        BRAVERY_AWARD,
        SOCIAL_ASSISTANCE,
        DISABILITY_SUBSIDY,
        BASIC_PENSION,
        LOCALLY_EXCLUDED;

        /** @param day on which the household is assessed */
        boolean excludedOn(LocalDate day) {
            return switch (this) {
                case WAGES, BUSINESS, PROPERTY, TRANSFER, SUPPORT, OTHER -> false;
                case PREFERENTIAL_ALLOWANCE,
                        FAMILY_PLANNING_AWARD,
                        SCHOLARSHIP,
                        BRAVERY_AWARD,
                        SOCIAL_ASSISTANCE,
                        DISABILITY_SUBSIDY,
                        LOCALLY_EXCLUDED -> true;
                // The central basic pension is left out during the fourteenth five-year plan only.
                case BASIC_PENSION -> DibaoLaw.on(day) == DibaoLaw.LAW_2021 && day.getYear() <= 2025;
            };
        }
    }

    public enum DeductionKind {
        EMPLOYMENT_COST,
        RIGID_EXPENSE
    }

    /**
     * @param member number of the member who has it
     * @param amount gross fen, per month or for the whole look-back
     * @param evidence reference of the paper that shows it
     */
    public record Income(int member, IncomeKind kind, long amount, Period period, String evidence) {}

    /**
     * @param amount fen, per month or for the whole look-back
     * @param voucher reference of the paper that shows the cost; the same cost is deducted once
     */
    public record Deduction(int member, DeductionKind kind, long amount, Period period, String voucher) {}

    public enum PropertyKind {
        DEPOSIT,
        SECURITIES,
        FUND,
        COMMERCIAL_INSURANCE,
        CLAIM,
        VEHICLE,
        HOUSE;

        boolean financial() {
            return this != VEHICLE && this != HOUSE;
        }
    }

    /**
     * @param value fen
     * @param count pieces
     * @param essential needed for living or work and therefore exempt
     */
    public record Property(PropertyKind kind, long value, int count, boolean essential, String evidence) {}
}
