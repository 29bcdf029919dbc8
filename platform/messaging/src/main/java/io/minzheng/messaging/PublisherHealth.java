package io.minzheng.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How publication stands.
 *
 * @param state what the publisher does
 * @param published position of the last event committed to Kafka, as far as this publisher knows
 * @param since when it came into this state
 * @param fault class and message of the last fault where the state is {@code RETRYING}, {@code STANDBY} or {@code FAILED}
 */
public record PublisherHealth(
        State state,
        long published,
        Instant since,
        @Nullable String fault) {

    /** {@code STANDBY}: another publisher of the service may have taken over; {@code FAILED}: it cannot go on without help. */
    public enum State {
        STARTING,
        PUBLISHING,
        RETRYING,
        STANDBY,
        FAILED,
        STOPPED
    }
}
