package io.minzheng.eventstore;

import io.minzheng.kernel.DomainEvent;
import java.util.Collection;

/** Which stored names and revisions there are, and the classes they are read into. */
public interface EventCatalogue {
    /**
     * The catalogue that a store of these events would have, without a store: for checks of what can be read.
     *
     * @param events records
     * @throws IllegalStateException when events or upcasters contradict each other
     */
    static EventCatalogue of(Collection<? extends Class<?>> events, Collection<Upcaster> upcasters) {
        return JsonEventCatalogue.ofEvents(events, upcasters);
    }

    /** @throws IllegalStateException for a name or revision nobody has declared */
    DomainEvent read(StoredEvent event);

    /** The JSON form in which an event is stored and published. */
    String write(DomainEvent event);
}
