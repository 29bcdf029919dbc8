package io.minzheng.assistance.disability.persons;

import io.minzheng.eventstore.States;

/** Reads places from the store itself, never from a view: money is decided by them. */
public final class PlacesInStore {
    private final States states;

    PlacesInStore(States states) {
        this.states = states;
    }

    public Places of(String personId) {
        return states.of(PlacesAggregate.class, PlacesCommand.stream(personId))
                .map(States.Versioned::state)
                .orElseGet(() -> new PlacesDecider().initial());
    }
}
