package io.minzheng.payments;

import io.minzheng.payments.RunEvent.IssuingBegun;
import io.minzheng.payments.RunEvent.PreparationBegun;
import io.minzheng.payments.RunEvent.RunApproved;
import io.minzheng.payments.RunEvent.RunDiscarded;
import io.minzheng.payments.RunEvent.RunEndorsed;
import io.minzheng.payments.RunEvent.RunIssued;
import io.minzheng.payments.RunEvent.RunPrepared;
import io.minzheng.payments.RunEvent.RunReturned;
import io.minzheng.payments.RunEvent.RunSubmitted;
import io.minzheng.payments.RunSummary.Phase;
import io.minzheng.payments.RunSummary.Step;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which payment runs are there, how far are they, and in whose hands? */
final class PaymentRuns extends View<RunSummary> {
    PaymentRuns(String service) {
        super(service + ".payments.PaymentRuns", RunSummary.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("area", "month", "state");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<RunSummary> documents) {
        if (!(recorded.event() instanceof RunEvent event)) {
            return;
        }
        RunSummary before = documents.get(event.run()).orElse(null);
        documents.put(event.run(), with(before, event));
    }

    private static RunSummary with(@Nullable RunSummary before, RunEvent event) {
        if (event instanceof PreparationBegun e) {
            return begun(e);
        }
        if (before == null) {
            throw new IllegalStateException("the first event of a run begins its preparation");
        }
        return switch (event) {
            case PreparationBegun e -> begun(e);
            case RunPrepared e -> prepared(before, e);
            case RunSubmitted e ->
                step(before, Phase.SUBMITTED, new Step(e.by(), e.on()), null, before.approved(), null, null);
            case RunEndorsed e ->
                step(before, Phase.ENDORSED, before.submitted(), new Step(e.by(), e.on()), null, null, null);
            case RunApproved e ->
                step(
                        before,
                        Phase.APPROVED,
                        before.submitted(),
                        before.endorsed(),
                        new Step(e.by(), e.on()),
                        null,
                        null);
            case RunReturned e ->
                step(before, Phase.RETURNED, before.submitted(), null, null, new Step(e.by(), e.on()), e.reason());
            case RunDiscarded e ->
                step(before, Phase.DISCARDED, before.submitted(), null, null, before.returned(), e.reason());
            case IssuingBegun e -> issuing(before, Phase.ISSUING, new Step(e.by(), e.on()), null);
            case RunIssued e -> issuing(before, Phase.ISSUED, new Step(e.by(), e.on()), e.outcome());
        };
    }

    private static RunSummary begun(PreparationBegun e) {
        return new RunSummary(
                e.run(),
                e.purpose(),
                e.area(),
                e.month(),
                e.number(),
                e.round(),
                Phase.PREPARING,
                RunTotals.NONE,
                0,
                RunDifferences.NONE,
                null,
                0,
                new Step(e.by(), e.on()),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static RunSummary prepared(RunSummary run, RunPrepared e) {
        return new RunSummary(
                run.run(),
                run.purpose(),
                run.area(),
                run.month(),
                run.number(),
                run.round(),
                Phase.PREPARED,
                e.totals(),
                e.totals().pay(),
                e.differences(),
                e.digest(),
                e.chunks(),
                new Step(e.by(), e.on()),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static RunSummary step(
            RunSummary run,
            Phase phase,
            @Nullable Step submitted,
            @Nullable Step endorsed,
            @Nullable Step approved,
            @Nullable Step returned,
            @Nullable String reason) {
        return new RunSummary(
                run.run(),
                run.purpose(),
                run.area(),
                run.month(),
                run.number(),
                run.round(),
                phase,
                run.totals(),
                run.pay(),
                run.differences(),
                run.digest(),
                run.chunks(),
                run.prepared(),
                submitted,
                endorsed,
                approved,
                returned,
                reason,
                null,
                null);
    }

    private static RunSummary issuing(RunSummary run, Phase phase, Step by, @Nullable RunOutcome outcome) {
        return new RunSummary(
                run.run(),
                run.purpose(),
                run.area(),
                run.month(),
                run.number(),
                run.round(),
                phase,
                run.totals(),
                run.pay(),
                run.differences(),
                run.digest(),
                run.chunks(),
                run.prepared(),
                run.submitted(),
                run.endorsed(),
                run.approved(),
                run.returned(),
                run.reason(),
                by,
                outcome);
    }
}
