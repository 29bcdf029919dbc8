package io.minzheng.service;

import io.minzheng.eventstore.Capability;
import io.minzheng.eventstore.Discrepancies;
import io.minzheng.eventstore.Discrepancy.Kind;
import io.minzheng.eventstore.EventStore;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.projection.MoneyTrail;
import io.minzheng.service.LedgerVerification.Money;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** One sum of money while it is being added up: from the store, from the topic, and from the states of aggregates. */
final class TrailSums {
    private final MoneyTrail trail;
    private final EventStore store;
    private final Map<String, Set<String>> streams = new HashMap<>();
    private long stored;
    private long published;

    TrailSums(MoneyTrail trail, EventStore store) {
        this.trail = trail;
        this.store = store;
        trail.kept().forEach(kept -> streams.put(kept.capability().name(), new HashSet<>()));
    }

    void stored(StoredEvent event) {
        stored = Math.addExact(stored, fen(event));
        Set<String> ofType = streams.get(event.streamType());
        if (ofType != null) {
            ofType.add(event.stream());
        }
    }

    /** @throws IllegalStateException when the event cannot be read */
    void published(StoredEvent event) {
        published = Math.addExact(published, fen(event));
    }

    private long fen(StoredEvent event) {
        return trail.moved().applyAsLong(store.catalogue().read(event));
    }

    Money money(long head, Discrepancies found) {
        require(published, "the topic", found);
        if (trail.kept().isEmpty()) {
            return new Money(trail.name(), stored, published, null);
        }
        long states = 0;
        for (MoneyTrail.InStates<?> kept : trail.kept()) {
            states = Math.addExact(states, inStates(kept, head));
        }
        require(states, "the states of the aggregates", found);
        return new Money(trail.name(), stored, published, states);
    }

    private void require(long there, String where, Discrepancies found) {
        if (there != stored) {
            found.add(
                    trail.name(),
                    Kind.AMOUNT,
                    "the events in the store move %d fen, %s %d".formatted(stored, where, there));
        }
    }

    private <S> long inStates(MoneyTrail.InStates<S> kept, long head) {
        long sum = 0;
        for (String stream : streams.get(kept.capability().name())) {
            sum = Math.addExact(sum, kept.fen().applyAsLong(state(kept.capability(), stream, head)));
        }
        return sum;
    }

    /** From the stream itself: what is remembered of the state must not vouch for itself. */
    private <S, E extends DomainEvent> S state(Capability<?, S, E> capability, String stream, long head) {
        S state = capability.decider().initial();
        for (StoredEvent event : store.reader().stream(stream)) {
            if (event.position() <= head) {
                state = capability
                        .decider()
                        .evolve(
                                state,
                                capability.events().cast(store.catalogue().read(event)));
            }
        }
        return state;
    }
}
