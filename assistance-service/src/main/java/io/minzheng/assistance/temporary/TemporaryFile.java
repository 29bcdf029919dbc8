package io.minzheng.assistance.temporary;

import io.minzheng.assistance.temporary.DecisionEvent.Level;
import io.minzheng.assistance.temporary.Hardship.Severity;
import io.minzheng.kernel.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case as staff look it up.
 *
 * @param area township
 * @param grant null before the decision
 * @param delivered parts that have been delivered and not come back, as {@code cash-1}
 * @param cash fen that stand paid
 * @param goods fen that the goods handed over are worth
 * @param services fen that the services rendered have cost
 */
record TemporaryFile(
        @Subject String id,
        String area,
        Phase phase,
        Hardship hardship,
        @Nullable Grant grant,
        List<String> delivered,
        long cash,
        long goods,
        long services,
        LocalDate since,
        LocalDate lastOn,
        long version,
        List<Entry> history) {
    TemporaryFile {
        delivered = List.copyOf(delivered);
        history = List.copyOf(history);
    }

    enum Phase {
        /** An emergency waits for its decision. */
        REPORTED,
        /** The application goes through the procedure. */
        CLAIMED,
        PROPOSED,
        GRANTED,
        REFUSED,
        /** The application was withdrawn or ended without a decision. */
        ENDED
    }

    /** @param revoked whether nothing more is delivered */
    record Grant(
            LocalDate on,
            String decisionNumber,
            Level level,
            Severity severity,
            boolean special,
            Plan plan,
            Assessment assessment,
            boolean revoked) {}

    /**
     * A step that was taken.
     *
     * @param step name of the event
     * @param by who recorded it
     */
    record Entry(LocalDate on, Instant recordedAt, String by, String step) {}

    TemporaryFile with(Entry entry, long next) {
        return new TemporaryFile(
                id,
                area,
                phase,
                hardship,
                grant,
                delivered,
                cash,
                goods,
                services,
                since,
                entry.on(),
                next,
                Stream.concat(history.stream(), Stream.of(entry)).toList());
    }

    TemporaryFile in(Phase next) {
        return granted(next, grant);
    }

    TemporaryFile granted(Phase next, @Nullable Grant decided) {
        return new TemporaryFile(
                id, area, next, hardship, decided, delivered, cash, goods, services, since, lastOn, version, history);
    }

    TemporaryFile plus(String part, long moreCash, long moreGoods, long moreServices) {
        return delivered(
                Stream.concat(delivered.stream(), Stream.of(part)).toList(), moreCash, moreGoods, moreServices);
    }

    TemporaryFile minus(String part, long lessCash) {
        return delivered(delivered.stream().filter(other -> !other.equals(part)).toList(), -lessCash, 0, 0);
    }

    private TemporaryFile delivered(List<String> parts, long moreCash, long moreGoods, long moreServices) {
        return new TemporaryFile(
                id,
                area,
                phase,
                hardship,
                grant,
                parts,
                Math.addExact(cash, moreCash),
                Math.addExact(goods, moreGoods),
                Math.addExact(services, moreServices),
                since,
                lastOn,
                version,
                history);
    }
}
