package io.minzheng.suite.torture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fault, and what shows that it has landed.
 *
 * @param part that was hit
 * @param pids of the processes that were hit
 * @param underWay commands that had been sent and not been answered when it struck
 * @param exit status of the process: 137 after SIGKILL; null where it was no child or was only paused
 * @param proof what was seen
 * @param backAfterMs from the restart until the part answered again
 * @param doubt why it proves nothing; null where it does
 */
record Landed(
        Fault fault,
        String part,
        List<Long> pids,
        int underWay,
        @Nullable Integer exit,
        String proof,
        long backAfterMs,
        @Nullable String doubt) {
    static Landed doubtful(Fault fault, String why) {
        return new Landed(fault, "", List.of(), 0, null, "", 0, why);
    }
}
