package io.minzheng.eventstore;

import io.minzheng.kernel.Staff;
import org.jspecify.annotations.Nullable;

/**
 * Under whose authority and in what connection a command is given; becomes the metadata of its events.
 *
 * @param key makes a repeated request harmless; null for automations whose commands are idempotent by themselves
 * @param expectedVersion the sequence of the last event the client has seen ({@code If-Match}); null to accept any
 * @param correlation id of the request or process this belongs to
 * @param causation id of the event or command that led to it
 * @param traceparent W3C trace context
 */
public record CommandContext(
        Staff staff,
        @Nullable IdempotencyKey key,
        @Nullable Long expectedVersion,
        String correlation,
        @Nullable String causation,
        @Nullable String traceparent) {

    /** The same authority and connection without a key or an expected version, for the steps of a larger piece of work. */
    public CommandContext step() {
        return new CommandContext(staff, null, null, correlation, causation, traceparent);
    }

    /**
     * The same for a command that goes with what was derived from a version read: it is decided on that very version, or on
     * the one the client has named. A request that is repeated is answered by its key before that matters.
     *
     * @param version of the aggregate the command goes to
     */
    public CommandContext boundTo(long version) {
        return expectedVersion != null
                ? this
                : new CommandContext(staff, key, version, correlation, causation, traceparent);
    }
}
