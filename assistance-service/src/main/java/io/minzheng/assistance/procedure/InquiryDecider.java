package io.minzheng.assistance.procedure;

import static io.minzheng.assistance.procedure.Requirements.*;

import io.minzheng.assistance.procedure.Procedure.Investigating;
import io.minzheng.assistance.procedure.Procedure.Objected;
import io.minzheng.assistance.procedure.Procedure.OnNotice;
import io.minzheng.assistance.procedure.Procedure.Opined;
import io.minzheng.assistance.procedure.Procedure.WithFederation;
import io.minzheng.assistance.procedure.ProcedureCommand.AskFederation;
import io.minzheng.assistance.procedure.ProcedureCommand.GiveOpinion;
import io.minzheng.assistance.procedure.ProcedureCommand.PostNotice;
import io.minzheng.assistance.procedure.ProcedureCommand.RaiseObjection;
import io.minzheng.assistance.procedure.ProcedureCommand.RecordFederationAnswer;
import io.minzheng.assistance.procedure.ProcedureCommand.RecordReinvestigation;
import io.minzheng.assistance.procedure.ProcedureCommand.RecordVisit;
import io.minzheng.assistance.procedure.ProcedureEvent.FederationAnswered;
import io.minzheng.assistance.procedure.ProcedureEvent.FederationAsked;
import io.minzheng.assistance.procedure.ProcedureEvent.HomeVisited;
import io.minzheng.assistance.procedure.ProcedureEvent.NoticePosted;
import io.minzheng.assistance.procedure.ProcedureEvent.ObjectionRaised;
import io.minzheng.assistance.procedure.ProcedureEvent.ObjectionReinvestigated;
import io.minzheng.assistance.procedure.ProcedureEvent.OpinionGiven;
import io.minzheng.kernel.WorkingDays;
import java.time.LocalDate;
import java.util.List;

/** The steps by which the township finds out: visit, opinion, federation, notice and objection. */
final class InquiryDecider {
    private final WorkingDays calendar;

    InquiryDecider(WorkingDays calendar) {
        this.calendar = calendar;
    }

    List<ProcedureEvent> visit(RecordVisit command, Investigating state, String staff) {
        requireTwo(command.investigators(), command.signedForm());
        requireVisit(command.visitedOn(), command.on(), state);
        return List.of(new HomeVisited(
                command.on(),
                command.visitedOn(),
                command.investigators(),
                command.signedForm(),
                command.findings(),
                staff));
    }

    List<ProcedureEvent> opine(GiveOpinion command, Investigating state, String staff) {
        ProcedureLaw law = state.acceptance().law();
        ProcedureRule.HomeMustBeVisited.require(!law.visited() || state.visited());
        if (!command.favourable()) {
            requireTexts(command.reasons(), ProcedureRule.ReasonsMustBeGiven, "reasons");
        }
        boolean straight = !command.favourable() || law.federationDays() == 0 && law.noticeDays() == 0;
        return List.of(new OpinionGiven(
                command.on(),
                command.favourable(),
                command.reasons(),
                staff,
                straight ? calendar.after(command.on(), law.countyDays()) : null));
    }

    List<ProcedureEvent> askFederation(AskFederation command, Opined state) {
        int days = state.acceptance().law().federationDays();
        ProcedureRule.FederationMustBeForeseen.require(days > 0 && state.federation() == null);
        return List.of(new FederationAsked(command.on(), calendar.after(command.on(), days)));
    }

    List<ProcedureEvent> answer(RecordFederationAnswer command, WithFederation state, String staff) {
        requireText(command.reference(), "reference");
        ProcedureLaw law = state.acceptance().law();
        boolean straight = !command.favourable() || law.noticeDays() == 0;
        return List.of(new FederationAnswered(
                command.on(),
                command.favourable(),
                command.reference(),
                command.remarks(),
                staff,
                straight ? calendar.after(command.on(), law.countyDays()) : null));
    }

    List<ProcedureEvent> post(PostNotice command, Opined state) {
        ProcedureLaw law = state.acceptance().law();
        ProcedureRule.NoticeMustBeForeseen.require(law.noticeDays() > 0);
        requireFavourable(state.opinion(), state.federation(), law);
        ProcedureRule.StepsMustFollowInTime.require(
                !command.from().isAfter(command.on()) && !command.from().isBefore(state.lastOn()), "from");
        LocalDate until = command.from().plusDays(law.noticeDays() - 1L);
        return List.of(new NoticePosted(command.on(), command.from(), until, calendar.after(until, law.countyDays())));
    }

    List<ProcedureEvent> object(RaiseObjection command, OnNotice state) {
        requireText(command.text(), "text");
        ProcedureRule.ObjectionMustComeDuringTheNotice.require(!command.on().isAfter(state.until()), "on");
        return List.of(new ObjectionRaised(
                command.on(),
                command.text(),
                calendar.after(command.on(), state.acceptance().law().reinvestigationDays())));
    }

    List<ProcedureEvent> reinvestigate(RecordReinvestigation command, Objected state, String staff) {
        requireTwo(command.investigators(), command.signedForm());
        requireVisit(command.visitedOn(), command.on(), state);
        return List.of(new ObjectionReinvestigated(
                command.on(),
                command.visitedOn(),
                command.investigators(),
                command.signedForm(),
                command.upheld(),
                command.findings(),
                staff,
                calendar.after(command.on(), state.acceptance().law().opinionDays())));
    }
}
