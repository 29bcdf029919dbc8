package io.minzheng.eventstore;

import io.minzheng.kernel.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the history counts. What was true and what was known are different questions: a death of May that was
 * recorded in August is true as of June, and unknown in July.
 *
 * @param asOf leaves out events whose business date lies after this day; null for all
 * @param knownAt leaves out what was recorded after this instant; null for all
 * @param until leaves out what lies behind this position of the store; null for all
 */
public record Moment(
        @Nullable LocalDate asOf,
        @Nullable Instant knownAt,
        @Nullable Long until) {
    /** All there is. */
    public static final Moment PRESENT = new Moment(null, null, null);

    /** What had been stored when the event at the position was the last. */
    public static Moment after(long position) {
        return new Moment(null, null, position);
    }

    /** Whether the event had been recorded. Once one of a stream had not, none behind it had. */
    public boolean knows(StoredEvent event) {
        return (until == null || event.position() <= until)
                && (knownAt == null || !event.recordedAt().isAfter(knownAt));
    }

    /** Whether the event was true by the day. */
    public boolean includes(DomainEvent event) {
        return asOf == null || !event.on().isAfter(asOf);
    }
}
