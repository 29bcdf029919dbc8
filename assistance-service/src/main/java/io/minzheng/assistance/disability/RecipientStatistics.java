package io.minzheng.assistance.disability;

import io.minzheng.assistance.disability.Benefit.Rate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Persons who draw each subsidy at the end of a day. Whoever draws both counts in both: the two are never added.
 *
 * @param knownAt leaves out what was recorded later; null for all that is known
 * @param month the persons are those of this month
 * @param area the division asked for; null for all the reader may see
 */
record RecipientStatistics(
        LocalDate asOf,
        @Nullable LocalDate knownAt,
        YearMonth month,
        @Nullable String area,
        List<OfSubsidy> subsidies) {

    /** @param grade 1 (most severe) to 4 */
    record OfGrade(int grade, int persons) {}

    record Township(String area, int persons) {}

    record OfSubsidy(Subsidy subsidy, int persons, List<OfGrade> grades, List<Township> townships) {}

    /** Adds up cases one by one. */
    static final class Sum {
        private final LocalDate asOf;
        private final @Nullable LocalDate knownAt;
        private final Predicate<String> wanted;
        private final YearMonth month;
        private final Map<Subsidy, Map<Integer, Integer>> grades = new EnumMap<>(Subsidy.class);
        private final Map<Subsidy, Map<String, Integer>> townships = new EnumMap<>(Subsidy.class);

        /** @param wanted the townships that count; a person counts where the hukou lay at the time */
        Sum(LocalDate asOf, @Nullable LocalDate knownAt, Predicate<String> wanted) {
            this.wanted = wanted;
            this.asOf = asOf;
            this.knownAt = knownAt;
            this.month = YearMonth.from(asOf);
        }

        void add(Recipient recipient) {
            String township = recipient.stays().in(month, asOf, knownAt);
            if (wanted.test(township)) {
                add(recipient, township);
            }
        }

        private void add(Recipient recipient, String township) {
            recipient.at(asOf, knownAt).ifPresent(benefit -> {
                for (Subsidy subsidy : Subsidy.values()) {
                    if (benefit.runsIn(subsidy, month)) {
                        int grade = benefit.of(subsidy)
                                .flatMap(held -> held.rateIn(month))
                                .map(Rate::grade)
                                .orElseThrow();
                        grades.computeIfAbsent(subsidy, one -> new TreeMap<>()).merge(grade, 1, Integer::sum);
                        townships
                                .computeIfAbsent(subsidy, one -> new TreeMap<>())
                                .merge(township, 1, Integer::sum);
                    }
                }
            });
        }

        RecipientStatistics report(@Nullable String area) {
            List<OfSubsidy> rows = new ArrayList<>();
            for (Subsidy subsidy : Subsidy.values()) {
                List<OfGrade> ofGrade = grades.getOrDefault(subsidy, Map.of()).entrySet().stream()
                        .map(one -> new OfGrade(one.getKey(), one.getValue()))
                        .toList();
                List<Township> ofTownship = townships.getOrDefault(subsidy, Map.of()).entrySet().stream()
                        .map(one -> new Township(one.getKey(), one.getValue()))
                        .toList();
                rows.add(new OfSubsidy(
                        subsidy, ofGrade.stream().mapToInt(OfGrade::persons).sum(), ofGrade, ofTownship));
            }
            return new RecipientStatistics(asOf, knownAt, month, area, rows);
        }
    }
}
