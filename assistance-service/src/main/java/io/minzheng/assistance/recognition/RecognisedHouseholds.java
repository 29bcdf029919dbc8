package io.minzheng.assistance.recognition;

import io.minzheng.assistance.recognition.ClaimEvent.HouseholdRecognised;
import io.minzheng.assistance.recognition.RecognisedHousehold.Change;
import io.minzheng.assistance.recognition.RecognisedHousehold.Ending;
import io.minzheng.assistance.recognition.TermEvent.MemberDied;
import io.minzheng.assistance.recognition.TermEvent.MemberRestored;
import io.minzheng.assistance.recognition.TermEvent.RecognitionEnded;
import io.minzheng.kernel.BusinessDay;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/** Which households are recognised, as of any date and as known at any date? One document per case ever recognised. */
final class RecognisedHouseholds extends View<RecognisedHousehold> {
    RecognisedHouseholds() {
        super("assistance.recognition.RecognisedHouseholds", RecognisedHousehold.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("area");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<RecognisedHousehold> documents) {
        String id = recorded.stream();
        LocalDate known = BusinessDay.of(recorded.recordedAt());
        switch (recorded.event()) {
            case HouseholdRecognised e ->
                documents.put(
                        id,
                        new RecognisedHousehold(
                                id,
                                e.area().value(),
                                e.kind(),
                                e.on(),
                                known,
                                e.validFrom(),
                                e.validUntil(),
                                e.persons().size(),
                                List.of(),
                                null));
            case MemberDied e ->
                change(id, documents, before -> before.with(new Change(e.member(), e.diedOn(), known)));
            case MemberRestored e -> change(id, documents, before -> before.with(new Change(e.member(), null, known)));
            case RecognitionEnded e ->
                change(id, documents, before -> before.endedBy(new Ending(e.on(), known, e.until())));
            default -> {
                // Nothing else changes who is recognised.
            }
        }
    }

    private static void change(
            String id, Documents<RecognisedHousehold> documents, UnaryOperator<RecognisedHousehold> change) {
        documents.get(id).ifPresent(before -> documents.put(id, change.apply(before)));
    }
}
