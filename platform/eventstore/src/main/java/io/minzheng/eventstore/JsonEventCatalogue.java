package io.minzheng.eventstore;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalComponents;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The events of all capabilities of one service, found through their sealed interfaces. */
final class JsonEventCatalogue implements EventCatalogue {
    private final JsonMapper mapper = EventForm.mapper();
    private final Map<String, Kind> byName = new HashMap<>();
    private final Map<Class<?>, Kind> byClass = new HashMap<>();
    private final Map<String, Upcaster> upcasters = new HashMap<>();
    private final Keys keys;

    /** @throws IllegalStateException when an event has no name or another's, or an old revision could not be read */
    JsonEventCatalogue(
            Collection<? extends Capability<?, ?, ?>> capabilities, Collection<Upcaster> upcasters, Keys keys) {
        this.keys = keys;
        for (Capability<?, ?, ?> capability : capabilities) {
            register(capability.name(), capability.events());
        }
        register(upcasters);
    }

    private JsonEventCatalogue(Keys keys) {
        this.keys = keys;
    }

    /**
     * Each event in the stream that its name says.
     *
     * @param service empty where events that belong to every service keep their names
     */
    static JsonEventCatalogue ofEvents(
            String service, Collection<? extends Class<?>> events, Collection<Upcaster> upcasters, Keys keys) {
        JsonEventCatalogue catalogue = new JsonEventCatalogue(keys);
        events.forEach(type -> catalogue.registerUnderOwnName(service, type));
        catalogue.register(upcasters);
        return catalogue;
    }

