package io.minzheng.suite;

/** The launcher cannot do what was asked; the message says why and what to do about it. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Exit exit;

    Refusal(Exit exit, String message) {
        super(message, null, false, false);
        this.exit = exit;
    }

    int status() {
        return exit.status;
    }

    /** Exit statuses, so that scripts can tell the reasons apart; 10 (no JDK) and 16 (build failed) are the script's. */
    enum Exit {
        USAGE(2),
        NOT_RUNNING(3),
        UNHEALTHY(4),
        PORT_TAKEN(11),
        ALREADY_RUNNING(12),
        DATA_DIRECTORY(13),
        DISK_FULL(14),
        START_FAILED(15),
        DIFFERENT(20),
        INCONCLUSIVE(21);

        final int status;

        Exit(int status) {
            this.status = status;
        }
    }
}
