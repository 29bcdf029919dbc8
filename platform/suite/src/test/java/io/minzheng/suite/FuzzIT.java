package io.minzheng.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.suite.RunningSuite.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short run through the launcher; long ones are a matter of {@code ./minzheng fuzz --requests 50000}. */
class FuzzIT {
    @TempDir
    Path directory;

    @Test
    void hostileRequestsGetTheirProblemsAndChangeNothing() {
        Outcome outcome =
                new RunningSuite(directory.resolve("data"), 5600).launcher("fuzz", "--requests", "500", "--seed", "11");
        assertThat(outcome.status()).as(outcome.output()).isZero();
        assertThat(outcome.output()).contains("500 requests, seed 11: nothing wrong.", "\"faults\":0");
    }

    @Test
    void wordsThatMeanNothingAreRefused() {
        assertThat(new RunningSuite(directory.resolve("data"), 0)
                        .launcher("fuzz", "--requests", "none")
                        .status())
                .isEqualTo(2);
    }
}
