package io.minzheng.assistance.disability;

import com.mongodb.client.model.Filters;
import io.minzheng.eventstore.EventReader;
import io.minzheng.messaging.NotYet;
import io.minzheng.projection.Views;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Which cases does a person have, by what the store holds now? For automations, which decide on nothing older. */
final class CasesOfPerson {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EventReader reader;
    private final Views views;

    CasesOfPerson(EventReader reader, Views views) {
        this.reader = reader;
        this.views = views;
    }

    /**
     * Ids of the cases; none where nobody knows the person.
     *
     * @throws NotYet when the views are behind
     */
    List<String> of(String personId) {
        return files(personId).stream().map(DisabilityFile::id).toList();
    }

    /**
     * The cases as they stand.
     *
     * @throws NotYet when the views are behind
     */
    List<DisabilityFile> files(String personId) {
        // A case filed a moment ago must be found.
        if (!views.await(reader.head(), PATIENCE)) {
            throw new NotYet("the views are behind");
        }
        List<DisabilityFile> files = new ArrayList<>();
        views.reader(DisabilityFiles.class).forEach(Filters.eq("personId", personId), files::add);
        return files;
    }
}
