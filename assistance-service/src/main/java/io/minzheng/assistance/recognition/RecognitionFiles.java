package io.minzheng.assistance.recognition;

import io.minzheng.assistance.procedure.ProcedureEvent.ApplicationRefused;
import io.minzheng.assistance.procedure.ProcedureEvent.ApplicationTerminated;
import io.minzheng.assistance.procedure.ProcedureEvent.ApplicationWithdrawn;
import io.minzheng.assistance.recognition.ClaimEvent.HouseholdRecognised;
import io.minzheng.assistance.recognition.ClaimEvent.MeansRecorded;
import io.minzheng.assistance.recognition.ClaimEvent.RecognitionAdvisedAgainst;
import io.minzheng.assistance.recognition.ClaimEvent.RecognitionApplied;
import io.minzheng.assistance.recognition.ClaimEvent.RecognitionProposed;
import io.minzheng.assistance.recognition.Recognition.Filing;
import io.minzheng.assistance.recognition.RecognitionFile.Entry;
import io.minzheng.assistance.recognition.RecognitionFile.Phase;
import io.minzheng.assistance.recognition.TermEvent.EndingProposed;
import io.minzheng.assistance.recognition.TermEvent.EndingRejected;
import io.minzheng.assistance.recognition.TermEvent.MemberDied;
import io.minzheng.assistance.recognition.TermEvent.MemberRestored;
import io.minzheng.assistance.recognition.TermEvent.RecognitionEnded;
import io.minzheng.assistance.recognition.TermEvent.RenewalDeclined;
import io.minzheng.eventstore.MetaKeys;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.util.List;
import java.util.Set;

/** How does each case stand, and by what was it decided? One document per case. */
final class RecognitionFiles extends View<RecognitionFile> {
    RecognitionFiles() {
        super("assistance.recognition.RecognitionFiles", RecognitionFile.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("area", "kind", "phase");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<RecognitionFile> documents) {
        switch (recorded.event()) {
            case RecognitionApplied applied -> begin(recorded, applied, documents);
            case RecognitionEvent event ->
                documents
                        .get(recorded.stream())
                        .filter(before -> recorded.sequence() > before.version())
                        .ifPresent(before -> documents.put(
                                recorded.stream(),
                                after(before.with(entry(recorded, event), recorded.sequence()), event)));
            // How an application ends without a recognition, the procedure says.
            case ApplicationRefused _ -> close(recorded, Phase.REFUSED, documents);
            case ApplicationWithdrawn _ -> close(recorded, Phase.WITHDRAWN, documents);
            case ApplicationTerminated _ -> close(recorded, Phase.TERMINATED, documents);
            default -> {
                // Other events of the service are not about these cases.
            }
        }
    }

    private static void begin(RecordedEvent recorded, RecognitionApplied event, Documents<RecognitionFile> documents) {
        String id = recorded.stream();
        if (documents.get(id).isEmpty()) {
            documents.put(
                    id,
                    new RecognitionFile(
                            id,
                            RecognitionIds.application(id),
                            event.area().value(),
                            event.kind(),
                            Phase.APPLYING,
                            new Filing(
                                    event.kind(), event.hukou(), event.area(), event.members(), Set.of(), event.on()),
                            event.renews(),
                            null,
                            null,
                            null,
                            null,
                            false,
                            event.on(),
                            recorded.sequence(),
                            List.of(entry(recorded, event))));
        }
    }

    private static void close(RecordedEvent recorded, Phase how, Documents<RecognitionFile> documents) {
        String id = RecognitionIds.caseOf(recorded.stream());
        documents.get(id).ifPresent(file -> documents.put(id, file.in(how)));
    }

    private static Entry entry(RecordedEvent recorded, RecognitionEvent event) {
        return new Entry(
                event.on(),
                recorded.recordedAt(),
                recorded.metadata().getOrDefault(MetaKeys.STAFF, ""),
                event.getClass().getSimpleName());
    }

    private static RecognitionFile after(RecognitionFile file, RecognitionEvent event) {
        return switch (event) {
            case RecognitionApplied _ -> file;
            case MeansRecorded recorded -> file.found(recorded.means());
            case RecognitionProposed _ -> file.in(Phase.PROPOSED);
            case RecognitionAdvisedAgainst _ -> file.in(Phase.APPLYING);
            case HouseholdRecognised recognised -> file.recognised(recognised);
            case EndingProposed proposed -> file.ending(proposed);
            case EndingRejected _ -> file.in(Phase.RECOGNISED);
            case RecognitionEnded ended -> file.ended(ended);
            case RenewalDeclined _ -> file.withoutRenewal();
            case MemberDied died -> file.of(file.filing().died(died.member()));
            case MemberRestored restored -> file.of(file.filing().restored(restored.member()));
        };
    }
}
