package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.Household.Kind;
import io.minzheng.assistance.dibao.Household.Supplement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many persons a household brings to the statistics, and when.
 *
 * @param townships all in which it has lain, each behind a space
 * @param holdings in the order of their decision
 * @param splitOff whether it has come of another household: then nobody has come into the programme
 * @param merged whether it has gone into another household: then nobody has left the programme
 * @param endedOn business date of the decision that ended the case
 * @param endedKnown day on which that was recorded
 * @param endedFrom first month in which the household no longer counts
 */
record Enrolment(
        String id,
        String townships,
        List<Holding> holdings,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate endedKnown,
        @Nullable YearMonth endedFrom,
        boolean splitOff,
        boolean merged) {

    /**
     * @param area township
     * @param on business date of the decision
     * @param known day on which it was recorded
     * @param from month from which it holds
     * @param persons for whom is paid
     * @param supplements those granted for the classes of persons (分类施保), one for each person and class
     */
    record Holding(
            String area,
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

        Holding lyingIn(String township, LocalDate decidedOn, LocalDate recordedOn, YearMonth first) {
            // What was decided before may take effect later than the move.
            YearMonth takesEffect = first.isBefore(from) ? from : first;
            return new Holding(township, decidedOn, recordedOn, takesEffect, kind, persons, singlePerson, supplements);
        }
    }

    static Enrolment begun(String id, Holding first, boolean splitOff) {
        return new Enrolment(id, " " + first.area(), List.of(first), null, null, null, splitOff, false);
    }

    Enrolment with(Holding next) {
        return new Enrolment(
                id,
                townships.contains(next.area()) ? townships : townships + " " + next.area(),
                Stream.concat(holdings.stream(), Stream.of(next)).toList(),
                endedOn,
                endedKnown,
                endedFrom,
                splitOff,
                merged);
    }

    Enrolment ended(LocalDate on, LocalDate known, YearMonth from, boolean intoAnother) {
        return new Enrolment(id, townships, holdings, on, known, from, splitOff, intoAnother);
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
                        id,
                        townships,
                        known,
                        over ? endedOn : null,
                        over ? endedKnown : null,
                        over ? endedFrom : null,
                        splitOff,
                        merged));
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
