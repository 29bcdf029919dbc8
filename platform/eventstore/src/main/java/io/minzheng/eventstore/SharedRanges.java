package io.minzheng.eventstore;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongFunction;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * Ranges of positions far behind the head, read and decoded once for all followers that come past them about the same
 * time. Range {@code n} has the {@value #LENGTH} positions behind {@code n * LENGTH}; it is asked for only when all of them
 * are shown. Holds the ranges asked for last, and lets go of them when memory is short.
 */
final class SharedRanges {
    static final int LENGTH = 1024;
    private static final int HELD = 16;
    private static final Executor READ_AHEAD =
            task -> Thread.ofVirtual().name("minzheng-read-ahead").start(task);

    private final LongFunction<List<TrackedEventMessage<?>>> read;
    private final LinkedHashMap<Long, SoftReference<CompletableFuture<List<TrackedEventMessage<?>>>>> held =
            new LinkedHashMap<>(HELD * 2, 0.75f, true);

    /** @param read the events of the range of that number */
    SharedRanges(LongFunction<List<TrackedEventMessage<?>>> read) {
        this.read = read;
    }

    /** What could not be read is read again when it is next asked for. */
    synchronized CompletableFuture<List<TrackedEventMessage<?>>> range(long number) {
        SoftReference<CompletableFuture<List<TrackedEventMessage<?>>>> known = held.get(number);
        CompletableFuture<List<TrackedEventMessage<?>>> range = known == null ? null : known.get();
        if (range == null || range.isCompletedExceptionally()) {
            range = CompletableFuture.supplyAsync(() -> read.apply(number), READ_AHEAD);
            held.put(number, new SoftReference<>(range));
            if (held.size() > HELD) {
                held.pollFirstEntry();
            }
        }
        return range;
    }

    /** Lets go of everything held. */
    synchronized void clear() {
        held.clear();
    }
}
