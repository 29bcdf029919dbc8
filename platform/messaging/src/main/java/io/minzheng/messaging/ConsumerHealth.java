package io.minzheng.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How listening stands.
 *
 * @param state what the consumer does
 * @param lag messages of the partitions it has that it has not yet seen to
 * @param since when it came into this state
 * @param fault classes of the last fault where the state is {@code RETRYING}
 */
public record ConsumerHealth(
        State state, long lag, Instant since, @Nullable String fault) {

    /** {@code IDLE}: the service has no automation; {@code RETRYING}: something keeps it from going on. */
    public enum State {
        IDLE,
        LISTENING,
        RETRYING,
        STOPPED
    }
}
