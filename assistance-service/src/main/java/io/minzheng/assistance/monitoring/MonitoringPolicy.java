package io.minzheng.assistance.monitoring;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * What the law leaves to the bureau, or for which no source is at hand.
 *
 * @param order of the categories: the first that holds is a person's primary one; each stands in it once
 * @param recognitionMonths how long the recognition of a hard-spending household holds, at most the twelve months of
 *     刚性支出困难家庭认定办法
 * @param checkDays calendar days within which a warning is checked, by grade
 * @param indicators what may be warned of, by code, and how pressing it is
 */
record MonitoringPolicy(
        List<Category> order, int recognitionMonths, Map<Grade, Integer> checkDays, Map<String, Grade> indicators) {
    private static final int LONGEST_RECOGNITION = 12;

    MonitoringPolicy {
        order = List.copyOf(order);
        checkDays = Map.copyOf(checkDays);
        indicators = Map.copyOf(indicators);
        if (order.size() != Category.values().length || new HashSet<>(order).size() != order.size()) {
            throw new IllegalArgumentException("the order must name each category once");
        }
        if (recognitionMonths < 1 || recognitionMonths > LONGEST_RECOGNITION) {
            throw new IllegalArgumentException("a recognition holds for one to twelve months");
        }
        if (!checkDays.keySet().containsAll(Arrays.asList(Grade.values()))
                || checkDays.values().stream().anyMatch(days -> days < 0)) {
            throw new IllegalArgumentException("every grade needs its days for the check");
        }
        if (indicators.keySet().stream().anyMatch(code -> !code.matches("[a-z][a-z0-9-]{0,39}"))) {
            throw new IllegalArgumentException("an indicator's code is small letters, digits and hyphens, at most 40");
        }
    }

    /** What holds where nothing is configured. */
    static MonitoringPolicy defaults() {
        return new MonitoringPolicy(
                List.of(
                        Category.TEKUN,
                        Category.DIBAO,
                        Category.RELAPSE_WATCH,
                        Category.LOW_INCOME_EDGE,
                        Category.HARD_SPENDING,
                        Category.OTHER),
                LONGEST_RECOGNITION,
                Map.of(Grade.RED, 3, Grade.ORANGE, 7, Grade.YELLOW, 15),
                Map.ofEntries(
                        Map.entry("disaster", Grade.RED),
                        Map.entry("committee-report", Grade.RED),
                        Map.entry("high-medical-cost", Grade.ORANGE),
                        Map.entry("new-severe-disability", Grade.ORANGE),
                        Map.entry("school-dropout", Grade.ORANGE),
                        Map.entry("unemployment", Grade.YELLOW),
                        Map.entry("high-education-cost", Grade.YELLOW),
                        Map.entry("death", Grade.ORANGE),
                        Map.entry("marriage", Grade.YELLOW),
                        Map.entry("divorce", Grade.YELLOW),
                        Map.entry("employment", Grade.YELLOW),
                        Map.entry("disability-certificate-issued", Grade.YELLOW),
                        Map.entry("disability-certificate-lapsed", Grade.ORANGE),
                        Map.entry("income-above-standard", Grade.YELLOW),
                        Map.entry("property-found", Grade.YELLOW)));
    }

    int rank(Category category) {
        return order.indexOf(category);
    }

    int daysFor(Grade grade) {
        return checkDays.get(grade);
    }
}
