package io.minzheng.eventstore;

import io.minzheng.kernel.Command;
import io.minzheng.kernel.DomainEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Folds each time anew: nothing of the past is remembered, so nothing remembered can be wrong. */
final class FoldedPast implements PastStates {
    private final JdbcEventReader reader;
    private final EventCatalogue catalogue;
    private final Map<String, Capability<?, ?, ?>> capabilities = new HashMap<>();
    private final Set<String> withholding;

    FoldedPast(
            JdbcEventReader reader, EventCatalogue catalogue, Collection<? extends Capability<?, ?, ?>> capabilities) {
        this.reader = reader;
        this.catalogue = catalogue;
        capabilities.forEach(capability -> this.capabilities.put(capability.name(), capability));
        withholding = capabilities.stream()
                .filter(Capability::mayWithhold)
                .map(Capability::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<Past> of(String aggregate, Moment moment) {
        List<StoredEvent> stream = reader.stream(aggregate);
        return stream.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(fold(capability(stream.getFirst().streamType()), stream, moment));
    }

    @Override
    public boolean mayWithhold(String capability) {
        return withholding.contains(capability);
    }

    private Capability<?, ?, ?> capability(String name) {
        Capability<?, ?, ?> capability = capabilities.get(name);
        if (capability == null) {
            throw new IllegalStateException("nobody has declared the capability " + name);
        }
        return capability;
    }

    private <C extends Command, S, E extends DomainEvent> @Nullable Past fold(
            Capability<C, S, E> capability, List<StoredEvent> stream, Moment moment) {
        S state = capability.decider().initial();
        StoredEvent last = null;
        E lastEvent = null;
        int passedOver = 0;
        List<StoredEvent> folded = new ArrayList<>();
        for (StoredEvent stored : stream) {
            if (!moment.knows(stored)) {
                break;
            }
            E event = capability.events().cast(catalogue.read(stored));
            if (!moment.includes(event)) {
                passedOver++;
                continue;
            }
            state = evolved(capability, state, event, stored, passedOver);
            folded.add(stored);
            last = stored;
            lastEvent = event;
        }
        return last == null || lastEvent == null
                ? null
                : new Past(
                        capability.name(), state, last, lastEvent, folded.size(), passedOver, catalogue.erased(folded));
    }

    /** The stored order folds always; with events passed over, what is left may not follow from each other. */
    private static <S, E extends DomainEvent> S evolved(
            Capability<?, S, E> capability, S state, E event, StoredEvent stored, int passedOver) {
        try {
            return capability.decider().evolve(state, event);
        } catch (RuntimeException contradiction) {
            if (passedOver == 0) {
                throw contradiction;
            }
            throw EventStoreRule.HistoryMustMakeSenseWithoutLaterEvents.violated(
                    "asOf", Map.of("sequence", stored.sequence()));
        }
    }
}
