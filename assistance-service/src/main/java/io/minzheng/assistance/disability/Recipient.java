package io.minzheng.assistance.disability;

import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a case brings to the statistics, and when.
 *
 * @param area township of the hukou
 * @param turns what was decided, in the order in which it was recorded
 */
record Recipient(String id, @Subject String personId, String area, List<Turn> turns) {
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

    Recipient with(Turn turn) {
        return new Recipient(
                id,
                personId,
                area,
                Stream.concat(turns.stream(), Stream.of(turn)).toList());
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
