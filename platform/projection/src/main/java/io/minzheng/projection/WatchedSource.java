package io.minzheng.projection;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The events of the store, and whether they could be read last. In front of one that cannot, for example of a revision
 * that nobody has declared, a processor gives its segments back and tries again, and does not say what it waits for.
 */
final class WatchedSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final Predicate<TrackedEventMessage<?>> concerns;
    private volatile @Nullable String fault;

    /** @param concerns whether the view would do anything with an event */
    WatchedSource(StreamableMessageSource<TrackedEventMessage<?>> source, Predicate<TrackedEventMessage<?>> concerns) {
        this.source = source;
        this.concerns = concerns;
    }

    /** Class of what the last reading ended with; null where it was well. */
    @Nullable
    String fault() {
        return fault;
    }

    private <T> T noted(Reading<T> reading) throws InterruptedException {
        try {
            T read = reading.read();
            if (fault != null) {
                fault = null;
            }
            return read;
        } catch (RuntimeException unread) {
            fault = unread.getClass().getName();
            throw unread;
        }
    }

    private interface Reading<T> {
        T read() throws InterruptedException;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new Watched(new PassingStream(source.openStream(token), concerns));
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return source.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return source.createHeadToken();
    }

    private final class Watched implements BlockingStream<TrackedEventMessage<?>> {
        private final BlockingStream<TrackedEventMessage<?>> stream;

        Watched(BlockingStream<TrackedEventMessage<?>> stream) {
            this.stream = stream;
        }

        /** Never waits for events. */
        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            try {
                return noted(stream::peek);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }

        @Override
        public boolean hasNextAvailable() {
            try {
                return noted(stream::hasNextAvailable);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return noted(() -> stream.hasNextAvailable(timeout, unit));
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return noted(stream::nextAvailable);
        }

        @Override
        public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> message) {
            stream.skipMessagesWithPayloadTypeOf(message);
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            return stream.setOnAvailableCallback(callback);
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
