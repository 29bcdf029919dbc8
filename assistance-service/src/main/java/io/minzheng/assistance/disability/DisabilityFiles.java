package io.minzheng.assistance.disability;

import io.minzheng.assistance.disability.DisabilityEvent.*;
import io.minzheng.assistance.disability.DisabilityFile.Entry;
import io.minzheng.eventstore.MetaKeys;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How does a person's case stand, and how did it get there? One document per case. */
final class DisabilityFiles extends View<DisabilityFile> {
    DisabilityFiles() {
        super("assistance.disability.DisabilityFiles", DisabilityFile.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("personId", "area", "office", "phase", "reviewDueOn", "correctionAsked");
    }

    @Override
    public int segments() {
        return 2;
    }

    @Override
    public void on(RecordedEvent recorded, Documents<DisabilityFile> documents) {
        if (recorded.event() instanceof DisabilityEvent event) {
            String id = recorded.stream();
            DisabilityFile before = documents.get(id).orElse(null);
            if (before == null || recorded.sequence() > before.version()) {
                documents.put(
                        id,
                        DisabilityFile.after(
                                before,
                                id,
                                recorded.sequence(),
                                event,
                                entry(event, recorded.recordedAt(), recorded.metadata())));
            }
        }
    }

    static Entry entry(DisabilityEvent event, Instant recordedAt, Map<String, String> metadata) {
        return new Entry(
                event.on(),
                recordedAt,
                metadata.getOrDefault(MetaKeys.STAFF, ""),
                event.getClass().getSimpleName(),
                facts(event));
    }

    private static Map<String, String> facts(DisabilityEvent event) {
        Map<String, String> facts = new LinkedHashMap<>();
        switch (event) {
            case SubsidiesApplied applied -> {
                facts.put("application", applied.applicationId());
                facts.put("subsidies", names(applied.subsidies()));
                facts.put("acceptedIn", applied.acceptedIn().value());
            }
            case SubsidiesAssessed assessed -> facts.put("subsidies", names(assessed.subsidies()));
            case SubsidiesGranted granted -> {
                granted.grants()
                        .forEach(grant -> facts.put(
                                grant.subsidy().name(), grant.rate().from().toString()));
                facts.put("decision", granted.decisionNumber());
            }
            case CertificateReported _, CertificateRejected _, DeathAnnulled _, CorrectionAsked _ -> {}
            case CertificateRenewed renewed -> {
                facts.put("validUntil", renewed.certificate().validUntil().toString());
                facts.put("decision", renewed.decisionNumber());
            }
            case ReviewHeld review -> {
                facts.put("outcome", review.outcome().name());
                facts.put("nextDueOn", review.nextDueOn().toString());
            }
            case SubsidiesStopped stopped -> {
                facts.put("subsidies", names(stopped.subsidies()));
                facts.put("ground", stopped.ground().name());
                facts.put("from", stopped.effectiveFrom().toString());
                facts.put("decision", stopped.decisionNumber());
            }
            case SubsidyResumed resumed -> {
                YearMonth from = resumed.grant().rate().from();
                facts.put(resumed.grant().subsidy().name(), from.toString());
                facts.put("decision", resumed.decisionNumber());
            }
            case StopCorrected corrected -> {
                facts.put(corrected.subsidy().name(), corrected.stoppedFrom().toString());
                facts.put("decision", corrected.decisionNumber());
            }
            case CaseTransferred moved -> {
                facts.put("township", moved.area().value());
                facts.put("from", moved.effectiveFrom().toString());
                facts.put("decision", moved.decisionNumber());
            }
            case DeathRecorded death -> facts.put("diedOn", death.diedOn().toString());
        }
        return facts;
    }

    private static String names(List<Subsidy> subsidies) {
        return subsidies.stream().map(Subsidy::name).collect(Collectors.joining(","));
    }
}
