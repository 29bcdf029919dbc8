package io.minzheng.assistance.procedure;

import io.minzheng.assistance.procedure.Procedure.Open;
import io.minzheng.eventstore.States;

/** Reads applications from the store itself, never from a view: programmes decide by them whether somebody may apply again. */
public final class ApplicationsInStore {
    private final States states;

    ApplicationsInStore(States states) {
        this.states = states;
    }

    /** Whether the application is on its way; not where none was filed under the id. */
    public boolean isOpen(String applicationId) {
        return states.of(ProcedureAggregate.class, applicationId)
                .map(States.Versioned::state)
                .filter(Open.class::isInstance)
                .isPresent();
    }
}
