package io.minzheng.assistance.standards;

import io.minzheng.assistance.standards.Standards.Adjustment;
import io.minzheng.eventstore.States;
import io.minzheng.kernel.DivisionCode;
import java.util.Arrays;
import java.util.List;

/** Reads standards from the store itself, never from a view: money is decided by them. */
public final class StandardsInStore {
    private final States states;

    StandardsInStore(States states) {
        this.states = states;
    }

    /** Every standard of the county the area lies in, as approved up to now. */
    public Standards load(DivisionCode area) {
        return Standards.of(Arrays.stream(StandardKind.values())
                .flatMap(kind -> adjustments(kind, area.county()).stream())
                .toList());
    }

    /** All adjustments of one standard in the order of their approval. */
    List<Adjustment> adjustments(StandardKind kind, DivisionCode county) {
        return states.of(StandardAggregate.class, StandardCommand.stream(kind, county))
                .map(versioned -> versioned.state().adjustments())
                .orElse(List.of());
    }
}
