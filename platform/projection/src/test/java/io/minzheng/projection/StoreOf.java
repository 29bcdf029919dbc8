package io.minzheng.projection;

import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.kernel.DomainEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;

/** The events in memory as an event store shows them; their payloads are looked up, not written. */
record StoreOf(Events events) implements EventReader, EventCatalogue {
    private StoredEvent at(long position) {
        DomainEventMessage<?> message = events.at(position);
        return new StoredEvent(
                position,
                new UUID(1, position),
                message.getAggregateIdentifier(),
                message.getType(),
                message.getSequenceNumber(),
                "test.case.Happened",
                1,
                message.getTimestamp(),
                "",
                Map.of("staff", "staff-1"),
                "");
    }

    @Override
    public List<StoredEvent> after(long position, int limit) {
        return LongStream.rangeClosed(position + 1, Math.min(head(), position + limit))
                .mapToObj(this::at)
                .toList();
    }

    @Override
    public List<StoredEvent> stream(String stream) {
        return after(0, events.size()).stream()
                .filter(event -> event.stream().equals(stream))
                .toList();
    }

    @Override
    public long head() {
        return events.size();
    }

    @Override
    public void onAppend(Runnable listener) {
        throw new UnsupportedOperationException("nobody waits here");
    }

    @Override
    public List<String> erased(List<StoredEvent> events) {
        return List.of();
    }

    @Override
    public DomainEvent read(StoredEvent event) {
        return (DomainEvent) events.at(event.position()).getPayload();
    }

    @Override
    public String write(String stream, DomainEvent event) {
        throw new UnsupportedOperationException("nothing is written here");
    }
}
