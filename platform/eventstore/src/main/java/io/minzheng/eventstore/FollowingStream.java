package io.minzheng.eventstore;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/** Every event after a position, in order and without end. While one batch is consumed the next is being read. */
final class FollowingStream implements TrackingEventStream {
    private static final int BATCH = 1024;
    private static final Executor READ_AHEAD =
            task -> Thread.ofVirtual().name("minzheng-read-ahead").start(task);

    private final PostgresEventStorageEngine engine;
    private final HeadWatch watch;
    private final ArrayDeque<TrackedEventMessage<?>> ready = new ArrayDeque<>();
    private @Nullable CompletableFuture<List<TrackedEventMessage<?>>> next;
    private @Nullable Runnable callback;
    private long read;

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
        CompletableFuture<List<TrackedEventMessage<?>>> ahead = next;
        next = null;
        List<TrackedEventMessage<?>> batch = ahead == null ? engine.after(read, BATCH) : result(ahead);
        if (batch.isEmpty()) {
            return;
        }
        ready.addAll(batch);
        read = PostgresEventStorageEngine.position(batch.getLast().trackingToken());
        if (batch.size() == BATCH) {
            long position = read;
            next = CompletableFuture.supplyAsync(() -> engine.after(position, BATCH), READ_AHEAD);
        }
    }

    private static <T> T result(CompletableFuture<T> ahead) {
        try {
            return ahead.join();
        } catch (CompletionException failed) {
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
    }
}
