package io.minzheng.assistance.vagrant;

import io.minzheng.assistance.vagrant.CareEvent.PersonTakenIn;
import io.minzheng.assistance.vagrant.TracingEvent.IdentityRefuted;
import io.minzheng.assistance.vagrant.TracingEvent.PersonIdentified;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In which rescues has this person been helped? One document per person, under the pseudonym. */
final class RescuedPersons extends View<PersonRescues> {
    RescuedPersons() {
        super("assistance.vagrant.RescuedPersons", PersonRescues.class);
    }

    @Override
    public void on(RecordedEvent recorded, Documents<PersonRescues> documents) {
        switch (recorded.event()) {
            case PersonTakenIn taken -> write(documents, taken.personId(), recorded.stream(), true);
            case PersonIdentified identified -> write(documents, identified.personId(), recorded.stream(), true);
            case IdentityRefuted refuted -> write(documents, refuted.personId(), recorded.stream(), false);
            default -> {
                // Nothing else says who somebody is.
            }
        }
    }

    private static void write(
            Documents<PersonRescues> documents, @Nullable String personId, String rescue, boolean known) {
        if (personId != null) {
            List<String> before =
                    documents.get(personId).map(PersonRescues::rescues).orElse(List.of());
            List<String> others =
                    before.stream().filter(id -> !id.equals(rescue)).toList();
            documents.put(
                    personId,
                    new PersonRescues(
                            personId,
                            known
                                    ? Stream.concat(others.stream(), Stream.of(rescue))
                                            .toList()
                                    : others));
        }
    }
}
