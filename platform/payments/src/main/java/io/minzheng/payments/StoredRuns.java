package io.minzheng.payments;

import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.Receipt;
import io.minzheng.eventstore.States;
import io.minzheng.payments.LinesEvent.LinesIssued;
import io.minzheng.payments.LinesEvent.LinesPrepared;
import io.minzheng.payments.PaymentRun.Opened;
import java.util.List;
import java.util.Optional;

/** Runs and their lines as they lie in the store, a chunk at a time. */
final class StoredRuns {
    private final States states;
    private final EventReader reader;
    private final EventCatalogue catalogue;

    StoredRuns(States states, EventReader reader, EventCatalogue catalogue) {
        this.states = states;
        this.reader = reader;
        this.catalogue = catalogue;
    }

    /** @throws io.minzheng.kernel.RuleViolation {@link PaymentRule#RunMustExist} */
    Opened run(String run) {
        return states.of(RunAggregate.class, run)
                .map(States.Versioned::state)
                .filter(Opened.class::isInstance)
                .map(Opened.class::cast)
                .orElseThrow(PaymentRule.RunMustExist::violated);
    }

    /** What a request that repeats one already carried out gets. */
    Receipt receipt(String run) {
        long version = states.of(RunAggregate.class, run)
                .map(States.Versioned::version)
                .orElseThrow(PaymentRule.RunMustExist::violated);
        return new Receipt(run, version, reader.head());
    }

    boolean hasLines(String run, int round, int chunk) {
        return states.of(LinesAggregate.class, RunLines.id(run, round, chunk)).isPresent();
    }

    /** @throws io.minzheng.kernel.RuleViolation {@link PaymentRule#LinesMustBePrepared} for a chunk there is not */
    Chunk chunk(String run, int round, int chunk) {
        List<LinesEvent> events = reader.stream(RunLines.id(run, round, chunk)).stream()
                .map(stored -> (LinesEvent) catalogue.read(stored))
                .toList();
        if (events.isEmpty() || !(events.getFirst() instanceof LinesPrepared prepared)) {
            throw PaymentRule.LinesMustBePrepared.violated();
        }
        Optional<LinesIssued> issued = events.stream()
                .filter(LinesIssued.class::isInstance)
                .map(LinesIssued.class::cast)
                .findFirst();
        return new Chunk(prepared, issued);
    }

    /** @param issued empty until every household of the chunk was paid or left out */
    record Chunk(LinesPrepared prepared, Optional<LinesIssued> issued) {}
}
