package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.monitoring.Monitored.Listed;
import io.minzheng.assistance.monitoring.Monitored.Unlisted;
import io.minzheng.eventstore.States;
import java.util.Optional;

/** Reads who is monitored from the store itself, never from a view: decisions hang on it. */
final class ListedPersons {
    private final States states;

    ListedPersons(States states) {
        this.states = states;
    }

    /** Empty where the person is not on the list. */
    Optional<Listed> of(String personId) {
        return state(personId) instanceof Listed listed ? Optional.of(listed) : Optional.empty();
    }

    Monitored state(String personId) {
        return states.of(MonitoredAggregate.class, MonitoredCommand.id(personId))
                .map(States.Versioned::state)
                .orElseGet(Unlisted::new);
    }
}
