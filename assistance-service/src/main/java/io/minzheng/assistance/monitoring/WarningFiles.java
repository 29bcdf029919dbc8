package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.monitoring.Warning.Outcome;
import io.minzheng.assistance.monitoring.WarningEvent.*;
import io.minzheng.assistance.monitoring.WarningFile.Phase;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.time.LocalDate;
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
        return new Draft(before).after(event);
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

    /** A file in which a step is being entered; what the step does not say stays. */
    private static final class Draft {
        private final WarningFile file;
        private Phase phase;
        private boolean open;
        private boolean unchecked;
        private @Nullable String assignee;
        private @Nullable LocalDate checkedOn;
        private @Nullable String checkedBy;
        private @Nullable String findings;
        private @Nullable String checkEvidence;
        private @Nullable Programme intended;
        private @Nullable Outcome outcome;
        private @Nullable String disposedBy;
        private @Nullable String department;
        private @Nullable String caseId;
        private @Nullable String note;
        private @Nullable String closedBy;
        private @Nullable String feedback;

        Draft(WarningFile file) {
            this.file = file;
            phase = file.phase();
            open = file.open();
            unchecked = file.unchecked();
            assignee = file.assignee();
            checkedOn = file.checkedOn();
            checkedBy = file.checkedBy();
            findings = file.findings();
            checkEvidence = file.checkEvidence();
            intended = file.intended();
            outcome = file.outcome();
            disposedBy = file.disposedBy();
            department = file.department();
            caseId = file.caseId();
            note = file.note();
            closedBy = file.closedBy();
            feedback = file.feedback();
        }

        WarningFile after(WarningEvent event) {
            switch (event) {
                case WarningRaised _ -> throw new IllegalStateException("a warning is raised once");
                case WarningAssigned e -> {
                    phase = Phase.ASSIGNED;
                    assignee = e.assignee();
                }
                case WarningChecked e -> {
                    phase = Phase.CHECKED;
                    unchecked = false;
                    checkedOn = e.on();
                    checkedBy = e.by();
                    findings = e.findings();
                    checkEvidence = e.evidence();
                }
                case ApplicationIntended e -> {
                    intended = e.programme();
                    note = e.note();
                }
                case ApplicationOpened e -> disposed(Outcome.APPLICATION_OPENED, e.by(), null, e.caseId(), note);
                case WarningReferred e -> disposed(Outcome.REFERRED, e.by(), e.department(), null, e.note());
                case NoActionTaken e -> disposed(Outcome.NO_ACTION, e.by(), null, null, e.reason());
                case ReviewOpened e -> disposed(Outcome.REVIEW_OPENED, e.by(), null, e.caseId(), e.reason());
                case WarningClosed e -> {
                    phase = Phase.CLOSED;
                    open = false;
                    closedBy = e.by();
                    feedback = e.feedback();
                }
            }
            return on(event.on());
        }

        private void disposed(
                Outcome as, String by, @Nullable String referredTo, @Nullable String opened, @Nullable String why) {
            phase = Phase.valueOf(as.name());
            outcome = as;
            disposedBy = by;
            department = referredTo;
            caseId = opened;
            note = why == null ? note : why;
        }

        private WarningFile on(LocalDate day) {
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
                    phase,
                    open,
                    unchecked,
                    file.raisedOn(),
                    file.raisedBy(),
                    file.importId(),
                    file.dueOn(),
                    assignee,
                    checkedOn,
                    checkedBy,
                    findings,
                    checkEvidence,
                    intended,
                    outcome,
                    disposedBy,
                    department,
                    caseId,
                    note,
                    closedBy,
                    feedback,
                    day,
                    file.queue());
        }
    }
}
