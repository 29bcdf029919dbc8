package io.minzheng.eventstore;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Present state of aggregates, folded from the store itself: never behind, never from a view. */
public interface States {
    /** State and version of an aggregate, or empty where it has no event. */
    <S> Optional<Versioned<S>> of(Class<? extends DecidedAggregate<?, S, ?>> aggregate, String id);

    /** As {@link #of(Class, String)}, of many, by their ids; without those that have no event. A store asks for all at once. */
    default <S> Map<String, Versioned<S>> of(
            Class<? extends DecidedAggregate<?, S, ?>> aggregate, Collection<String> ids) {
        Map<String, Versioned<S>> found = new LinkedHashMap<>();
        ids.forEach(id -> of(aggregate, id).ifPresent(state -> found.put(id, state)));
        return found;
    }

    /** @param version sequence of the last event folded */
    record Versioned<S>(S state, long version) {}
}
