package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.monitoring.PersonFact.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Monitored persons at the end of a day, and who came and went in its year up to then. Stock and flow are never added to
 * each other.
 *
 * @param knownAt leaves out what was recorded later; null for all that is known
 * @param area the division asked for; null for all the reader may see
 */
record MonitoringStatistics(
        LocalDate asOf,
        @Nullable LocalDate knownAt,
        @Nullable String area,
        Stock stock,
        Flow flow) {
    /**
     * @param primary persons whose primary category it is; each person counts once
     * @param tagged persons who belong to it at all
     */
    record Count(Category category, int primary, int tagged) {}

    /**
     * @param persons on the list
     * @param withoutCategory those of them whose every category has lapsed
     * @param categories each one, in the order of declaration
     */
    record Stock(int persons, int withoutCategory, List<Count> categories, List<Township> townships) {}

    record Township(String area, int persons, int withoutCategory, List<Count> categories) {}

    record Flow(int year, int listed, int left) {}

    /** Adds up persons one by one. */
    static final class Sum {
        private final LocalDate asOf;
        private final @Nullable LocalDate knownAt;
        private final Predicate<String> seen;
        private final Map<String, Tally> townships = new TreeMap<>();
        private final Tally all = new Tally();
        private int listed;
        private int left;

        /** @param seen whether the reader may see, and asks for, a township */
        Sum(LocalDate asOf, @Nullable LocalDate knownAt, Predicate<String> seen) {
            this.asOf = asOf;
            this.knownAt = knownAt;
            this.seen = seen;
        }

        void add(MonitoredPerson person) {
            Standing standing = Standing.of(person.facts(), asOf, knownAt);
            if (!seen.test(standing.area())) {
                return;
            }
            if (standing.listed()) {
                all.add(standing, asOf);
                townships.computeIfAbsent(standing.area(), area -> new Tally()).add(standing, asOf);
            }
            for (PersonFact fact : person.facts()) {
                if (inYear(fact)) {
                    listed += fact.step() == Step.LISTED ? 1 : 0;
                    left += fact.step() == Step.LEFT ? 1 : 0;
                }
            }
        }

        private boolean inYear(PersonFact fact) {
            return fact.on().getYear() == asOf.getYear()
                    && !fact.on().isAfter(asOf)
                    && (knownAt == null || !fact.known().isAfter(knownAt));
        }

        MonitoringStatistics report(@Nullable String area) {
            List<Township> rows = new ArrayList<>();
            townships.forEach((code, tally) ->
                    rows.add(new Township(code, tally.persons, tally.withoutCategory, tally.counts())));
            return new MonitoringStatistics(
                    asOf,
                    knownAt,
                    area,
                    new Stock(all.persons, all.withoutCategory, all.counts(), rows),
                    new Flow(asOf.getYear(), listed, left));
        }
    }

    private static final class Tally {
        private final Map<Category, Integer> primary = new EnumMap<>(Category.class);
        private final Map<Category, Integer> tagged = new EnumMap<>(Category.class);
        private int persons;
        private int withoutCategory;

        void add(Standing standing, LocalDate day) {
            persons++;
            Category first = standing.tags().primaryOn(day);
            if (first == null) {
                withoutCategory++;
            } else {
                primary.merge(first, 1, Integer::sum);
            }
            standing.tags().on(day).forEach(tag -> tagged.merge(tag.category(), 1, Integer::sum));
        }

        List<Count> counts() {
            List<Count> counts = new ArrayList<>();
            for (Category category : Category.values()) {
                counts.add(new Count(category, primary.getOrDefault(category, 0), tagged.getOrDefault(category, 0)));
            }
            return counts;
        }
    }
}
