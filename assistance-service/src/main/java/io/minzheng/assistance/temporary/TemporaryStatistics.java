package io.minzheng.assistance.temporary;

import io.minzheng.assistance.temporary.Hardship.Type;
import io.minzheng.assistance.temporary.MonthOfHelp.Cell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Person-times and money of a period, by business date.
 *
 * @param from first day; null from the beginning
 * @param asOf last day
 * @param knownAt leaves out what was recorded later; null for all that is known
 * @param area the division asked for; null for all the reader may see
 * @param year of the last day, from its first of January
 */
record TemporaryStatistics(
        @Nullable LocalDate from,
        LocalDate asOf,
        @Nullable LocalDate knownAt,
        @Nullable String area,
        Figures all,
        Figures year,
        List<OfType> types,
        List<OfTownship> townships) {
    /**
     * @param personTimes acts of help to one person (人次)
     * @param cash fen paid and not returned
     * @param goods fen that goods handed over are worth
     * @param services fen that services rendered have cost
     */
    record Figures(long personTimes, long cash, long goods, long services) {
        static final Figures NONE = new Figures(0, 0, 0, 0);

        Figures plus(Cell cell) {
            return new Figures(
                    personTimes + cell.personTimes(),
                    Math.addExact(cash, cell.cash()),
                    Math.addExact(goods, cell.goods()),
                    Math.addExact(services, cell.services()));
        }
    }

    record OfType(Type type, Figures figures) {}

    record OfTownship(String area, Figures figures) {}

    /** Adds up months one after the other. */
    static final class Sum {
        private final @Nullable LocalDate from;
        private final LocalDate asOf;
        private final @Nullable LocalDate knownAt;
        private final Map<Type, Figures> types = new EnumMap<>(Type.class);
        private final Map<String, Figures> townships = new TreeMap<>();
        private Figures all = Figures.NONE;
        private Figures year = Figures.NONE;

        Sum(@Nullable LocalDate from, LocalDate asOf, @Nullable LocalDate knownAt) {
            this.from = from;
            this.asOf = asOf;
            this.knownAt = knownAt;
        }

        void add(MonthOfHelp month) {
            month.cells().stream()
                    .filter(cell -> !cell.on().isAfter(asOf))
                    .filter(cell -> knownAt == null || !cell.known().isAfter(knownAt))
                    .forEach(cell -> add(month.area(), cell));
        }

        private void add(String area, Cell cell) {
            if (cell.on().getYear() == asOf.getYear()) {
                year = year.plus(cell);
            }
            if (from == null || !cell.on().isBefore(from)) {
                all = all.plus(cell);
                types.put(
                        cell.type(),
                        types.getOrDefault(cell.type(), Figures.NONE).plus(cell));
                townships.put(area, townships.getOrDefault(area, Figures.NONE).plus(cell));
            }
        }

        TemporaryStatistics report(@Nullable String area) {
            List<OfType> ofTypes = new ArrayList<>();
            types.forEach((type, figures) -> ofTypes.add(new OfType(type, figures)));
            List<OfTownship> ofTownships = new ArrayList<>();
            townships.forEach((code, figures) -> ofTownships.add(new OfTownship(code, figures)));
            return new TemporaryStatistics(from, asOf, knownAt, area, all, year, ofTypes, ofTownships);
        }
    }
}
