package io.minzheng.messaging;

/** An automation cannot decide for the time being, for example because its views are behind. Never a reason to park. */
public final class NotYet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotYet(String why) {
        super(why, null, false, false);
    }
}
