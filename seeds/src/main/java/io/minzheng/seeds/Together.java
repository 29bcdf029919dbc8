package io.minzheng.seeds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Does many things at once, but only so many of them; the first that fails ends them all. */
final class Together implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore inFlight;
    private final AtomicReference<@Nullable LoadFailure> failure = new AtomicReference<>();

    /** @param inFlight most of them at once */
    Together(int inFlight) {
        this.inFlight = new Semaphore(inFlight);
    }

    /** @throws LoadFailure the first of them, when none is under way any longer */
    <T> void each(Collection<T> all, Consumer<T> work) {
        List<Future<?>> futures = new ArrayList<>();
        for (T one : all) {
            inFlight.acquireUninterruptibly();
            futures.add(threads.submit(() -> {
                try {
                    if (failure.get() == null) {
                        work.accept(one);
                    }
                } catch (LoadFailure refused) {
                    failure.compareAndSet(null, refused);
                } finally {
                    inFlight.release();
                }
            }));
        }
        futures.forEach(Together::await);
        LoadFailure refused = failure.get();
        if (refused != null) {
            throw refused;
        }
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LoadFailure("Interrupted", interrupted);
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
