package io.minzheng.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last rebuild of a view: under way, or how it ended.
 *
 * @param compareOnly what was built is compared with what is read and then dropped
 * @param by staff who asked for it
 * @param position the new build has reached, or had at the end
 * @param head of the store now, or at the end
 * @param eventsPerSecond from the beginning, over all pauses
 * @param comparison of what was read (left) and what was built (right); null until that is done
 */
public record Rebuild(
        String view,
        State state,
        boolean compareOnly,
        String by,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long position,
        long head,
        long eventsPerSecond,
        @Nullable Comparison comparison) {
    Rebuild comparing() {
        return new Rebuild(
                view, State.COMPARING, compareOnly, by, startedAt, null, position, head, eventsPerSecond, comparison);
    }

    public enum State {
        BUILDING,
        COMPARING,
        /** The new build is read. */
        SWITCHED,
        /** Compared only; what was read is still read. */
        COMPARED,
        /** Given up, by an administrator or because its data were dropped; what was read is still read. */
        ABANDONED;

        public boolean isOver() {
            return this == SWITCHED || this == COMPARED || this == ABANDONED;
        }
    }
}
