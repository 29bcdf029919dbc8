package io.minzheng.eventstore;

import java.util.Optional;

/** Present state of aggregates, folded from the store itself: never behind, never from a view. */
public interface States {
    /** State and version of an aggregate, or empty where it has no event. */
    <S> Optional<Versioned<S>> of(Class<? extends DecidedAggregate<?, S, ?>> aggregate, String id);

    /** @param version sequence of the last event folded */
    record Versioned<S>(S state, long version) {}
}
