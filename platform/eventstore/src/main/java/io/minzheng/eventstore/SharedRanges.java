package io.minzheng.eventstore;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Ranges of positions far behind the head, read and decoded once for all followers that come past them about the same
 * time. Range {@code n} has the {@value #LENGTH} positions behind {@code n * LENGTH}; it is asked for only when all of them
 * are shown. Holds the ranges asked for last, bounded by number and by weight, and lets go of them when memory is short.
 */
final class SharedRanges {
    static final int LENGTH = 128;
    private static final int HELD = 128;
    private static final long MOST_WEIGHT = 48 << 20;
    private static final Executor READ_AHEAD =
            task -> Thread.ofVirtual().name("minzheng-read-ahead").start(task);

    private final LongFunction<List<ReadEvent>> read;
    private final LinkedHashMap<Long, SoftReference<CompletableFuture<Range>>> held =
            new LinkedHashMap<>(HELD * 2, 0.75f, true);

    /** @param read the events of the range of that number */
    SharedRanges(LongFunction<List<ReadEvent>> read) {
        this.read = read;
    }

    /** @param weight of all its events: {@link ReadEvent#weight()} */
    record Range(List<ReadEvent> events, long weight) {
        static final Range NOTHING = new Range(List.of(), 0);

        static Range of(List<ReadEvent> events) {
            return new Range(
                    events, events.stream().mapToLong(ReadEvent::weight).sum());
        }
    }

    /** What could not be read is read again when it is next asked for. */
    synchronized CompletableFuture<Range> range(long number) {
        CompletableFuture<Range> range = known(held.get(number));
        if (range == null || range.isCompletedExceptionally()) {
            range = CompletableFuture.supplyAsync(() -> Range.of(read.apply(number)), READ_AHEAD);
            held.put(number, new SoftReference<>(range));
            long weight = held.values().stream().mapToLong(SharedRanges::weight).sum();
            while (held.size() > HELD || weight > MOST_WEIGHT && held.size() > 1) {
                weight -= weight(held.pollFirstEntry().getValue());
            }
        }
        return range;
    }

    private static @Nullable CompletableFuture<Range> known(
            @Nullable SoftReference<CompletableFuture<Range>> reference) {
        return reference == null ? null : reference.get();
    }

    /** Nothing while it is being read. */
    private static long weight(SoftReference<CompletableFuture<Range>> reference) {
        CompletableFuture<Range> range = reference.get();
        return range == null || range.isCompletedExceptionally()
                ? 0
                : range.getNow(Range.NOTHING).weight();
    }

    /** Lets go of everything held. */
    synchronized void clear() {
        held.clear();
    }
}
