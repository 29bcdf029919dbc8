package io.minzheng.seeds;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** How far a load has got: a bar that redraws itself on a terminal, otherwise a line for every twentieth and every 15 s. */
final class ProgressBar {
    private static final int WIDTH = 30;
    private static final long REDRAW_NANOS = 200_000_000;
    private static final long REPEAT_NANOS = 15_000_000_000L;

    private final PrintStream out;
    private final boolean terminal;
    private final long total;
    private final LongSupplier nanoTime;
    private final long began;
    private final AtomicLong done = new AtomicLong();
    private long skipped;
    private long drawnAt;
    private long drawnTwentieth = -1;
    private String label = "";

    /** @param nanoTime as {@link System#nanoTime()} */
    ProgressBar(PrintStream out, boolean terminal, long total, LongSupplier nanoTime) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
        this.nanoTime = nanoTime;
        this.began = nanoTime.getAsLong();
        this.drawnAt = began - REDRAW_NANOS;
    }

    synchronized void label(String text) {
        label = text;
        draw();
    }

    void step(long units) {
        done.addAndGet(units);
        draw();
    }

    /** Units that were there already: they count, but say nothing about the speed. */
    synchronized void skip(long units) {
        skipped += units;
        done.addAndGet(units);
    }

    synchronized void finish() {
        if (terminal) {
            out.print("\r" + line() + "\u001b[K\n");
        } else {
            out.println(line());
        }
        out.flush();
    }

    private synchronized void draw() {
        long now = nanoTime.getAsLong();
        if (terminal && now - drawnAt >= REDRAW_NANOS) {
            drawnAt = now;
            out.print("\r" + line() + "\u001b[K");
            out.flush();
        }
        long twentieth = done.get() * 20 / Math.max(1, total);
        if (!terminal && (twentieth > drawnTwentieth || now - drawnAt >= REPEAT_NANOS)) {
            drawnAt = now;
            drawnTwentieth = twentieth;
            out.println(line());
        }
    }

    private String line() {
        long reached = Math.min(done.get(), total);
        int filled = (int) (reached * WIDTH / Math.max(1, total));
        Duration taken = Duration.ofNanos(nanoTime.getAsLong() - began);
        double rate = (done.get() - skipped) / Math.max(0.001, taken.toMillis() / 1000.0);
        Duration left = Duration.ofSeconds(rate < 0.1 ? 0 : Math.round((total - reached) / rate));
        return String.format(
                Locale.ROOT,
                "[%s%s] %3d %%  %s  %,d of %,d  %,.0f/s  %s gone, %s to go",
                "#".repeat(filled),
                "-".repeat(WIDTH - filled),
                reached * 100 / Math.max(1, total),
                label,
                reached,
                total,
                rate,
                clock(taken),
                clock(left));
    }

    private static String clock(Duration duration) {
        return "%d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
    }
}
