package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.monitoring.Warning.Outcome;
import io.minzheng.assistance.monitoring.WarningEvent.*;
import io.minzheng.assistance.monitoring.WarningFile.Phase;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which warnings are open, in whose hands, and until when? One document per warning. */
final class WarningFiles extends View<WarningFile> {
    WarningFiles() {
        super("assistance.monitoring.WarningFiles", WarningFile.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("area", "open", "warning", "assignee", "queue");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<WarningFile> documents) {
        if (recorded.event() instanceof WarningEvent event) {
            String id = WarningFile.id(recorded.stream(), event.number());
            WarningFile before = documents.get(id).orElse(null);
            documents.put(id, after(before, recorded.stream(), event));
        }
    }

    private static WarningFile after(@Nullable WarningFile before, String warning, WarningEvent event) {
        if (event instanceof WarningRaised raised) {
            return raised(warning, raised);
        }
        if (before == null) {
            throw new IllegalStateException("a warning is raised before anything else happens");
        }
        return switch (event) {
            case WarningRaised e -> raised(warning, e);
            case WarningAssigned e -> assigned(before, e);
            case WarningChecked e -> checked(before, e);
            case ApplicationIntended e -> intended(before, e);
            case ApplicationOpened e -> disposed(before, e, Outcome.APPLICATION_OPENED, e.by(), null, e.caseId(), null);
            case WarningReferred e -> disposed(before, e, Outcome.REFERRED, e.by(), e.department(), null, e.note());
            case NoActionTaken e -> disposed(before, e, Outcome.NO_ACTION, e.by(), null, null, e.reason());
            case ReviewOpened e -> disposed(before, e, Outcome.REVIEW_OPENED, e.by(), null, e.caseId(), e.reason());
            case WarningClosed e -> closed(before, e);
        };
    }

    private static WarningFile raised(String warning, WarningRaised e) {
        String id = WarningFile.id(warning, e.number());
        return new WarningFile(
                id,
                warning,
                e.number(),
                e.personId(),
                e.area().value(),
                e.indicator(),
                e.grade(),
                e.dataSet(),
                e.dataOn(),
                e.evidence(),
                Phase.RAISED,
                true,
                true,
                e.on(),
                e.by(),
                e.importId(),
                e.dueOn(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                e.on(),
                e.dueOn() + "." + id);
    }

    private static WarningFile assigned(WarningFile file, WarningAssigned e) {
        return new WarningFile(
                file.id(),
                file.warning(),
                file.number(),
                file.personId(),
                file.area(),
                file.indicator(),
                file.grade(),
                file.dataSet(),
                file.dataOn(),
                file.evidence(),
                Phase.ASSIGNED,
                file.open(),
                file.unchecked(),
                file.raisedOn(),
                file.raisedBy(),
                file.importId(),
                file.dueOn(),
                e.assignee(),
                file.checkedOn(),
                file.checkedBy(),
                file.findings(),
                file.checkEvidence(),
                file.intended(),
                file.outcome(),
                file.disposedBy(),
                file.department(),
                file.caseId(),
                file.note(),
                file.closedBy(),
                file.feedback(),
                e.on(),
                file.queue());
    }

    private static WarningFile checked(WarningFile file, WarningChecked e) {
        return new WarningFile(
                file.id(),
                file.warning(),
                file.number(),
                file.personId(),
                file.area(),
                file.indicator(),
                file.grade(),
                file.dataSet(),
                file.dataOn(),
                file.evidence(),
                Phase.CHECKED,
                file.open(),
                false,
                file.raisedOn(),
                file.raisedBy(),
                file.importId(),
                file.dueOn(),
                file.assignee(),
                e.on(),
                e.by(),
                e.findings(),
                e.evidence(),
                file.intended(),
                file.outcome(),
                file.disposedBy(),
                file.department(),
                file.caseId(),
                file.note(),
                file.closedBy(),
                file.feedback(),
                e.on(),
                file.queue());
    }

    private static WarningFile intended(WarningFile file, ApplicationIntended e) {
        return new WarningFile(
                file.id(),
                file.warning(),
                file.number(),
                file.personId(),
                file.area(),
                file.indicator(),
                file.grade(),
                file.dataSet(),
                file.dataOn(),
                file.evidence(),
                file.phase(),
                file.open(),
                file.unchecked(),
                file.raisedOn(),
                file.raisedBy(),
                file.importId(),
                file.dueOn(),
                file.assignee(),
                file.checkedOn(),
                file.checkedBy(),
                file.findings(),
                file.checkEvidence(),
                e.programme(),
                file.outcome(),
                file.disposedBy(),
                file.department(),
                file.caseId(),
                e.note(),
                file.closedBy(),
                file.feedback(),
                e.on(),
                file.queue());
    }

    private static WarningFile disposed(
            WarningFile file,
            WarningEvent event,
            Outcome outcome,
            String by,
            @Nullable String department,
            @Nullable String caseId,
            @Nullable String note) {
        return new WarningFile(
                file.id(),
                file.warning(),
                file.number(),
                file.personId(),
                file.area(),
                file.indicator(),
                file.grade(),
                file.dataSet(),
                file.dataOn(),
                file.evidence(),
                Phase.valueOf(outcome.name()),
                file.open(),
                file.unchecked(),
                file.raisedOn(),
                file.raisedBy(),
                file.importId(),
                file.dueOn(),
                file.assignee(),
                file.checkedOn(),
                file.checkedBy(),
                file.findings(),
                file.checkEvidence(),
                file.intended(),
                outcome,
                by,
                department,
                caseId,
                note == null ? file.note() : note,
                file.closedBy(),
                file.feedback(),
                event.on(),
                file.queue());
    }

    private static WarningFile closed(WarningFile file, WarningClosed e) {
        return new WarningFile(
                file.id(),
                file.warning(),
                file.number(),
                file.personId(),
                file.area(),
                file.indicator(),
                file.grade(),
                file.dataSet(),
                file.dataOn(),
                file.evidence(),
                Phase.CLOSED,
                false,
                file.unchecked(),
                file.raisedOn(),
                file.raisedBy(),
                file.importId(),
                file.dueOn(),
                file.assignee(),
                file.checkedOn(),
                file.checkedBy(),
                file.findings(),
                file.checkEvidence(),
                file.intended(),
                file.outcome(),
                file.disposedBy(),
                file.department(),
                file.caseId(),
                file.note(),
                e.by(),
                e.feedback(),
                e.on(),
                file.queue());
    }
}
