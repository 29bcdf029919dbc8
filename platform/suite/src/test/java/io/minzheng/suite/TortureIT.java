package io.minzheng.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.suite.RunningSuite.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A handful of rounds through the launcher; many more are a matter of {@code ./minzheng torture --rounds 50}. */
class TortureIT {
    @TempDir
    Path directory;

    private Outcome torture(String... words) {
        String[] command = new String[words.length + 1];
        command[0] = "torture";
        System.arraycopy(words, 0, command, 1, words.length);
        return new RunningSuite(directory.resolve("data"), 0).launcher(command);
    }

    /** PostgreSQL killed, the broker killed, and a publisher that stands still while another takes over. */
    @Test
    void nothingIsLostDoubledOrOutOfOrderWhateverIsKilled() {
        Outcome outcome = torture("--rounds", "3", "--seed", "11");
        assertThat(outcome.status()).as(outcome.output()).isZero();
        assertThat(outcome.output())
                .contains("\"seed\":11", "\"seed\":13", "3 of 3 rounds passed")
                .contains("PAUSE_PUBLISHER=1", "KILL_POSTGRES=", "KILL_KAFKA=");
    }

    @Test
    void wordsThatMeanNothingAreRefused() {
        assertThat(torture("--rounds", "none").status()).isEqualTo(2);
        Outcome unknown = torture("--plant", "none");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.output()).contains("deleted-event", "lost-position", "unsynced");
    }
}
