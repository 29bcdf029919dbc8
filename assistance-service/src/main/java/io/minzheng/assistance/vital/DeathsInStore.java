package io.minzheng.assistance.vital;

import io.minzheng.assistance.vital.Vital.Dead;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.States;
import io.minzheng.eventstore.StoredEvent;
import java.util.Optional;

/** Reads known deaths from the store itself, never from a view. */
final class DeathsInStore {
    private final States states;
    private final EventReader reader;

    DeathsInStore(States states, EventReader reader) {
        this.states = states;
        this.reader = reader;
    }

    /**
     * The person's death, where it was known before the event: one heard later has found the case by itself. Whatever is
     * heard again, and however late, is answered the same.
     *
     * @param stream of this service, to which the event has happened
     */
    Optional<Dead> knownBefore(String personId, String stream, String eventId) {
        return states.of(VitalAggregate.class, VitalCommand.stream(personId))
                .map(States.Versioned::state)
                .filter(Dead.class::isInstance)
                .map(Dead.class::cast)
                .filter(_ -> heardAt(personId) < happenedAt(stream, eventId));
    }

    /** Of a dead person the last event is that of the death. */
    private long heardAt(String personId) {
        return reader.stream(VitalCommand.stream(personId)).getLast().position();
    }

    private long happenedAt(String stream, String eventId) {
        return reader.stream(stream).stream()
                .filter(event -> event.id().toString().equals(eventId))
                .mapToLong(StoredEvent::position)
                .findFirst()
                .orElse(0);
    }
}
