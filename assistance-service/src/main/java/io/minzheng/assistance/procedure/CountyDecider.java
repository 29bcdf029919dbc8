package io.minzheng.assistance.procedure;

import static io.minzheng.assistance.procedure.Requirements.*;

import io.minzheng.assistance.procedure.Procedure.Accepted;
import io.minzheng.assistance.procedure.Procedure.Closed;
import io.minzheng.assistance.procedure.Procedure.Investigating;
import io.minzheng.assistance.procedure.Procedure.Objected;
import io.minzheng.assistance.procedure.Procedure.OnNotice;
import io.minzheng.assistance.procedure.Procedure.Opined;
import io.minzheng.assistance.procedure.Procedure.Outcome;
import io.minzheng.assistance.procedure.Procedure.WithFederation;
import io.minzheng.assistance.procedure.ProcedureCommand.ConfirmApplication;
import io.minzheng.assistance.procedure.ProcedureCommand.DeliverDecision;
import io.minzheng.assistance.procedure.ProcedureCommand.RefuseApplication;
import io.minzheng.assistance.procedure.ProcedureCommand.ReturnToTownship;
import io.minzheng.assistance.procedure.ProcedureEvent.ApplicationConfirmed;
import io.minzheng.assistance.procedure.ProcedureEvent.ApplicationRefused;
import io.minzheng.assistance.procedure.ProcedureEvent.ApplicationReturned;
import io.minzheng.assistance.procedure.ProcedureEvent.DecisionDelivered;
import io.minzheng.assistance.procedure.ProcedureEvent.OpinionGiven;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.WorkingDays;
import java.util.List;

/** The steps of the county: it sends back, confirms or refuses, and its decision is delivered. */
final class CountyDecider {
    private final WorkingDays calendar;

    CountyDecider(WorkingDays calendar) {
        this.calendar = calendar;
    }

    List<ProcedureEvent> sendBack(ReturnToTownship command, Accepted state, String staff) {
        opinion(state);
        requireTexts(command.reasons(), ProcedureRule.ReasonsMustBeGiven, "reasons");
        return List.of(new ApplicationReturned(
                command.on(),
                command.reasons(),
                staff,
                calendar.after(command.on(), state.acceptance().law().opinionDays())));
    }

    List<ProcedureEvent> confirm(ConfirmApplication command, Accepted state, Circumstances circumstances) {
        ProcedureLaw law = state.acceptance().law();
        requireText(command.decisionNumber(), "decisionNumber");
        requireOtherHands(state, circumstances);
        switch (state) {
            case OnNotice notice ->
                ProcedureRule.NoticeMustRunItsDays.require(command.on().isAfter(notice.until()), "on");
            case Opined opined -> {
                requireFavourable(opined.opinion(), opined.federation(), law);
                ProcedureRule.NoticeMustRunItsDays.require(law.noticeDays() == 0);
            }
            case Investigating _, WithFederation _, Objected _ -> throw wrongPhase(state);
        }
        return List.of(new ApplicationConfirmed(command.on(), command.decisionNumber(), circumstances.staff()));
    }

    List<ProcedureEvent> refuse(RefuseApplication command, Accepted state, Circumstances circumstances) {
        opinion(state);
        requireText(command.decisionNumber(), "decisionNumber");
        requireTexts(command.reasons(), ProcedureRule.ReasonsMustBeGiven, "reasons");
        requireOtherHands(state, circumstances);
        return List.of(new ApplicationRefused(
                command.on(),
                command.decisionNumber(),
                command.reasons(),
                circumstances.staff(),
                calendar.after(command.on(), state.acceptance().law().deliveryDays())));
    }

    List<ProcedureEvent> deliver(DeliverDecision command, Closed state) {
        ProcedureRule.StepsMustFollowInTime.require(!command.deliveredOn().isAfter(command.on()), "deliveredOn");
        ProcedureRule.StepMustFitThePhase.require(
                state.outcome() == Outcome.CONFIRMED || state.outcome() == Outcome.REFUSED);
        ProcedureRule.DecisionMustBeDeliveredOnce.require(!state.delivered());
        return List.of(new DecisionDelivered(command.on(), command.deliveredOn(), command.manner()));
    }

    /** Only an application with an opinion is before the county. */
    private static OpinionGiven opinion(Accepted state) {
        return switch (state) {
            case Opined opined -> opined.opinion();
            case OnNotice notice -> notice.opinion();
            case Investigating _, WithFederation _, Objected _ -> throw wrongPhase(state);
        };
    }

    private static void requireOtherHands(Accepted state, Circumstances circumstances) {
        ProcedureRule.MakerMustNotDecide.require(
                state.acceptance().makers().stream().allMatch(circumstances::mayCheck));
    }
}
