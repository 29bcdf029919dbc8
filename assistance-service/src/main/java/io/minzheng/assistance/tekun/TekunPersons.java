package io.minzheng.assistance.tekun;

import io.minzheng.assistance.tekun.ClaimEvent.CaseFiled;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.util.List;
import java.util.stream.Stream;

/** Which cases has this person? One document per person, under the pseudonym. */
final class TekunPersons extends View<TekunPerson> {
    TekunPersons() {
        super("assistance.tekun.TekunPersons", TekunPerson.class);
    }

    @Override
    public void on(RecordedEvent recorded, Documents<TekunPerson> documents) {
        if (recorded.event() instanceof CaseFiled filed) {
            String personId = filed.person().personId();
            List<String> before =
                    documents.get(personId).map(TekunPerson::cases).orElse(List.of());
            if (!before.contains(recorded.stream())) {
                documents.put(
                        personId,
                        new TekunPerson(
                                personId,
                                Stream.concat(before.stream(), Stream.of(recorded.stream()))
                                        .toList()));
            }
        }
    }
}
