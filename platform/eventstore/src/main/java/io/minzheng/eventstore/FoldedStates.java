package io.minzheng.eventstore;

import io.minzheng.kernel.Command;
import io.minzheng.kernel.DomainEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Folds states and remembers the most recently used. What is remembered may be behind other processes: it may be the base
 * of an append, which the store refuses if it is, but an answer without an append must come from {@link #current}.
 */
final class FoldedStates implements States {
    private final JdbcEventReader reader;
    private final EventCatalogue catalogue;
    private final Map<Class<?>, Capability<?, ?, ?>> capabilities = new HashMap<>();
    private final Map<String, Folded<?>> recent;

    FoldedStates(
            JdbcEventReader reader,
            EventCatalogue catalogue,
            Collection<? extends Capability<?, ?, ?>> capabilities,
            int limit) {
        this.reader = reader;
        this.catalogue = catalogue;
        capabilities.forEach(capability -> this.capabilities.put(capability.aggregate(), capability));
        recent = new LinkedHashMap<>(256, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Folded<?>> eldest) {
                return size() > limit;
            }
        };
    }

    /** @param version sequence of the last event folded; -1 before any */
    record Folded<S>(Capability<?, S, ?> capability, S state, long version) {}

    /** The remembered state, which may be behind. */
    <S> @Nullable Folded<S> remembered(Capability<?, S, ?> capability, String id) {
        synchronized (recent) {
            return typed(capability, recent.get(id));
        }
    }

    /** The state of this moment, after one indexed query for what has been stored since it was last folded. */
    <C extends Command, S, E extends DomainEvent> Folded<S> current(Capability<C, S, E> capability, String id) {
        Folded<S> remembered = remembered(capability, id);
        Folded<S> folded = remembered == null
                ? new Folded<>(capability, capability.decider().initial(), -1)
                : remembered;
        List<StoredEvent> events = reader.stream(id, folded.version());
        if (events.isEmpty()) {
            return folded;
        }
        S state = folded.state();
        events.forEach(event -> requireOwn(capability, event.streamType()));
        for (DomainEvent event : catalogue.readAll(events)) {
            state = capability.decider().evolve(state, capability.events().cast(event));
        }
        Folded<S> present = new Folded<>(capability, state, events.getLast().sequence());
        remember(id, present);
        return present;
    }

    /**
     * The states of this moment, after one query for what has been stored of all since they were last folded. What turns out
     * to be an aggregate of another capability is left out.
     *
     * @param wanted capability by id
     */
    Map<String, Folded<?>> present(Map<String, ? extends Capability<?, ?, ?>> wanted) {
        Map<String, Folded<?>> folded = new HashMap<>();
        synchronized (recent) {
            wanted.forEach((id, capability) -> {
                Folded<?> remembered = recent.get(id);
                folded.put(id, remembered == null ? initial(capability) : remembered);
            });
        }
        folded.entrySet()
                .removeIf(found -> !isOf(
                        wanted.get(found.getKey()),
                        found.getValue().capability().name()));
        Map<String, Long> known = new HashMap<>();
        folded.forEach((id, state) -> known.put(id, state.version()));
        List<StoredEvent> stored = reader.streams(known);
        List<DomainEvent> events = catalogue.readAll(stored);
        for (int i = 0; i < stored.size(); i++) {
            StoredEvent event = stored.get(i);
            Folded<?> before = folded.get(event.stream());
            if (before == null || !isOf(before.capability(), event.streamType())) {
                folded.remove(event.stream());
            } else {
                folded.put(event.stream(), next(before, events.get(i), event.sequence()));
            }
        }
        folded.forEach((id, state) -> {
            if (state.version() > known.get(id)) {
                remember(id, state);
            }
        });
        return folded;
    }

    private static boolean isOf(Capability<?, ?, ?> capability, String streamType) {
        return capability.name().equals(streamType);
    }

    private static <S> Folded<S> initial(Capability<?, S, ?> capability) {
        return new Folded<>(capability, capability.decider().initial(), -1);
    }

    private static <S> Folded<S> next(Folded<S> before, DomainEvent event, long sequence) {
        return new Folded<>(before.capability(), evolved(before.capability(), before.state(), event), sequence);
    }

    private static <S, E extends DomainEvent> S evolved(Capability<?, S, E> capability, S state, DomainEvent event) {
        return capability.decider().evolve(state, capability.events().cast(event));
    }

    /** The caller has seen the state stored. */
    void remember(String id, Folded<?> folded) {
        synchronized (recent) {
            recent.merge(id, folded, (old, young) -> young.version() >= old.version() ? young : old);
        }
    }

    void forget(String id) {
        synchronized (recent) {
            recent.remove(id);
        }
    }

    /** They are folded anew: some were made from what is erased now. */
    void forgetAll() {
        synchronized (recent) {
            recent.clear();
        }
    }

    @SuppressWarnings("unchecked")
    static <S> @Nullable Folded<S> typed(Capability<?, S, ?> capability, @Nullable Folded<?> folded) {
        if (folded != null) {
            requireOwn(capability, folded.capability().name());
        }
        return (Folded<S>) folded;
    }

    private static void requireOwn(Capability<?, ?, ?> capability, String streamType) {
        EventStoreRule.AggregateIdMustBeValid.require(capability.name().equals(streamType));
    }

    @Override
    public <S> Optional<Versioned<S>> of(Class<? extends DecidedAggregate<?, S, ?>> aggregate, String id) {
        @SuppressWarnings("unchecked")
        Folded<S> folded = (Folded<S>) current(capability(aggregate), id);
        return folded.version() < 0 ? Optional.empty() : Optional.of(new Versioned<>(folded.state(), folded.version()));
    }

    @Override
    public <S> Map<String, Versioned<S>> of(
            Class<? extends DecidedAggregate<?, S, ?>> aggregate, Collection<String> ids) {
        Capability<?, ?, ?> capability = capability(aggregate);
        Map<String, Capability<?, ?, ?>> wanted = new HashMap<>();
        ids.forEach(id -> wanted.put(id, capability));
        Map<String, Versioned<S>> found = new HashMap<>();
        present(wanted).forEach((id, folded) -> {
            if (folded.version() >= 0) {
                @SuppressWarnings("unchecked")
                S state = (S) folded.state();
                found.put(id, new Versioned<>(state, folded.version()));
            }
        });
        return found;
    }

    private Capability<?, ?, ?> capability(Class<?> aggregate) {
        Capability<?, ?, ?> capability = capabilities.get(aggregate);
        if (capability == null) {
            throw new IllegalStateException(aggregate.getName() + " belongs to no capability of this store");
        }
        return capability;
    }
}
