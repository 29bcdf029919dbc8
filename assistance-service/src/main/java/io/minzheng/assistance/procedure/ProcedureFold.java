package io.minzheng.assistance.procedure;

import io.minzheng.assistance.procedure.Procedure.Acceptance;
import io.minzheng.assistance.procedure.Procedure.Accepted;
import io.minzheng.assistance.procedure.Procedure.Closed;
import io.minzheng.assistance.procedure.Procedure.Filed;
import io.minzheng.assistance.procedure.Procedure.Filing;
import io.minzheng.assistance.procedure.Procedure.Investigating;
import io.minzheng.assistance.procedure.Procedure.Objected;
import io.minzheng.assistance.procedure.Procedure.OnNotice;
import io.minzheng.assistance.procedure.Procedure.Opined;
import io.minzheng.assistance.procedure.Procedure.Outcome;
import io.minzheng.assistance.procedure.Procedure.Submitted;
import io.minzheng.assistance.procedure.Procedure.WithFederation;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What an application is after each event. */
final class ProcedureFold {
    private ProcedureFold() {}

    static Procedure evolve(Procedure state, ProcedureEvent event) {
        LocalDate on = event.on();
        return switch (event) {
            case ApplicationFiled filed ->
                new Submitted(
                        new Filing(filed.programme(), filed.personId(), filed.area(), filed.village(), on),
                        false,
                        false,
                        on);
            case CompletionRequested _ -> new Submitted(filing(state), true, true, on);
            case PapersCompleted _ -> new Submitted(filing(state), true, false, on);
            case ApplicationAccepted accepted ->
                new Investigating(
                        filing(state),
                        new Acceptance(on, accepted.law(), accepted.dueOn(), false, Set.of()),
                        false,
                        on);
            case DeadlineExtended extended ->
                with((Accepted) state, acceptance(state).extendedTo(extended.dueOn()), on);
            case HomeVisited visit ->
                new Investigating(filing(state), madeBy(state, visit.by(), visit.investigators()), true, on);
            case OpinionGiven opinion ->
                new Opined(filing(state), madeBy(state, opinion.by(), List.of()), opinion, null, on);
            case FederationAsked _ ->
                new WithFederation(filing(state), acceptance(state), ((Opined) state).opinion(), on);
            case FederationAnswered answer ->
                new Opined(
                        filing(state),
                        madeBy(state, answer.by(), List.of()),
                        ((WithFederation) state).opinion(),
                        answer.favourable(),
                        on);
            case NoticePosted notice -> {
                Opined opined = (Opined) state;
                yield new OnNotice(
                        filing(state), acceptance(state), opined.opinion(), opined.federation(), notice.until(), on);
            }
            case ObjectionRaised _ -> new Objected(filing(state), acceptance(state), on);
            case ObjectionReinvestigated visit ->
                new Investigating(filing(state), madeBy(state, visit.by(), visit.investigators()), true, on);
            case ApplicationReturned back ->
                new Investigating(filing(state), madeBy(state, back.by(), List.of()), false, on);
            case ApplicationConfirmed _ -> new Closed(filing(state), Outcome.CONFIRMED, false, on);
            case ApplicationRefused _ -> new Closed(filing(state), Outcome.REFUSED, false, on);
            case ApplicationWithdrawn _ -> new Closed(filing(state), Outcome.WITHDRAWN, false, on);
            case ApplicationTerminated _ -> new Closed(filing(state), Outcome.TERMINATED, false, on);
            case DecisionDelivered _ -> new Closed(filing(state), ((Closed) state).outcome(), true, on);
        };
    }

    private static Accepted with(Accepted state, Acceptance acceptance, LocalDate on) {
        return switch (state) {
            case Investigating now -> new Investigating(now.filing(), acceptance, now.visited(), on);
            case Opined now -> new Opined(now.filing(), acceptance, now.opinion(), now.federation(), on);
            case WithFederation now -> new WithFederation(now.filing(), acceptance, now.opinion(), on);
            case OnNotice now ->
                new OnNotice(now.filing(), acceptance, now.opinion(), now.federation(), now.until(), on);
            case Objected now -> new Objected(now.filing(), acceptance, on);
        };
    }

    private static Acceptance madeBy(Procedure state, String by, List<String> others) {
        return acceptance(state)
                .madeBy(Stream.concat(Stream.of(by), others.stream()).toList());
    }

    private static Filing filing(Procedure state) {
        return ((Filed) state).filing();
    }

    private static Acceptance acceptance(Procedure state) {
        return ((Accepted) state).acceptance();
    }
}
