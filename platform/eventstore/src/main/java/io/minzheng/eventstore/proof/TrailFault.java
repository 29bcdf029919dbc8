package io.minzheng.eventstore.proof;

import org.jspecify.annotations.Nullable;

/**
 * The first thing in a trail that is not as it must be.
 *
 * @param line of the file, counted from 1; one past the last where something is missing at the end
 * @param position of the event at fault; null where it is no event's fault
 * @param id of the event at fault, where it can be read
 * @param what in words
 */
public record TrailFault(
        Kind kind,
        long line,
        @Nullable Long position,
        @Nullable String id,
        String what) {
    public enum Kind {
        /** A line is not in the one form there is. */
        MALFORMED,
        /** The event, or the hash with it, is not what was stored. */
        CHANGED,
        /** An event that must stand here does not: it was removed, or stands elsewhere. */
        MISSING,
        /** An event stands here that must not: it was inserted, repeated, or belongs elsewhere. */
        OUT_OF_PLACE,
        /** The chain is another one than that which was signed. */
        RECOMPUTED,
        /** A signature is not genuine, or not by a key that is trusted. */
        FORGED,
        /** Something has been cut off at the end. */
        CUT_OFF
    }

    @Override
    public String toString() {
        return (position == null ? "" : "Event " + position + (id == null ? "" : " (" + id + ")") + ", ") + "line "
                + line + ": " + what;
    }
}
