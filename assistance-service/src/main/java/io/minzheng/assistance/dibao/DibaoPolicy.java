package io.minzheng.assistance.dibao;

import java.time.LocalDate;
import java.util.List;

/**
 * What the law leaves to the prefecture or the county, or for which no source is at hand.
 *
 * @param edgePercent an edge household's per-capita income lies below so many percent of the standard
 * @param employmentCostCeilingPercent employment costs are deducted up to so many percent of the member's wages
 * @param rigidExpenseCeilingPercent rigid expenses are deducted up to so many percent of the counted income
 * @param financialMonths financial property may reach the standard of so many months for each member
 * @param vehicles vehicles not needed for living or work that a household may have
 * @param houses houses, beyond those exempt as essential, that a household may have
 * @param allSupplements whether a member in several groups gets every supplement, or only the highest
 * @param gradualExitPercents percent of the amount paid in each month of a gradual exit; their number is its longest length
 * @param gradualExitFrom first day on which a gradual exit may be decided
 * @param refusedOffers offers of suitable work refused in a row that allow a member's share to be cut
 */
public record DibaoPolicy(
        int edgePercent,
        int employmentCostCeilingPercent,
        int rigidExpenseCeilingPercent,
        int financialMonths,
        int vehicles,
        int houses,
        boolean allSupplements,
        List<Integer> gradualExitPercents,
        LocalDate gradualExitFrom,
        int refusedOffers) {
    public DibaoPolicy {
        gradualExitPercents = List.copyOf(gradualExitPercents);
        if (gradualExitPercents.isEmpty()
                || gradualExitPercents.size() > 6
                || gradualExitPercents.stream().anyMatch(p -> p < 0 || p > 100)) {
            throw new IllegalArgumentException("gradualExitPercents must be one to six numbers from 0 to 100");
        }
        if (edgePercent < 100
                || outside(employmentCostCeilingPercent)
                || outside(rigidExpenseCeilingPercent)
                || financialMonths < 0
                || vehicles < 0
                || houses < 0
                || refusedOffers < 1) {
            throw new IllegalArgumentException("the dibao policy has a number outside its range");
        }
    }

    private static boolean outside(int percent) {
        return percent < 0 || percent > 100;
    }

    /** What holds where nothing is configured. */
    public static DibaoPolicy defaults() {
        return new DibaoPolicy(
                150, 100, 100, 24, 0, 1, false, List.of(100, 100, 100, 100, 100, 100), LocalDate.of(2021, 7, 1), 3);
    }
}
