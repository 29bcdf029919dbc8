package io.minzheng.eventstore;

import io.minzheng.kernel.DomainEvent;

/** Which stored names and revisions there are, and the classes they are read into. */
public interface EventCatalogue {
    /** @throws IllegalStateException for a name or revision nobody has declared */
    DomainEvent read(StoredEvent event);

    /** The JSON form in which an event is stored and published. */
    String write(DomainEvent event);
}
