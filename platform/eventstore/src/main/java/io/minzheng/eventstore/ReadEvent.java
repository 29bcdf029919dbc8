package io.minzheng.eventstore;

import io.minzheng.kernel.DomainEvent;
import java.time.Instant;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.GenericMessage;

/** An event that was read and decoded; it no longer holds the form it was stored in, but knows how long that was. */
final class ReadEvent extends GenericTrackedDomainEventMessage<DomainEvent> {
    private static final long serialVersionUID = 1L;

    private final int weight;

    ReadEvent(StoredEvent stored, GenericMessage<DomainEvent> message) {
        this(stored, message, stored.recordedAt());
    }

    private ReadEvent(StoredEvent stored, GenericMessage<DomainEvent> message, Instant recordedAt) {
        super(
                new GlobalSequenceTrackingToken(stored.position()),
                stored.streamType(),
                stored.stream(),
                stored.sequence(),
                message,
                () -> recordedAt);
        weight = stored.payload().length();
    }

    /** Characters of its stored form: what bounds the memory of whoever holds many, whatever is in them. */
    int weight() {
        return weight;
    }
}
