package io.minzheng.eventstore;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * Every event after a position, in order and without end. Far behind the head the next ranges of positions are read and
 * decoded beside each other while one is consumed. Followers share what one of them has read, there and near the head.
 */
final class FollowingStream implements TrackingEventStream {
    private static final int BATCH = SharedRanges.LENGTH;
    private static final int AHEAD = 2;
    /** Characters of a range behind which none is read ahead: nobody waits long for the next while that is consumed. */
    private static final long HEAVY = 1 << 20;

    private final PostgresEventStorageEngine engine;
    private final HeadWatch watch;
    private final ArrayDeque<TrackedEventMessage<?>> ready = new ArrayDeque<>();
    /** The range that {@code read} lies in, and those that follow. */
    private final ArrayDeque<CompletableFuture<SharedRanges.Range>> ahead = new ArrayDeque<>();

    private @Nullable Runnable callback;
    private long read;
    private boolean heavy;

    FollowingStream(PostgresEventStorageEngine engine, HeadWatch watch, long position) {
        this.engine = engine;
        this.watch = watch;
        this.read = position;
    }

    @Override
    public boolean hasNextAvailable() {
        if (ready.isEmpty() && watch.shown() > read) {
            fill();
        }
        return !ready.isEmpty();
    }

    private void fill() {
        long shown = watch.shown();
        if (shown - read > BATCH) {
            for (long number = read / BATCH + ahead.size();
                    ahead.size() <= (heavy ? 0 : AHEAD) && (number + 1) * BATCH <= shown;
                    number++) {
                ahead.add(engine.range(number));
            }
        }
        long end = (read / BATCH + 1) * BATCH;
        SharedRanges.Range range = ahead.isEmpty() ? SharedRanges.Range.NOTHING : result(ahead.removeFirst());
        heavy = range.weight() > HEAVY;
        List<ReadEvent> batch = behind(read, range.events());
        if (batch.isEmpty()) {
            ahead.clear();
            batch = engine.after(read, BATCH);
        }
        if (!batch.isEmpty()) {
            ready.addAll(batch);
            read = PostgresEventStorageEngine.position(batch.getLast().trackingToken());
        }
        if (read != end) {
            // Never beyond what has been seen: the ranges ahead no longer follow on it.
            ahead.clear();
        }
    }

    private static List<ReadEvent> behind(long position, List<ReadEvent> range) {
        int first = 0;
        while (first < range.size()
                && PostgresEventStorageEngine.position(range.get(first).trackingToken()) <= position) {
            first++;
        }
        return range.subList(first, range.size());
    }

    /** After a failure everything is read again from where it stands. */
    private <T> T result(CompletableFuture<T> range) {
        try {
            return range.join();
        } catch (CompletionException failed) {
            ahead.clear();
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.of(ready.getFirst()) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return hasNextAvailable() || watch.await(read, timeout, unit) && hasNextAvailable();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable()) {
            watch.await(read, 1, TimeUnit.SECONDS);
        }
        return ready.removeFirst();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable listener) {
        forget();
        callback = listener;
        watch.listen(listener);
        return true;
    }

    private void forget() {
        if (callback != null) {
            watch.forget(callback);
        }
    }

    @Override
    public void close() {
        forget();
        ready.clear();
        ahead.clear();
    }
}
