package io.minzheng.assistance.procedure;

import io.minzheng.assistance.procedure.ProcedureEvent.*;
import io.minzheng.assistance.worklist.DueList;
import io.minzheng.assistance.worklist.DueSource;
import io.minzheng.kernel.DomainEvent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is due of applications: each step that has a limit, and the decision as a whole. */
final class ApplicationDuties implements DueSource {
    private static final String OPINION = "OPINION";
    private static final String FEDERATION = "FEDERATION_ANSWER";
    private static final String COUNTY_DECISION = "COUNTY_DECISION";
    private static final String REINVESTIGATION = "REINVESTIGATION";
    private static final String DECISION = "DECISION";
    private static final String DELIVERY = "DELIVERY";
    private static final List<String> STEPS = List.of(OPINION, FEDERATION, COUNTY_DECISION, REINVESTIGATION, DELIVERY);

    @Override
    public String programme() {
        return "applications";
    }

    @Override
    public String path() {
        return "/api/assistance/applications/";
    }

    @Override
    public void on(DomainEvent event, String stream, DueList due) {
        if (event instanceof ProcedureEvent step) {
            on(step, stream, due);
        }
    }

    private static void on(ProcedureEvent event, String stream, DueList due) {
        switch (event) {
            case ApplicationFiled filed -> {
                STEPS.forEach(duty -> open(filed, stream, duty, due));
                open(filed, stream, DECISION, due);
            }
            case ApplicationAccepted accepted -> {
                next(stream, OPINION, accepted.opinionDueOn(), due);
                due.by(stream, DECISION, accepted.dueOn());
            }
            case DeadlineExtended extended -> due.by(stream, DECISION, extended.dueOn());
            case OpinionGiven opinion -> next(stream, COUNTY_DECISION, opinion.countyDueOn(), due);
            case FederationAsked asked -> next(stream, FEDERATION, asked.dueOn(), due);
            case FederationAnswered answer -> next(stream, COUNTY_DECISION, answer.countyDueOn(), due);
            case NoticePosted notice -> next(stream, COUNTY_DECISION, notice.countyDueOn(), due);
            case ObjectionRaised objection -> next(stream, REINVESTIGATION, objection.dueOn(), due);
            case ObjectionReinvestigated visit -> next(stream, OPINION, visit.opinionDueOn(), due);
            case ApplicationReturned back -> next(stream, OPINION, back.opinionDueOn(), due);
            case ApplicationRefused refused -> {
                next(stream, DELIVERY, refused.deliverBy(), due);
                due.done(stream, DECISION);
            }
            case ApplicationConfirmed _, ApplicationWithdrawn _, ApplicationTerminated _ -> {
                next(stream, DELIVERY, null, due);
                due.done(stream, DECISION);
            }
            case DecisionDelivered _ -> due.done(stream, DELIVERY);
            case CompletionRequested _, PapersCompleted _, HomeVisited _ -> {}
        }
    }

    private static void open(ApplicationFiled filed, String stream, String duty, DueList due) {
        due.open(new DueList.Opening(stream, duty, filed.area().value(), null, filed.programme(), List.of(duty), null));
    }

    /** One step waits at a time. */
    private static void next(String stream, String step, @Nullable LocalDate dueOn, DueList due) {
        STEPS.forEach(duty -> due.by(stream, duty, duty.equals(step) ? dueOn : null));
    }
}
