package io.minzheng.payments;

import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.payments.LedgerEvent.MoneyIssued;
import io.minzheng.payments.LinesEvent.LinesPrepared;
import io.minzheng.payments.PaymentExplanations.Stored;
import io.minzheng.payments.RunEvent.IssuingBegun;
import io.minzheng.payments.RunEvent.PreparationBegun;
import io.minzheng.payments.RunEvent.RunApproved;
import io.minzheng.payments.RunEvent.RunDiscarded;
import io.minzheng.payments.RunEvent.RunEndorsed;
import io.minzheng.payments.RunEvent.RunIssued;
import io.minzheng.payments.RunEvent.RunPrepared;
import io.minzheng.payments.RunEvent.RunReturned;
import io.minzheng.payments.RunEvent.RunSubmitted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who prepared, approved and issued a payment, and whether it is the line that was approved. */
final class RunTrails {
    private final EventReader reader;
    private final EventCatalogue catalogue;

    RunTrails(EventReader reader, EventCatalogue catalogue) {
        this.reader = reader;
        this.catalogue = catalogue;
    }

    /**
     * @param begun position at which the preparation began: everything before it was known to it
     * @param stored position of the line
     */
    record Trail(long begun, long stored, List<Act> acts, List<Divergence> divergences) {}

    /** @param position of the payment; what came later did not lead to it */
    Trail of(String run, MoneyIssued money, long position) {
        List<Act> acts = new ArrayList<>();
        List<Divergence> divergences = new ArrayList<>();
        PreparationBegun preparation = null;
        RunPrepared prepared = null;
        long begun = 0;
        String approved = "";
        String issued = "";
        for (StoredEvent form : reader.stream(run)) {
            if (form.position() > position || !(catalogue.read(form) instanceof RunEvent event)) {
                continue;
            }
            acts.add(new Stored<>(form, event).act(facts(event)));
            switch (event) {
                case PreparationBegun e -> {
                    preparation = e;
                    begun = form.position();
                }
                case RunPrepared e -> prepared = e;
                case RunApproved e -> approved = e.digest();
                case IssuingBegun e -> issued = e.digest();
                case RunSubmitted _, RunEndorsed _, RunReturned _, RunDiscarded _, RunIssued _ -> {
                    // Says who had it in hand; decides nothing about its lines.
                }
            }
        }
        if (preparation == null || prepared == null) {
            divergences.add(new Divergence("run", run, "none"));
            return new Trail(position, position, acts, divergences);
        }
        divergences.addAll(Divergence.of("run.approvedDigest", approved, prepared.digest()));
        divergences.addAll(Divergence.of("run.issuedDigest", issued, approved));
        return lines(prepared, money, begun, acts, divergences);
    }

    private Trail lines(RunPrepared run, MoneyIssued money, long begun, List<Act> acts, List<Divergence> divergences) {
        LinesDigest digest = new LinesDigest(run.run(), run.round());
        PaymentLine own = null;
        long stored = begun;
        for (int chunk = 1; chunk <= run.chunks(); chunk++) {
            for (StoredEvent form : reader.stream(RunLines.id(run.run(), run.round(), chunk))) {
                if (catalogue.read(form) instanceof LinesPrepared lines) {
                    for (PaymentLine line : lines.lines()) {
                        digest.add(line);
                        if (line.household().equals(money.household())
                                && line.month().equals(money.month())) {
                            own = line;
                            stored = form.position();
                        }
                    }
                }
            }
        }
        divergences.addAll(Divergence.of("run.digest", run.digest(), digest.hex()));
        divergences.addAll(Divergence.of("line.amount", own == null ? null : own.amount(), money.amount()));
        divergences.addAll(Divergence.between("line.basis", own == null ? null : own.basis(), money.basis()));
        return new Trail(begun, stored, acts, divergences);
    }

    private static Map<String, String> facts(RunEvent event) {
        return switch (event) {
            case PreparationBegun e -> of("run", e.run(), "month", e.month(), "round", e.round());
            case RunPrepared e ->
                of("households", e.totals().households(), "total", e.totals().pay(), "digest", e.digest());
            case RunSubmitted e -> of("total", e.total());
            case RunEndorsed e -> of("total", e.total(), "digest", e.digest());
            case RunApproved e -> of("total", e.total(), "digest", e.digest());
            case RunReturned e -> of("reason", e.reason());
            case RunDiscarded e -> of("reason", e.reason());
            case IssuingBegun e -> of("digest", e.digest());
            case RunIssued e -> of("total", e.outcome().total());
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
