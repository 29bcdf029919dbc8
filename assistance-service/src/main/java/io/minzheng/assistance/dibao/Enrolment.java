package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.Household.Kind;
import io.minzheng.assistance.dibao.Household.Supplement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many persons a household brings to the statistics, and when.
 *
 * @param area township
 * @param holdings in the order of their decision
 * @param endedOn business date of the decision that ended the case
 * @param endedKnown day on which that was recorded
 * @param endedFrom first month in which the household no longer counts
 */
record Enrolment(
        String id,
        String area,
        List<Holding> holdings,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate endedKnown,
        @Nullable YearMonth endedFrom) {

    /**
     * @param on business date of the decision
     * @param known day on which it was recorded
     * @param from month from which it holds
     * @param persons for whom is paid
     * @param supplements those granted for the classes of persons (分类施保), one for each person and class
     */
    record Holding(
            LocalDate on,
            LocalDate known,
            YearMonth from,
            Kind kind,
            int persons,
            boolean singlePerson,
            List<Supplement> supplements) {
        Holding {
            supplements = List.copyOf(supplements);
        }
    }

    /** As it was known on a day: without the decisions recorded later; empty where none had been recorded. */
    Optional<Enrolment> knownAt(LocalDate day) {
        List<Holding> known = holdings.stream()
                .filter(holding -> !holding.known().isAfter(day))
                .toList();
        boolean over = endedKnown != null && !endedKnown.isAfter(day);
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(new Enrolment(
                        id, area, known, over ? endedOn : null, over ? endedKnown : null, over ? endedFrom : null));
    }

    /** What holds in the month by all decisions up to the day; empty when the household is not in receipt. */
    Optional<Holding> inStock(YearMonth month, LocalDate asOf) {
        boolean over = endedOn != null && endedFrom != null && !endedOn.isAfter(asOf) && !endedFrom.isAfter(month);
        return over
                ? Optional.empty()
                : holdings.stream()
                        .filter(holding ->
                                !holding.on().isAfter(asOf) && !holding.from().isAfter(month))
                        .reduce((earlier, later) -> later);
    }
}
