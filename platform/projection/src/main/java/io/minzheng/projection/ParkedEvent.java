package io.minzheng.projection;

import java.time.Instant;

/**
 * An event that a view could not take in; the view has gone on without it.
 *
 * @param view name of the view
 * @param position of the event
 * @param stream it belongs to
 * @param sequence its place there
 * @param event its stable name
 * @param cause classes of the exceptions and where the first was thrown; their messages could hold personal data
 * @param at when it was parked
 */
public record ParkedEvent(
        String view, long position, String stream, long sequence, String event, String cause, Instant at) {}
