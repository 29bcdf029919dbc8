package io.minzheng.assistance.recognition;

import io.minzheng.eventstore.EventReader;
import io.minzheng.messaging.NotYet;
import io.minzheng.projection.Views;
import java.time.Duration;
import java.util.List;

/** In which cases is a person named, by what the store holds now? For automations, which decide on nothing older. */
final class CasesOfPerson {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EventReader reader;
    private final Views views;

    CasesOfPerson(EventReader reader, Views views) {
        this.reader = reader;
        this.views = views;
    }

    /**
     * Ids of the cases, the latest first: what follows a recognition has to end before it does. None where nobody knows
     * the person.
     *
     * @throws NotYet when the views are behind
     */
    List<String> of(String personId) {
        // A case filed a moment ago must be found.
        if (!views.await(reader.head(), PATIENCE)) {
            throw new NotYet("the views are behind");
        }
        return views.reader(RecognitionPersons.class)
                .get(personId)
                .map(person -> person.cases().reversed())
                .orElse(List.of());
    }
}