    private void registerUnderOwnName(String service, Class<?> type) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                registerUnderOwnName(service, permitted);
            }
            return;
        }
        EventName declared = type.getAnnotation(EventName.class);
        String name = declared == null ? "" : EventNames.in(service.isEmpty() ? "" : service + ".", declared);
        register(name.substring(0, Math.max(0, name.lastIndexOf('.'))), type);
    }

    private void register(Collection<Upcaster> upcasters) {
        for (Upcaster upcaster : upcasters) {
            Kind kind = byName.get(upcaster.name());
            if (kind == null || upcaster.fromRevision() < 1 || upcaster.fromRevision() >= kind.revision) {
                throw new IllegalStateException("nothing to upcast: " + form(upcaster.name(), upcaster.fromRevision()));
            }
            if (this.upcasters.put(form(upcaster.name(), upcaster.fromRevision()), upcaster) != null) {
                throw new IllegalStateException("two upcasters of " + form(upcaster.name(), upcaster.fromRevision()));
            }
        }
        for (Kind kind : byName.values()) {
            for (int revision = 1; revision < kind.revision; revision++) {
                if (!this.upcasters.containsKey(form(kind.name, revision))) {
                    throw new IllegalStateException("no upcaster of " + form(kind.name, revision));
                }
            }
        }
    }

    private void register(String streamType, Class<?> type) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                register(streamType, permitted);
            }
            return;
        }
        EventName declared = type.getAnnotation(EventName.class);
        if (declared == null || !type.isRecord()) {
            throw new IllegalStateException(type.getName() + " must be a record with an @EventName");
        }
        String name = EventNames.in(streamType, declared);
        if (!name.startsWith(streamType + ".") || declared.revision() < 1) {
            throw new IllegalStateException(type.getName() + " must be named " + streamType + ".<Event>, not " + name);
        }
        for (RecordComponent personal : PersonalComponents.of(type)) {
            if (!EventForm.isWrapper(personal.getDeclaringRecord())) {
                Erased.of(
                        personal.getAnnotatedType(),
                        personal.getDeclaringRecord().getName());
            }
        }
        Kind kind = new Kind(
                name,
                declared.revision(),
                streamType,
                mapper.writerFor(type),
                mapper.readerFor(type),
                type.asSubclass(DomainEvent.class));
        if (byName.putIfAbsent(kind.name, kind) != null) {
            throw new IllegalStateException("two events are named " + kind.name);
        }
        byClass.put(type, kind);
    }

    @Override
    public DomainEvent read(StoredEvent event) {
        return readAll(List.of(event)).getFirst();
    }

    @Override
    public List<DomainEvent> readAll(List<StoredEvent> events) {
        Map<String, SubjectKey> found = keys.toOpen(Opening.wanted(events));
        List<DomainEvent> read = new ArrayList<>(events.size());
        for (StoredEvent event : events) {
            read.add(read(event, new Opening(event.stream(), found)));
        }
        return read;
    }

    @Override
    public List<String> erased(List<StoredEvent> events) {
        List<StoredEvent> sealed = events.stream()
                .filter(event -> Opening.isSealed(event.payload()))
                .toList();
        if (sealed.isEmpty()) {
            return List.of();
        }
        Map<String, SubjectKey> found = keys.toOpen(Opening.wanted(sealed));
        return sealed.stream()
                .flatMap(event -> new Opening(event.stream(), found).gone(event.payload()).stream())
                .distinct()
                .toList();
    }

    private DomainEvent read(StoredEvent event, Opening opening) {
        Kind kind = byName.get(event.name());
        if (kind == null || event.revision() > kind.revision || event.revision() < 1) {
            throw new IllegalStateException("nobody has declared " + form(event.name(), event.revision())
                    + ", stored at position " + event.position());
        }
        ObjectReader reader = kind.reader.withAttribute(SealedDeserializer.OPENING, opening);
        try {
            DomainEvent read = event.revision() == kind.revision
                    ? reader.readValue(event.payload())
                    : reader.readValue(upcast(kind, event, opening));
            if (read != null) {
                return read;
            }
        } catch (JacksonException unreadable) {
            // The parser's message quotes the payload, which may hold personal data: it is not passed on.
            throw unreadable(event, unreadable.getClass().getSimpleName());
        }
        throw unreadable(event, "null");
    }

    private static IllegalStateException unreadable(StoredEvent event, String fault) {
        return new IllegalStateException("position " + event.position() + " does not hold a readable "
                + form(event.name(), event.revision()) + ": " + fault);
    }

    /** Upcasters see in clear what can be opened; what is erased they find sealed, to be passed on as it is. */
    private JsonNode upcast(Kind kind, StoredEvent event, Opening opening) {
        ObjectNode payload = (ObjectNode) opening.opened(mapper.readTree(event.payload()), mapper);
        for (int revision = event.revision(); revision < kind.revision; revision++) {
            payload = upcasters.get(form(kind.name, revision)).upcast(payload);
        }
        return payload;
    }

    @Override
    public String write(String stream, DomainEvent event) {
        Kind kind = kind(event);
        Sealing sealing = new Sealing(keys);
        String written = kind.write(stream, event, sealing);
        return sealing.isComplete() ? written : kind.write(stream, event, sealing);
    }

    /** Seals what is personal in one append. */
    Sealing sealing() {
        return new Sealing(keys);
    }

    /** @throws IllegalStateException for an event of no capability of this service */
    Kind kind(DomainEvent event) {
        Kind kind = byClass.get(event.getClass());
        if (kind == null) {
            throw new IllegalStateException(event.getClass().getName() + " belongs to no capability of this store");
        }
        return kind;
    }

    String writeMetadata(Map<String, ?> metadata) {
        return mapper.writeValueAsString(metadata);
    }

    private static String form(String name, int revision) {
        return name + " revision " + revision;
    }

    record Kind(
            String name,
            int revision,
            String streamType,
            ObjectWriter writer,
            ObjectReader reader,
            Class<? extends DomainEvent> type) {
        String write(String stream, DomainEvent event, Sealing sealing) {
            return writer.withAttribute(SealedSerializer.SEALING, new Sealing.Of(sealing, stream))
                    .writeValueAsString(event);
        }
    }
}
