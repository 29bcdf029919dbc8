package io.minzheng.assistance.recognition;

import io.minzheng.assistance.recognition.ClaimEvent.RecognitionApplied;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.util.List;
import java.util.stream.Stream;

/** In which cases is this person named? One document per person, under the pseudonym. */
final class RecognitionPersons extends View<RecognitionPerson> {
    RecognitionPersons() {
        super("assistance.recognition.RecognitionPersons", RecognitionPerson.class);
    }

    @Override
    public void on(RecordedEvent recorded, Documents<RecognitionPerson> documents) {
        if (recorded.event() instanceof RecognitionApplied applied) {
            applied.members().forEach(member -> named(member.personId(), recorded.stream(), documents));
        }
    }

    private static void named(String personId, String caseId, Documents<RecognitionPerson> documents) {
        List<String> before =
                documents.get(personId).map(RecognitionPerson::cases).orElse(List.of());
        if (!before.contains(caseId)) {
            documents.put(
                    personId,
                    new RecognitionPerson(
                            personId,
                            Stream.concat(before.stream(), Stream.of(caseId)).toList()));
        }
    }
}
