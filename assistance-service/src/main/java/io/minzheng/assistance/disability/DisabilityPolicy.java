package io.minzheng.assistance.disability;

import java.util.Set;

/**
 * What the province or the prefecture sets, and no document at hand confirms.
 *
 * @param lowIncomeCategories that get the living subsidy as members of dibao households do
 * @param nursingForLowerGrades whether grades 3 and 4 of an intellectual or mental disability get the nursing subsidy
 * @param difference whether of a lower allowance that is like the subsidy the difference is paid; else the person gives it up
 * @param reviewMonths from one review to the next
 * @param graceDays calendar days after which a subsidy that has not been reviewed may be stopped
 */
public record DisabilityPolicy(
        Set<String> lowIncomeCategories,
        boolean nursingForLowerGrades,
        boolean difference,
        int reviewMonths,
        int graceDays) {
    public DisabilityPolicy {
        lowIncomeCategories = Set.copyOf(lowIncomeCategories);
        if (reviewMonths < 1 || reviewMonths > 12) {
            throw new IllegalArgumentException("a subsidy is reviewed every 1 to 12 months");
        }
        if (graceDays < 0) {
            throw new IllegalArgumentException("days of grace must not be negative");
        }
    }
}
