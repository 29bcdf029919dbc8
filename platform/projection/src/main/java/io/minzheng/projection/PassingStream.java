package io.minzheng.projection;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * What concerns a view, and of what does not every {@value #MOST}th event, and the last there is: so that its token goes on
 * and reaches the head. What a processor does for an event costs more than to see that a view would do nothing with it.
 */
final class PassingStream implements BlockingStream<TrackedEventMessage<?>> {
    /** A turn of the processor, a thousand events, must not run away from what other views share their reading with. */
    static final int MOST = 16;

    private static final int UNASKED = 16 * MOST;

    private final BlockingStream<TrackedEventMessage<?>> all;
    private final Predicate<TrackedEventMessage<?>> concerns;
    private @Nullable TrackedEventMessage<?> next;
    private int inARow;
    private int unasked;

    PassingStream(BlockingStream<TrackedEventMessage<?>> all, Predicate<TrackedEventMessage<?>> concerns) {
        this.all = all;
        this.concerns = concerns;
    }

    @Override
    public boolean hasNextAvailable() {
        for (int passed = 1; next == null && all.hasNextAvailable(); passed++) {
            TrackedEventMessage<?> event = taken();
            if (passed == MOST || concerns(event) || !isFollowed()) {
                next = event;
            }
        }
        return next != null;
    }

    /** Whom everything concerns is spared the question for a while. */
    private boolean concerns(TrackedEventMessage<?> event) {
        if (unasked > 0) {
            unasked--;
            return true;
        }
        boolean concerned = concerns.test(event);
        inARow = concerned ? inARow + 1 : 0;
        if (inARow == MOST) {
            inARow = 0;
            unasked = UNASKED;
        }
        return concerned;
    }

    private TrackedEventMessage<?> taken() {
        try {
            return all.nextAvailable();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before an event that was there", interrupted);
        }
    }

    /** What cannot be read stops the stream when its turn has come: the one before is handed over first. */
    private boolean isFollowed() {
        try {
            return all.hasNextAvailable();
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.ofNullable(next) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return hasNextAvailable() || all.hasNextAvailable(timeout, unit) && hasNextAvailable();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable()) {
            all.hasNextAvailable(1, TimeUnit.SECONDS);
        }
        TrackedEventMessage<?> event = peek().orElseThrow();
        next = null;
        return event;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        return all.setOnAvailableCallback(callback);
    }

    @Override
    public void close() {
        all.close();
    }
}
