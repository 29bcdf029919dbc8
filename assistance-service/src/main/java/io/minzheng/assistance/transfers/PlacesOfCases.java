package io.minzheng.assistance.transfers;

import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.Moment;
import io.minzheng.eventstore.PastStates;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;
import io.minzheng.messaging.NotYet;
import io.minzheng.projection.Views;
import java.time.Duration;
import java.util.Optional;

/** Where does a case lie by what the store holds now? For automations that take along what belongs to it. */
public final class PlacesOfCases {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PastStates states;
    private final EventReader reader;
    private final Views views;

    PlacesOfCases(PastStates states, EventReader reader, Views views) {
        this.states = states;
        this.reader = reader;
        this.views = views;
    }

    /**
     * Of a case of any programme, or a monitored person; empty where there is none.
     *
     * @throws NotYet when the views, in which what belongs to it is looked up, are behind
     */
    public Optional<DivisionCode> of(String caseId) {
        if (!views.await(reader.head(), PATIENCE)) {
            throw new NotYet("the views are behind");
        }
        return states.of(caseId, Moment.PRESENT)
                .map(PastStates.Past::state)
                .filter(Located.class::isInstance)
                .map(state -> ((Located) state).area());
    }
}
