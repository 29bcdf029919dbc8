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
}
