package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.monitoring.DataImport.Begun;
import io.minzheng.assistance.monitoring.DataImport.Head;
import io.minzheng.assistance.monitoring.ImportRowsEvent.RowsApplied;
import io.minzheng.assistance.monitoring.ImportRowsEvent.RowsStored;
import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.Receipt;
import io.minzheng.eventstore.States;
import java.util.List;
import java.util.Optional;

/** Imports and their rows as they lie in the store, a part at a time. */
final class StoredImports {
    private final States states;
    private final EventReader reader;
    private final EventCatalogue catalogue;

    StoredImports(States states, EventReader reader, EventCatalogue catalogue) {
        this.states = states;
        this.reader = reader;
        this.catalogue = catalogue;
    }

    /** @throws io.minzheng.kernel.RuleViolation {@link MonitoringRule#ImportMustExist} */
    Begun begun(String importId) {
        return states.of(DataImportAggregate.class, importId)
                .map(States.Versioned::state)
                .filter(Begun.class::isInstance)
                .map(Begun.class::cast)
                .orElseThrow(MonitoringRule.ImportMustExist::violated);
    }

    /** What a request that repeats one already carried out gets. */
    Receipt receipt(String importId) {
        long version = states.of(DataImportAggregate.class, importId)
                .map(States.Versioned::version)
                .orElseThrow(MonitoringRule.ImportMustExist::violated);
        return new Receipt(importId, version, reader.head());
    }

    /** Empty where the part is not stored (yet), or there is none of that number. */
    Optional<Part> part(Head head, int number) {
        List<ImportRowsEvent> events = reader.stream(ImportRows.id(head.importId(), head.round(), number)).stream()
                .map(stored -> (ImportRowsEvent) catalogue.read(stored))
                .toList();
        if (events.isEmpty() || !(events.getFirst() instanceof RowsStored stored)) {
            return Optional.empty();
        }
        return Optional.of(new Part(
                stored,
                events.stream()
                        .filter(RowsApplied.class::isInstance)
                        .map(RowsApplied.class::cast)
                        .findFirst()));
    }

    /** @param applied empty until every row of the part was applied or left out */
    record Part(RowsStored stored, Optional<RowsApplied> applied) {}
}
