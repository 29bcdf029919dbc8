package io.minzheng.eventstore;

import io.minzheng.kernel.DomainEvent;
import java.util.Collection;
import java.util.List;

/** Which stored names and revisions there are, and the classes they are read into. */
public interface EventCatalogue {
    /**
     * Without a store and without keys: for checks of what can be read. Whatever is sealed reads as erased, and
     * nothing personal can be written.
     *
     * @param events records, or sealed interfaces of them
     * @throws IllegalStateException when events or upcasters contradict each other
     */
    static EventCatalogue of(Collection<? extends Class<?>> events, Collection<Upcaster> upcasters) {
        return JsonEventCatalogue.ofEvents("", events, upcasters, Keys.NONE);
    }

    /**
     * As {@link #of(Collection, Collection)}, for events of which the platform has brought some along.
     *
     * @param service whose name stands for the first word, {@code service}, of those
     */
    static EventCatalogue of(String service, Collection<? extends Class<?>> events, Collection<Upcaster> upcasters) {
        return JsonEventCatalogue.ofEvents(service, events, upcasters, Keys.NONE);
    }

    /**
     * Without a store, for samples of stored events: keys follow from the secret.
     *
     * @param events records, or sealed interfaces of them
     * @param secret at least 32 bytes
     */
    static EventCatalogue withDerivedKeys(
            Collection<? extends Class<?>> events, Collection<Upcaster> upcasters, byte[] secret) {
        return JsonEventCatalogue.ofEvents("", events, upcasters, new DerivedKeys(secret));
    }

    /**
     * The event in clear; what is personal and erased as what {@link io.minzheng.kernel.PersonalData} says.
     *
     * @throws IllegalStateException for a name or revision nobody has declared
     */
    DomainEvent read(StoredEvent event);

    /** Each of the events as {@link #read} gives it; the keys of all are asked for at once. */
    default List<DomainEvent> readAll(List<StoredEvent> events) {
        return events.stream().map(this::read).toList();
    }

    /**
     * When and under what was erased what was once sealed in the events, in the words in which it reads; each once, and none
     * where everything can still be opened.
     */
    List<String> erased(List<StoredEvent> events);

    /**
     * The JSON form in which an event is stored and published, sealed anew each time where it is personal.
     *
     * @param stream id of the aggregate it belongs to
     */
    String write(String stream, DomainEvent event);
}
