package io.minzheng.assistance.disability;

import io.minzheng.assistance.transfers.Stays;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a case brings to the statistics, and when.
 *
 * @param area township of the hukou now
 * @param townships all in which it has lain, to be searched
 * @param turns what was decided, in the order in which it was recorded
 */
record Recipient(String id, @Subject String personId, String area, String townships, Stays stays, List<Turn> turns) {
    Recipient {
        turns = List.copyOf(turns);
    }

    /**
     * @param on business date of the decision
     * @param known day on which it was recorded
     * @param benefit what held after it
     */
    record Turn(LocalDate on, LocalDate known, Benefit benefit) {}

    /** What holds now. */
    Benefit benefit() {
        return turns.getLast().benefit();
    }

    static Recipient of(String id, String personId, Stays stays, List<Turn> turns) {
        return new Recipient(id, personId, stays.now(), stays.townships(), stays, turns);
    }

    Recipient with(Turn turn) {
        return of(
                id,
                personId,
                stays,
                Stream.concat(turns.stream(), Stream.of(turn)).toList());
    }

    Recipient with(Stays longer) {
        return of(id, personId, longer, turns);
    }

    /**
     * What held at the end of the day.
     *
     * @param knownAt leaves out what was recorded later; null for all that is known
     */
    Optional<Benefit> at(LocalDate asOf, @Nullable LocalDate knownAt) {
        return turns.stream()
                .filter(turn -> !turn.on().isAfter(asOf))
                .filter(turn -> knownAt == null || !turn.known().isAfter(knownAt))
                .reduce((earlier, later) -> later)
                .map(Turn::benefit);
    }
}
