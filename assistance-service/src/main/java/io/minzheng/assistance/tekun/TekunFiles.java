package io.minzheng.assistance.tekun;

import io.minzheng.assistance.procedure.ProcedureEvent.ApplicationRefused;
import io.minzheng.assistance.procedure.ProcedureEvent.ApplicationTerminated;
import io.minzheng.assistance.procedure.ProcedureEvent.ApplicationWithdrawn;
import io.minzheng.assistance.tekun.CareEvent.*;
import io.minzheng.assistance.tekun.ClaimEvent.*;
import io.minzheng.assistance.tekun.EndingEvent.*;
import io.minzheng.assistance.tekun.TekunFile.Entry;
import io.minzheng.assistance.tekun.TekunFile.Phase;
import io.minzheng.eventstore.MetaKeys;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has happened to this person, and how does it stand? One document per case. */
final class TekunFiles extends View<TekunFile> {
    TekunFiles() {
        super("assistance.tekun.TekunFiles", TekunFile.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("area", "phase");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<TekunFile> documents) {
        switch (recorded.event()) {
            case TekunEvent event -> {
                String id = recorded.stream();
                TekunFile before = documents.get(id).orElse(null);
                // What the file already contains must not be folded twice.
                if (before == null || recorded.sequence() > before.version()) {
                    Entry entry = entry(event, recorded.recordedAt(), recorded.metadata());
                    documents.put(id, TekunFile.after(before, id, recorded.sequence(), event, entry));
                }
            }
            case ApplicationRefused _ -> close(recorded, Phase.REFUSED, documents);
            case ApplicationWithdrawn _ -> close(recorded, Phase.WITHDRAWN, documents);
            case ApplicationTerminated _ -> close(recorded, Phase.TERMINATED, documents);
            default -> {
                // The other steps of the application are told by the procedure.
            }
        }
    }

    private static void close(RecordedEvent recorded, Phase how, Documents<TekunFile> documents) {
        String id = TekunIds.caseOf(recorded.stream());
        documents.get(id).ifPresent(file -> documents.put(id, file.closedAs(how)));
    }

    static Entry entry(TekunEvent event, Instant recordedAt, Map<String, String> metadata) {
        return new Entry(
                event.on(),
                recordedAt,
                metadata.getOrDefault(MetaKeys.STAFF, ""),
                event.getClass().getSimpleName(),
                switch (event) {
                    case ClaimEvent claim -> facts(claim);
                    case CareEvent care -> facts(care);
                    case EndingEvent ending -> facts(ending);
                });
    }

    private static Map<String, String> facts(ClaimEvent event) {
        return switch (event) {
            case CaseFiled filed -> of("village", filed.village(), "kind", filed.kind());
            case FactsRecorded _ -> of();
            case SelfCareAssessed assessed -> of("level", assessed.level(), "assessedOn", assessed.assessedOn());
            case FormChosen chosen -> of("form", chosen.placement().form());
            case OpinionFormed opinion ->
                of("favourable", opinion.favourable(), "unmet", String.join(",", opinion.unmet()));
            case CaseGranted granted ->
                of(
                        "decision",
                        granted.decisionNumber(),
                        "from",
                        granted.benefitFrom(),
                        "form",
                        granted.placement().form(),
                        "level",
                        granted.level());
            case DisabilitySubsidiesDisplaced displaced -> of("from", displaced.from());
            case DeathNoted death -> of("diedOn", death.diedOn());
            case DeathNoteAnnulled _ -> of();
        };
    }

    private static Map<String, String> facts(CareEvent event) {
        return switch (event) {
            case SelfCareChangeReported reported -> of("dueOn", reported.dueOn());
            case SelfCareReassessed assessed -> of("level", assessed.level(), "from", assessed.effectiveFrom());
            case FormChangeRequested request -> of("form", request.placement().form());
            case FormChanged changed ->
                of(
                        "decision",
                        changed.decisionNumber(),
                        "form",
                        changed.placement().form(),
                        "from",
                        changed.effectiveFrom());
            case CaseTransferred moved ->
                of("decision", moved.decisionNumber(), "township", moved.area(), "from", moved.effectiveFrom());
            case SchoolingRecorded recorded -> of("schooling", recorded.schooling());
            case CareAgreementSigned signed ->
                of("reference", signed.reference(), "from", signed.from(), "until", signed.until());
            case CareVisited visit -> of("visitedOn", visit.visitedOn(), "nextDueOn", visit.nextDueOn());
        };
    }

    private static Map<String, String> facts(EndingEvent event) {
        return switch (event) {
            case EndingProposed proposed -> of("ground", proposed.ground(), "occurredOn", proposed.occurredOn());
            case EndingNoticePosted notice -> of("from", notice.from(), "until", notice.until());
            case EndingContested contested -> of("dueOn", contested.dueOn());
            case ContestDecided decided -> of("upheld", decided.upheld());
            case CaseEnded ended ->
                of("decision", ended.decisionNumber(), "ground", ended.ground(), "from", ended.effectiveFrom());
            case CaseReinstated back -> of("from", back.from());
            case DibaoScreened screened -> of("outcome", screened.outcome());
        };
    }

    private static Map<String, String> of(Object... keysAndValues) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            facts.put(String.valueOf(keysAndValues[i]), String.valueOf(keysAndValues[i + 1]));
        }
        return facts;
    }
}
