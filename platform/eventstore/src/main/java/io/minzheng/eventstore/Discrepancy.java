package io.minzheng.eventstore;

/**
 * Where what should say the same does not. Names ids, positions and fields, never values that an event carries.
 *
 * @param place where it was found: {@code store}, {@code topic}, a view's name or that of a sum of money
 * @param what for a person to read
 */
public record Discrepancy(String place, Kind kind, String what) {
    public enum Kind {
        /** A position or sequence that is not there. */
        GAP,
        MISSING,
        DOUBLED,
        /** There, but not in its place. */
        DISORDERED,
        CHANGED,
        /** There, though nothing in the store accounts for it. */
        UNACCOUNTED,
        /** Not yet where it should long have been. */
        BEHIND,
        /** A view has gone on without the event. */
        LEFT_OUT,
        /** Two sums of money that should be equal. */
        AMOUNT
    }
}
