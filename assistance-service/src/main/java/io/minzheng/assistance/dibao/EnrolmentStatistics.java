package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.Enrolment.Holding;
import io.minzheng.assistance.dibao.Household.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Households and persons at the end of a day, and what came and went in its year up to then. Stock and flow are never
 * added to each other. The flow counts who comes into the programme and who leaves it: a household that divides, two that become
 * one, and a move to another township of the county are none of both.
 *
 * @param knownAt leaves out what was recorded later; null for all that is known
 * @param month the stock is that of this month
 * @param area the division asked for; null for all the reader may see
 */
record EnrolmentStatistics(
        LocalDate asOf,
        @Nullable LocalDate knownAt,
        YearMonth month,
        @Nullable String area,
        Stock stock,
        Flow flow) {
    record Count(int households, int persons, int singlePerson) {
        static final Count NONE = new Count(0, 0, 0);

        Count plus(Holding holding) {
            return new Count(
                    households + 1, persons + holding.persons(), singlePerson + (holding.singlePerson() ? 1 : 0));
        }
    }

    record Township(String area, int households, int persons, int singlePerson) {}

    record Stock(int households, int persons, int singlePerson, Count urban, Count rural, List<Township> townships) {}

    record Flow(int year, int enrolledHouseholds, int enrolledPersons, int endedHouseholds, int endedPersons) {}

    /** Adds up households one by one. */
    static final class Sum {
        private final LocalDate asOf;
        private final @Nullable LocalDate knownAt;
        private final Predicate<String> wanted;
        private final YearMonth month;
        private final Map<Kind, Count> kinds = new EnumMap<>(Kind.class);
        private final Map<String, Count> townships = new TreeMap<>();
        private Count all = Count.NONE;
        private int enrolledHouseholds;
        private int enrolledPersons;
        private int endedHouseholds;
        private int endedPersons;

        /** @param wanted the townships that count; a household counts where it lay at the time */
        Sum(LocalDate asOf, @Nullable LocalDate knownAt, Predicate<String> wanted) {
            this.asOf = asOf;
            this.knownAt = knownAt;
            this.wanted = wanted;
            this.month = YearMonth.from(asOf);
        }

        void add(Enrolment enrolment) {
            (knownAt == null ? Optional.of(enrolment) : enrolment.knownAt(knownAt)).ifPresent(this::addKnown);
        }

        private void addKnown(Enrolment enrolment) {
            enrolment
                    .inStock(month, asOf)
                    .filter(holding -> wanted.test(holding.area()))
                    .ifPresent(holding -> {
                        all = all.plus(holding);
                        kinds.merge(holding.kind(), Count.NONE.plus(holding), (count, one) -> count.plus(holding));
                        townships.merge(holding.area(), Count.NONE.plus(holding), (count, one) -> count.plus(holding));
                    });
            Holding first = enrolment.holdings().getFirst();
            if (inYear(first.on()) && !enrolment.splitOff() && wanted.test(first.area())) {
                enrolledHouseholds++;
                enrolledPersons += first.persons();
            }
            Holding last = enrolment.holdings().getLast();
            if (enrolment.endedOn() != null
                    && inYear(enrolment.endedOn())
                    && !enrolment.merged()
                    && wanted.test(last.area())) {
                endedHouseholds++;
                endedPersons += last.persons();
            }
        }

        private boolean inYear(LocalDate day) {
            return day.getYear() == asOf.getYear() && !day.isAfter(asOf);
        }

        EnrolmentStatistics report(@Nullable String area) {
            List<Township> rows = new ArrayList<>();
            townships.forEach((code, count) ->
                    rows.add(new Township(code, count.households(), count.persons(), count.singlePerson())));
            return new EnrolmentStatistics(
                    asOf,
                    knownAt,
                    month,
                    area,
                    new Stock(
                            all.households(),
                            all.persons(),
                            all.singlePerson(),
                            kinds.getOrDefault(Kind.URBAN, Count.NONE),
                            kinds.getOrDefault(Kind.RURAL, Count.NONE),
                            rows),
                    new Flow(asOf.getYear(), enrolledHouseholds, enrolledPersons, endedHouseholds, endedPersons));
        }
    }
}
