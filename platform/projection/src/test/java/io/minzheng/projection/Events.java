package io.minzheng.projection;

import io.minzheng.kernel.DomainEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** An event store in memory: positions 1, 2, 3 … and streams without end. */
final class Events implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final List<TrackedEventMessage<?>> messages = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<Runnable> callbacks = new CopyOnWriteArrayList<>();

    long append(String stream, DomainEvent event) {
        long position;
        synchronized (this) {
            position = messages.size() + 1;
            messages.add(new GenericTrackedDomainEventMessage<>(
                    new GlobalSequenceTrackingToken(position),
                    "test.case",
                    stream,
                    sequences.merge(stream, 1L, Long::sum) - 1,
                    new GenericMessage<>(event, Map.of("staff", "staff-1")),
                    () -> Instant.parse("2026-03-01T00:00:00Z").plusSeconds(position)));
            notifyAll();
        }
        callbacks.forEach(Runnable::run);
        return position;
    }

    synchronized DomainEventMessage<?> at(long position) {
        return (DomainEventMessage<?>) messages.get((int) position - 1);
    }

    synchronized int size() {
        return messages.size();
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(size());
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new Following(token == null ? 0 : (int) token.position().orElseThrow());
    }

    private final class Following implements BlockingStream<TrackedEventMessage<?>> {
        private int next;
        private @Nullable Runnable callback;

        Following(int next) {
            this.next = next;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            synchronized (Events.this) {
                return next < messages.size() ? Optional.of(messages.get(next)) : Optional.empty();
            }
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            synchronized (Events.this) {
                if (next >= messages.size() && timeout > 0) {
                    unit.timedWait(Events.this, timeout);
                }
                return next < messages.size();
            }
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            synchronized (Events.this) {
                while (next >= messages.size()) {
                    Events.this.wait();
                }
                return messages.get(next++);
            }
        }

        @Override
        public boolean setOnAvailableCallback(Runnable listener) {
            callback = listener;
            callbacks.add(listener);
            return true;
        }

        @Override
        public void close() {
            callbacks.remove(callback);
        }
    }
}
