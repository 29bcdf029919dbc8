package io.minzheng.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();

    private ProgressBar bar(boolean terminal) {
        return new ProgressBar(new PrintStream(out, true, StandardCharsets.UTF_8), terminal, 100, nanos::get);
    }

    @Test
    void withoutATerminalEveryTwentiethIsALine() {
        ProgressBar bar = bar(false);
        for (int step = 0; step < 100; step++) {
            nanos.addAndGet(1_000_000_000);
            bar.step(1);
        }
        bar.finish();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(22)
                .last()
                .asString()
                .contains("100 %", "100 of 100", "1/s", "1:40 gone, 0:00 to go");
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("\r");
    }

    @Test
    void withoutATerminalALongSilenceIsBroken() {
        ProgressBar bar = bar(false);
        bar.step(1);
        for (int second = 0; second < 40; second++) {
            nanos.addAndGet(1_000_000_000);
            bar.step(0);
        }
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(3);
    }

    @Test
    void onATerminalTheLineIsRedrawnAtMostFiveTimesASecond() {
        ProgressBar bar = bar(true);
        for (int step = 0; step < 100; step++) {
            nanos.addAndGet(10_000_000);
            bar.step(1);
        }
        assertThat(out.toString(StandardCharsets.UTF_8).chars().filter(c -> c == '\r'))
                .hasSize(5);
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("\n");
    }

    @Test
    void whatWasThereAlreadySaysNothingAboutTheSpeed() {
        ProgressBar bar = bar(true);
        bar.skip(90);
        nanos.addAndGet(1_000_000_000);
        bar.step(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("91 %").contains(" 1/s");
    }
}
