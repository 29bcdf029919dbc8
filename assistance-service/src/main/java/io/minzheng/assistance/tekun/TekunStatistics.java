package io.minzheng.assistance.tekun;

import io.minzheng.assistance.dibao.Household.Kind;
import io.minzheng.assistance.tekun.TekunBenefit.Spell;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Persons supported at the end of a day, and who came and went in its year up to then. Stock and flow are never added to
 * each other.
 *
 * @param knownAt leaves out what was recorded later; null for all that is known
 * @param month the stock is that of this month
 * @param area the division asked for; null for all the reader may see
 */
record TekunStatistics(
        LocalDate asOf,
        @Nullable LocalDate knownAt,
        YearMonth month,
        @Nullable String area,
        Stock stock,
        Flow flow) {
    /** Persons by how far they can look after themselves. */
    record Levels(int full, int partial, int none) {
        static final Levels NOBODY = new Levels(0, 0, 0);

        Levels plus(SelfCare.Level level) {
            return switch (level) {
                case FULL -> new Levels(full + 1, partial, none);
                case PARTIAL -> new Levels(full, partial + 1, none);
                case NONE -> new Levels(full, partial, none + 1);
            };
        }

        int persons() {
            return full + partial + none;
        }
    }

    record Township(String area, int households, int persons, Levels concentrated, Levels dispersed) {}

    record Stock(
            int households,
            int persons,
            int urban,
            int rural,
            Levels concentrated,
            Levels dispersed,
            List<Township> townships) {}

    record Flow(int year, int granted, int ended) {}

    /** Adds up persons one by one. */
    static final class Sum {
        private final LocalDate asOf;
        private final @Nullable LocalDate knownAt;
        private final Predicate<String> wanted;
        private final YearMonth month;
        private final Map<String, Tally> townships = new TreeMap<>();
        private final Tally all = new Tally();
        private int urban;
        private int granted;
        private int ended;

        /** @param wanted the townships that count; a person counts where the case lay at the time */
        Sum(LocalDate asOf, @Nullable LocalDate knownAt, Predicate<String> wanted) {
            this.wanted = wanted;
            this.asOf = asOf;
            this.knownAt = knownAt;
            this.month = YearMonth.from(asOf);
        }

        void add(TekunCase one) {
            one.benefit().asOf(asOf, knownAt).ifPresent(known -> {
                String township = known.stays().in(month, asOf, knownAt);
                known.runningIn(month)
                        .filter(_ -> wanted.test(township))
                        .ifPresent(spell -> stock(one, township, spell));
                flow(known);
            });
        }

        private void stock(TekunCase one, String township, Spell spell) {
            all.add(one, spell);
            townships.computeIfAbsent(township, area -> new Tally()).add(one, spell);
            urban += one.benefit().kind() == Kind.URBAN ? 1 : 0;
        }

        private void flow(TekunBenefit known) {
            boolean came = inYear(known.spells().getFirst().on()) && wanted.test(known.grantedIn());
            boolean went = known.ended().filter(end -> inYear(end.on())).isPresent()
                    && known.endedIn(asOf, knownAt).filter(wanted).isPresent();
            granted += came ? 1 : 0;
            ended += went ? 1 : 0;
        }

        private boolean inYear(LocalDate day) {
            return day.getYear() == asOf.getYear();
        }

        TekunStatistics report(@Nullable String area) {
            List<Township> rows = townships.entrySet().stream()
                    .map(row -> new Township(
                            row.getKey(),
                            row.getValue().households.size(),
                            row.getValue().persons(),
                            row.getValue().concentrated,
                            row.getValue().dispersed))
                    .toList();
            return new TekunStatistics(
                    asOf,
                    knownAt,
                    month,
                    area,
                    new Stock(
                            all.households.size(),
                            all.persons(),
                            urban,
                            all.persons() - urban,
                            all.concentrated,
                            all.dispersed,
                            rows),
                    new Flow(asOf.getYear(), granted, ended));
        }
    }

    private static final class Tally {
        private final Set<String> households = new HashSet<>();
        private Levels concentrated = Levels.NOBODY;
        private Levels dispersed = Levels.NOBODY;

        void add(TekunCase one, Spell spell) {
            households.add(one.household());
            switch (spell.form()) {
                case CONCENTRATED -> concentrated = concentrated.plus(spell.level());
                case DISPERSED -> dispersed = dispersed.plus(spell.level());
            }
        }

        int persons() {
            return concentrated.persons() + dispersed.persons();
        }
    }
}
