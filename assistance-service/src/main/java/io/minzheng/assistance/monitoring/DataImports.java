package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.monitoring.DataImportEvent.*;
import io.minzheng.assistance.monitoring.ImportRowsEvent.RowsApplied;
import io.minzheng.assistance.monitoring.ImportRowsEvent.RowsStored;
import io.minzheng.assistance.monitoring.ImportSummary.Phase;
import io.minzheng.assistance.monitoring.ImportSummary.Step;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which lists are there, and how far are they? One document per import, of its last round. */
final class DataImports extends View<ImportSummary> {
    DataImports() {
        super("assistance.monitoring.DataImports", ImportSummary.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("area", "phase");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<ImportSummary> documents) {
        if (recorded.event() instanceof DataImportEvent event) {
            documents.put(
                    event.importId(), after(documents.get(event.importId()).orElse(null), event));
        } else if (recorded.event() instanceof RowsStored e) {
            ofRound(documents, e.importId(), e.round())
                    .ifPresent(summary -> documents.put(e.importId(), stored(summary)));
        } else if (recorded.event() instanceof RowsApplied e) {
            ofRound(documents, e.importId(), e.round())
                    .ifPresent(summary -> documents.put(e.importId(), applied(summary, e.outcome())));
        }
    }

    private static Optional<ImportSummary> ofRound(Documents<ImportSummary> documents, String importId, int round) {
        return documents.get(importId).filter(summary -> summary.round() == round);
    }

    private static ImportSummary after(@Nullable ImportSummary before, DataImportEvent event) {
        if (event instanceof UploadBegun begun) {
            return begun(begun);
        }
        if (before == null) {
            throw new IllegalStateException("an import begins with its upload");
        }
        return switch (event) {
            case UploadBegun e -> begun(e);
            case ListUploaded e -> uploaded(before, e);
            case ImportConfirmed e ->
                step(before, Phase.APPLYING, new Step(e.by(), e.on()), null, before.outcome(), null);
            case ImportDiscarded e ->
                step(before, Phase.DISCARDED, null, new Step(e.by(), e.on()), before.outcome(), e.reason());
            case ListApplied e ->
                step(before, Phase.APPLIED, before.confirmed(), new Step(e.by(), e.on()), e.outcome(), null);
        };
    }

    private static ImportSummary begun(UploadBegun e) {
        return new ImportSummary(
                e.importId(),
                e.round(),
                e.dataSet(),
                e.area().value(),
                e.asOf(),
                Phase.UPLOADING,
                0,
                0,
                0,
                0,
                0,
                ImportOutcome.NOTHING,
                new Step(e.by(), e.on()),
                null,
                null,
                null,
                null);
    }

    private static ImportSummary uploaded(ImportSummary summary, ListUploaded e) {
        return new ImportSummary(
                summary.id(),
                summary.round(),
                summary.dataSet(),
                summary.area(),
                summary.asOf(),
                Phase.UPLOADED,
                e.rows(),
                e.faulty(),
                e.parts(),
                summary.storedParts(),
                summary.appliedParts(),
                summary.outcome(),
                summary.begun(),
                new Step(e.by(), e.on()),
                summary.confirmed(),
                summary.finished(),
                summary.reason());
    }

    private static ImportSummary stored(ImportSummary summary) {
        return new ImportSummary(
                summary.id(),
                summary.round(),
                summary.dataSet(),
                summary.area(),
                summary.asOf(),
                summary.phase(),
                summary.rows(),
                summary.faulty(),
                summary.parts(),
                summary.storedParts() + 1,
                summary.appliedParts(),
                summary.outcome(),
                summary.begun(),
                summary.uploaded(),
                summary.confirmed(),
                summary.finished(),
                summary.reason());
    }

    private static ImportSummary applied(ImportSummary summary, ImportOutcome outcome) {
        return new ImportSummary(
                summary.id(),
                summary.round(),
                summary.dataSet(),
                summary.area(),
                summary.asOf(),
                summary.phase(),
                summary.rows(),
                summary.faulty(),
                summary.parts(),
                summary.storedParts(),
                summary.appliedParts() + 1,
                summary.outcome().plus(outcome),
                summary.begun(),
                summary.uploaded(),
                summary.confirmed(),
                summary.finished(),
                summary.reason());
    }

    private static ImportSummary step(
            ImportSummary summary,
            Phase phase,
            @Nullable Step confirmed,
            @Nullable Step finished,
            ImportOutcome outcome,
            @Nullable String reason) {
        return new ImportSummary(
                summary.id(),
                summary.round(),
                summary.dataSet(),
                summary.area(),
                summary.asOf(),
                phase,
                summary.rows(),
                summary.faulty(),
                summary.parts(),
                summary.storedParts(),
                summary.appliedParts(),
                outcome,
                summary.begun(),
                summary.uploaded(),
                confirmed,
                finished,
                reason);
    }
}
