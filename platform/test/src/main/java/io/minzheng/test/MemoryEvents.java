package io.minzheng.test;

import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.MetaKeys;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.kernel.DomainEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Stored events in memory, in the order in which they were added, each a second after the one before. */
public class MemoryEvents implements EventReader, EventCatalogue {
    private final List<StoredEvent> stored = new ArrayList<>();
    private final Map<UUID, DomainEvent> events = new HashMap<>();

    public MemoryEvents add(String stream, String staff, DomainEvent event) {
        UUID id = UUID.randomUUID();
        long sequence = stream(stream).size();
        events.put(id, event);
        stored.add(new StoredEvent(
                stored.size() + 1,
                id,
                stream,
                "assistance.any",
                sequence,
                event.getClass().getSimpleName(),
                1,
                Instant.EPOCH.plusSeconds(stored.size()),
                "{}",
                Map.of(MetaKeys.STAFF, staff),
                ""));
        return this;
    }

    /** The event of the kind, the first there is, is no longer what it was. */
    public <E extends DomainEvent> MemoryEvents tampered(Class<E> kind, UnaryOperator<E> change) {
        StoredEvent first = stored.stream()
                .filter(event -> kind.isInstance(events.get(event.id())))
                .findFirst()
                .orElseThrow();
        events.compute(first.id(), (id, event) -> change.apply(kind.cast(event)));
        return this;
    }

    /** Everything that has happened, in order. */
    public List<DomainEvent> all() {
        return stored.stream().map(this::read).toList();
    }

    @Override
    public List<StoredEvent> after(long position, int limit) {
        return stored.stream()
                .filter(event -> event.position() > position)
                .limit(limit)
                .toList();
    }

    @Override
    public List<StoredEvent> stream(String stream) {
        return stored.stream().filter(event -> event.stream().equals(stream)).toList();
    }

    @Override
    public long head() {
        return stored.size();
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
        return events.get(event.id());
    }

    @Override
    public String write(String stream, DomainEvent event) {
        throw new UnsupportedOperationException("nothing is written here");
    }
}
