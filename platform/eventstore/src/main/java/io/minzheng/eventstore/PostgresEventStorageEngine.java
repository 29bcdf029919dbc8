package io.minzheng.eventstore;

import io.minzheng.kernel.DomainEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The store as Axon sees it. Appends within a unit of work are collected and stored in one transaction when its root
 * commits; the payload of every message is the {@link DomainEvent}. Snapshots are not kept: states are folded and cached.
 */
final class PostgresEventStorageEngine implements EventStorageEngine {
    private static final String PENDING = PostgresEventStorageEngine.class.getName();
    private static final int READ_BATCH = 1024;

    private final GroupCommit commits;
    private final JdbcEventReader reader;
    private final JsonEventCatalogue catalogue;
    private final RecentEvents recent = new RecentEvents();
    private final SharedRanges ranges =
            new SharedRanges(number -> between(number * SharedRanges.LENGTH, (number + 1) * SharedRanges.LENGTH));

    PostgresEventStorageEngine(GroupCommit commits, JdbcEventReader reader, JsonEventCatalogue catalogue) {
        this.commits = commits;
        this.reader = reader;
        this.catalogue = catalogue;
    }

    /** What one root unit of work has to store. */
    static final class Pending {
        private final List<EventMessage<?>> events = new ArrayList<>();
        private final boolean held;
        private Batch.@Nullable Key key;
        private long position;

        /** @param held whether the commit of the unit of work only makes the events ready, to be stored by others */
        Pending(boolean held) {
            this.held = held;
        }

        /** Stored together with the events, and also where there are none. */
        void key(Batch.Key used) {
            key = used;
        }

        boolean isEmpty() {
            return events.isEmpty() && key == null;
        }

        /** Position of the last event stored; known once the unit of work has committed. */
        long position() {
            return position;
        }
    }

    Pending pending(UnitOfWork<?> root) {
        return pending(root, false);
    }

    /** @param held as {@link Pending} says, where it is the first time that this unit of work is asked for */
    Pending pending(UnitOfWork<?> root, boolean held) {
        return root.getOrComputeResource(PENDING, absent -> {
            Pending pending = new Pending(held);
            root.onCommit(unit -> store(pending));
            return pending;
        });
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (CurrentUnitOfWork.isStarted()) {
            pending(CurrentUnitOfWork.get().root()).events.addAll(events);
        } else {
            Pending pending = new Pending(false);
            pending.events.addAll(events);
            store(pending);
        }
    }

    private void store(Pending pending) {
        if (!pending.held && !pending.isEmpty()) {
            pending.position = commits.append(sealed(List.of(pending)).getFirst());
        }
    }

    /** What was held, ready to be stored; keys that are missing are made together, so this is done last. */
    List<Batch> sealed(List<Pending> held) {
        Sealing sealing = catalogue.sealing();
        List<Batch> batches = batches(held, sealing);
        return sealing.isComplete() ? batches : batches(held, sealing);
    }

    private List<Batch> batches(List<Pending> held, Sealing sealing) {
        return held.stream()
                .map(pending -> new Batch(events(pending, sealing), pending.key))
                .toList();
    }

    /** Stores what was held, many at once, each batch for itself; what became of it stands in its entry. */
    List<Entry> storeAll(List<Batch> batches) {
        return commits.appendAll(batches);
    }

    private List<Batch.Event> events(Pending pending, Sealing sealing) {
        return pending.events.stream().map(message -> event(message, sealing)).toList();
    }

    private Batch.Event event(EventMessage<?> message, Sealing sealing) {
        if (!(message instanceof DomainEventMessage<?> domain)
                || !(message.getPayload() instanceof DomainEvent event)) {
            throw new IllegalStateException("only events of aggregates can be stored");
        }
        JsonEventCatalogue.Kind kind = catalogue.kind(event);
        return new Batch.Event(
                message.getIdentifier(),
                domain.getAggregateIdentifier(),
                kind.streamType(),
                domain.getSequenceNumber(),
                kind.name(),
                kind.revision(),
                kind.write(domain.getAggregateIdentifier(), event, sealing),
                catalogue.writeMetadata(new TreeMap<>(message.getMetaData())));
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return Stream.iterate(
                        reader.after(position(token), READ_BATCH),
                        batch -> !batch.isEmpty(),
                        batch -> reader.after(batch.getLast().position(), READ_BATCH))
                .flatMap(events -> read(events).stream());
    }

    List<ReadEvent> after(long position, int limit) {
        return recent.after(position, limit, () -> read(reader.after(position, limit)));
    }

    CompletableFuture<SharedRanges.Range> range(long number) {
        return ranges.range(number);
    }

    /** Events behind the first position, up to and with the last. */
    private List<ReadEvent> between(long after, long last) {
        return read(reader.between(after, last));
    }

    private List<ReadEvent> read(List<StoredEvent> events) {
        List<DomainEvent> payloads = catalogue.readAll(events);
        List<ReadEvent> messages = new ArrayList<>(events.size());
        Map<String, String> last = Map.of();
        MetaData metadata = MetaData.emptyInstance();
        for (int i = 0; i < events.size(); i++) {
            StoredEvent event = events.get(i);
            if (event.metadata() != last) {
                last = event.metadata();
                metadata = MetaData.from(last);
            }
            messages.add(new ReadEvent(event, message(event, payloads.get(i), metadata)));
        }
        return messages;
    }

    /** What was read while a key was there is not handed out once it is gone. */
    void forgetRecent() {
        recent.clear();
        ranges.clear();
    }

    static long position(@Nullable TrackingToken token) {
        return token == null
                ? 0
                : token.position().orElseThrow(() -> new IllegalArgumentException("a token without a position"));
    }

    private static DomainEventMessage<?> domain(StoredEvent event, DomainEvent payload) {
        return new GenericDomainEventMessage<>(
                event.streamType(),
                event.stream(),
                event.sequence(),
                message(event, payload, event.metadata()),
                event::recordedAt);
    }

    private static GenericMessage<DomainEvent> message(
            StoredEvent event, DomainEvent payload, Map<String, ?> metadata) {
        @SuppressWarnings("unchecked")
        Class<DomainEvent> type = (Class<DomainEvent>) payload.getClass();
        return new GenericMessage<>(event.id().toString(), type, payload, metadata);
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        List<StoredEvent> events = reader.stream(aggregateIdentifier, firstSequenceNumber - 1);
        List<DomainEvent> payloads = catalogue.readAll(events);
        return DomainEventStream.of(
                IntStream.range(0, events.size()).mapToObj(i -> domain(events.get(i), payloads.get(i))),
                () -> events.isEmpty() ? null : events.getLast().sequence());
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return reader.lastSequence(aggregateIdentifier);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return token(reader.head());
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant dateTime) {
        return token(reader.before(dateTime));
    }

    private static @Nullable TrackingToken token(long position) {
        return position == 0 ? null : new GlobalSequenceTrackingToken(position);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("states are folded from events and cached; there are no snapshots");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }
}
