package io.minzheng.suite.torture;

/**
 * A command that was given, under a key of its own. Whatever event it causes carries that key, and no command that is
 * acknowledged causes none: so each stored event can be traced to its command, and each command to its event.
 *
 * @param staff who gives it
 * @param stream id of the aggregate it is for
 * @param marker its idempotency key
 */
record Given(String staff, String path, String body, String stream, String marker) {
    sealed interface Outcome {}

    /** What the receipt says. */
    record Acknowledged(String stream, long version, long position) implements Outcome {}

    /** Nothing has happened, and never will under this key. */
    record Refused(int status, String code) implements Outcome {}

    /** Anything may have happened: no answer, or one that says as much. */
    record Unknown(String why) implements Outcome {}
}
