package io.minzheng.projection;

import io.minzheng.eventstore.Capability;
import io.minzheng.kernel.DomainEvent;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A sum of money in fen that can be added up in several places and must be the same in all: from the events in the store
 * and on the topic, from the documents of views, from the states of aggregates. Declared by its service as a bean.
 *
 * @param name {@code <service>.<capability>.<sum>}
 * @param moved fen by which the event changes the sum; 0 for an event that does not
 * @param shown the views that show it
 * @param kept the aggregates that keep it
 */
public record MoneyTrail(String name, ToLongFunction<DomainEvent> moved, List<Shown<?>> shown, List<InStates<?>> kept) {
    public MoneyTrail {
        shown = List.copyOf(shown);
        kept = List.copyOf(kept);
    }

    /** @param fen in one document */
    public record Shown<D extends Record>(Class<? extends View<D>> view, ToLongFunction<D> fen) {}

    /** @param fen in one state */
    public record InStates<S>(Capability<?, S, ?> capability, ToLongFunction<S> fen) {}
}
