package io.minzheng.assistance.procedure;

import io.minzheng.assistance.procedure.ApplicationFile.Entry;
import io.minzheng.assistance.procedure.ApplicationFile.Step;
import io.minzheng.assistance.procedure.ProcedureEvent.ApplicationAccepted;
import io.minzheng.assistance.procedure.ProcedureEvent.ApplicationConfirmed;
import io.minzheng.assistance.procedure.ProcedureEvent.ApplicationFiled;
import io.minzheng.assistance.procedure.ProcedureEvent.ApplicationRefused;
import io.minzheng.assistance.procedure.ProcedureEvent.ApplicationReturned;
import io.minzheng.assistance.procedure.ProcedureEvent.ApplicationTerminated;
import io.minzheng.assistance.procedure.ProcedureEvent.ApplicationWithdrawn;
import io.minzheng.assistance.procedure.ProcedureEvent.CompletionRequested;
import io.minzheng.assistance.procedure.ProcedureEvent.DeadlineExtended;
import io.minzheng.assistance.procedure.ProcedureEvent.DecisionDelivered;
import io.minzheng.assistance.procedure.ProcedureEvent.FederationAnswered;
import io.minzheng.assistance.procedure.ProcedureEvent.FederationAsked;
import io.minzheng.assistance.procedure.ProcedureEvent.HomeVisited;
import io.minzheng.assistance.procedure.ProcedureEvent.NoticePosted;
import io.minzheng.assistance.procedure.ProcedureEvent.ObjectionRaised;
import io.minzheng.assistance.procedure.ProcedureEvent.ObjectionReinvestigated;
import io.minzheng.assistance.procedure.ProcedureEvent.OpinionGiven;
import io.minzheng.assistance.procedure.ProcedureEvent.PapersCompleted;
import io.minzheng.eventstore.MetaKeys;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.util.List;

/** How does each application stand, and what waits for whom, by when? One document per application. */
public final class ApplicationFiles extends View<ApplicationFile> {
    ApplicationFiles() {
        super("assistance.procedure.ApplicationFiles", ApplicationFile.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("area", "programme", "waiting", "queue");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<ApplicationFile> documents) {
        if (!(recorded.event() instanceof ProcedureEvent event)) {
            return;
        }
        String id = recorded.stream();
        Entry entry = new Entry(
                event.on(),
                recorded.recordedAt(),
                recorded.metadata().getOrDefault(MetaKeys.STAFF, ""),
                event.getClass().getSimpleName());
        ApplicationFile before = documents.get(id).orElse(null);
        if (event instanceof ApplicationFiled filed && before == null) {
            documents.put(
                    id,
                    ApplicationFile.filed(
                            id,
                            filed.programme(),
                            filed.personId(),
                            filed.area().value(),
                            filed.village().value(),
                            recorded.sequence(),
                            entry));
        } else if (before != null && recorded.sequence() > before.version()) {
            documents.put(id, after(before.with(entry, recorded.sequence()), event));
        }
    }

    private static ApplicationFile after(ApplicationFile file, ProcedureEvent event) {
        return switch (event) {
            case ApplicationFiled _, HomeVisited _ -> file;
            case CompletionRequested _ -> file.waitsFor(Step.PAPERS, null, null);
            case PapersCompleted _ -> file.waitsFor(Step.ACCEPTANCE, null, null);
            case ApplicationAccepted accepted ->
                file.dueBy(accepted.dueOn()).waitsFor(Step.OPINION, null, accepted.opinionDueOn());
            case DeadlineExtended extended -> file.dueBy(extended.dueOn());
            case OpinionGiven opinion ->
                opinion.countyDueOn() == null
                        ? file.waitsFor(Step.FEDERATION_OR_NOTICE, null, null)
                        : file.waitsFor(Step.DECISION, null, opinion.countyDueOn());
            case FederationAsked asked -> file.waitsFor(Step.FEDERATION, null, asked.dueOn());
            case FederationAnswered answer ->
                answer.countyDueOn() == null
                        ? file.waitsFor(Step.FEDERATION_OR_NOTICE, null, null)
                        : file.waitsFor(Step.DECISION, null, answer.countyDueOn());
            case NoticePosted notice ->
                file.waitsFor(Step.DECISION, notice.until().plusDays(1), notice.countyDueOn());
            case ObjectionRaised objection -> file.waitsFor(Step.REINVESTIGATION, null, objection.dueOn());
            case ObjectionReinvestigated visit -> file.waitsFor(Step.OPINION, null, visit.opinionDueOn());
            case ApplicationReturned back -> file.waitsFor(Step.OPINION, null, back.opinionDueOn());
            case ApplicationConfirmed _ -> file.ended(Step.CONFIRMED);
            case ApplicationRefused refused -> file.dueBy(null).waitsFor(Step.DELIVERY, null, refused.deliverBy());
            case DecisionDelivered _ -> file.step() == Step.DELIVERY ? file.ended(Step.REFUSED) : file;
            case ApplicationWithdrawn _ -> file.ended(Step.WITHDRAWN);
            case ApplicationTerminated _ -> file.ended(Step.TERMINATED);
        };
    }
}
