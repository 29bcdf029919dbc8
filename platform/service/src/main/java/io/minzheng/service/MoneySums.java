package io.minzheng.service;

import io.minzheng.eventstore.Capability;
import io.minzheng.eventstore.Discrepancies;
import io.minzheng.eventstore.Discrepancy.Kind;
import io.minzheng.eventstore.EventStore;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.projection.MoneyTrail;
import io.minzheng.projection.MoneyTrail.InStates;
import io.minzheng.service.LedgerVerification.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sums of money while they are added up: from the store, from the topic, and from the states of aggregates. */
final class MoneySums {
    private final List<MoneyTrail> trails;
    private final EventStore store;
    private final Discrepancies found;
    private final long[] stored;
    private final long[] published;
    private final long[] inStates;
    /** The aggregates that keep money, by stream type: folded once, whatever number of sums they keep. */
    private final Map<String, Set<String>> streams = new LinkedHashMap<>();

    MoneySums(List<MoneyTrail> trails, EventStore store, Discrepancies found) {
        this.trails = trails;
        this.store = store;
        this.found = found;
        stored = new long[trails.size()];
        published = new long[trails.size()];
        inStates = new long[trails.size()];
        trails.forEach(trail ->
                trail.kept().forEach(kept -> streams.put(kept.capability().name(), new HashSet<>())));
    }

    /** Takes an event of the store. */
    void store(StoredEvent event) {
        add(event, stored);
        Set<String> ofType = streams.get(event.streamType());
        if (ofType != null) {
            ofType.add(event.stream());
        }
    }

    /** Takes an event as the topic has it. */
    void publish(StoredEvent event) {
        try {
            add(event, published);
        } catch (IllegalStateException unreadable) {
            found.add("topic", Kind.CHANGED, "the event at position " + event.position() + " cannot be read there");
        }
    }

    private void add(StoredEvent event, long[] sums) {
        if (!trails.isEmpty()) {
            DomainEvent read = store.catalogue().read(event);
            for (int i = 0; i < sums.length; i++) {
                sums[i] = Math.addExact(sums[i], trails.get(i).moved().applyAsLong(read));
            }
        }
    }

    /** What has been taken, and what the aggregates keep after the events up to the head; what differs is told. */
    List<Money> compare(long head) {
        streams.forEach((type, ofType) -> ofType.forEach(stream -> addStates(type, stream, head)));
        List<Money> money = new ArrayList<>();
        for (int i = 0; i < stored.length; i++) {
            boolean kept = !trails.get(i).kept().isEmpty();
            require(i, published[i], "the topic");
            if (kept) {
                require(i, inStates[i], "the states of the aggregates");
            }
            money.add(new Money(trails.get(i).name(), stored[i], published[i], kept ? inStates[i] : null));
        }
        return money;
    }

    private void require(int trail, long there, String where) {
        if (there != stored[trail]) {
            found.add(
                    trails.get(trail).name(),
                    Kind.AMOUNT,
                    "the events in the store move %d fen, %s %d".formatted(stored[trail], where, there));
        }
    }

    private void addStates(String type, String stream, long head) {
        Object state = null;
        for (int i = 0; i < inStates.length; i++) {
            for (InStates<?> kept : trails.get(i).kept()) {
                if (kept.capability().name().equals(type)) {
                    state = state == null ? state(kept.capability(), stream, head) : state;
                    inStates[i] = Math.addExact(inStates[i], fen(kept, state));
                }
            }
        }
    }

    /** A capability has one kind of state. */
    @SuppressWarnings("unchecked")
    private static <S> long fen(InStates<S> kept, Object state) {
        return kept.fen().applyAsLong((S) state);
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
