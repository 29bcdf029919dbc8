package io.minzheng.assistance.procedure;

import static io.minzheng.assistance.procedure.Requirements.*;

import io.minzheng.assistance.procedure.Procedure.Accepted;
import io.minzheng.assistance.procedure.Procedure.Closed;
import io.minzheng.assistance.procedure.Procedure.Filed;
import io.minzheng.assistance.procedure.Procedure.Investigating;
import io.minzheng.assistance.procedure.Procedure.NotFiled;
import io.minzheng.assistance.procedure.Procedure.Objected;
import io.minzheng.assistance.procedure.Procedure.OnNotice;
import io.minzheng.assistance.procedure.Procedure.Open;
import io.minzheng.assistance.procedure.Procedure.Opined;
import io.minzheng.assistance.procedure.Procedure.Submitted;
import io.minzheng.assistance.procedure.Procedure.WithFederation;
import io.minzheng.assistance.procedure.ProcedureCommand.AcceptApplication;
import io.minzheng.assistance.procedure.ProcedureCommand.AskFederation;
import io.minzheng.assistance.procedure.ProcedureCommand.CompletePapers;
import io.minzheng.assistance.procedure.ProcedureCommand.ConfirmApplication;
import io.minzheng.assistance.procedure.ProcedureCommand.DeliverDecision;
import io.minzheng.assistance.procedure.ProcedureCommand.ExtendDeadline;
import io.minzheng.assistance.procedure.ProcedureCommand.FileApplication;
import io.minzheng.assistance.procedure.ProcedureCommand.GiveOpinion;
import io.minzheng.assistance.procedure.ProcedureCommand.PostNotice;
import io.minzheng.assistance.procedure.ProcedureCommand.RaiseObjection;
import io.minzheng.assistance.procedure.ProcedureCommand.RecordFederationAnswer;
import io.minzheng.assistance.procedure.ProcedureCommand.RecordReinvestigation;
import io.minzheng.assistance.procedure.ProcedureCommand.RecordVisit;
import io.minzheng.assistance.procedure.ProcedureCommand.RefuseApplication;
import io.minzheng.assistance.procedure.ProcedureCommand.RequestCompletion;
import io.minzheng.assistance.procedure.ProcedureCommand.ReturnToTownship;
import io.minzheng.assistance.procedure.ProcedureCommand.TerminateApplication;
import io.minzheng.assistance.procedure.ProcedureCommand.WithdrawApplication;
import io.minzheng.assistance.procedure.ProcedureEvent.ApplicationAccepted;
import io.minzheng.assistance.procedure.ProcedureEvent.ApplicationFiled;
import io.minzheng.assistance.procedure.ProcedureEvent.ApplicationTerminated;
import io.minzheng.assistance.procedure.ProcedureEvent.ApplicationWithdrawn;
import io.minzheng.assistance.procedure.ProcedureEvent.CompletionRequested;
import io.minzheng.assistance.procedure.ProcedureEvent.DeadlineExtended;
import io.minzheng.assistance.procedure.ProcedureEvent.PapersCompleted;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.WorkingDays;
import java.time.LocalDate;
import java.util.List;

/** Keeps the order, the limits and the hands of an application; whether anybody is eligible is not its business. */
final class ProcedureDecider implements Decider<ProcedureCommand, Procedure, ProcedureEvent> {
    private final ProcedureLaws laws;
    private final WorkingDays calendar;
    private final InquiryDecider inquiry;
    private final CountyDecider county;

    ProcedureDecider(ProcedureLaws laws, WorkingDays calendar) {
        this.laws = laws;
        this.calendar = calendar;
        inquiry = new InquiryDecider(calendar);
        county = new CountyDecider(calendar);
    }

    @Override
    public Procedure initial() {
        return new NotFiled();
    }

    @Override
    public List<ProcedureEvent> decide(ProcedureCommand command, Procedure state, Circumstances circumstances) {
        if (command instanceof FileApplication file) {
            return file(file, state, circumstances.staff());
        }
        if (!(state instanceof Filed filed)) {
            throw ProcedureRule.ApplicationMustBeFiled.violated();
        }
        ProcedureRule.StepsMustFollowInTime.require(!command.on().isBefore(filed.lastOn()), "on");
        String staff = circumstances.staff();
        return switch (command) {
            case FileApplication file -> file(file, state, staff);
            case RequestCompletion request -> requestCompletion(request, in(Submitted.class, state));
            case CompletePapers complete -> completePapers(complete, in(Submitted.class, state));
            case AcceptApplication accept -> accept(accept, in(Submitted.class, state));
            case ExtendDeadline extend -> extend(extend, in(Accepted.class, state));
            case RecordVisit record -> inquiry.visit(record, in(Investigating.class, state), staff);
            case GiveOpinion give -> inquiry.opine(give, in(Investigating.class, state), staff);
            case AskFederation ask -> inquiry.askFederation(ask, in(Opined.class, state));
            case RecordFederationAnswer answer -> inquiry.answer(answer, in(WithFederation.class, state), staff);
            case PostNotice post -> inquiry.post(post, in(Opined.class, state));
            case RaiseObjection raise -> inquiry.object(raise, in(OnNotice.class, state));
            case RecordReinvestigation record -> inquiry.reinvestigate(record, in(Objected.class, state), staff);
            case ReturnToTownship sendBack -> county.sendBack(sendBack, in(Accepted.class, state), staff);
            case ConfirmApplication confirm -> county.confirm(confirm, in(Accepted.class, state), circumstances);
            case RefuseApplication refuse -> county.refuse(refuse, in(Accepted.class, state), circumstances);
            case DeliverDecision deliver -> county.deliver(deliver, in(Closed.class, state));
            case WithdrawApplication withdraw -> {
                in(Open.class, state);
                requireText(withdraw.reason(), "reason");
                yield List.of(new ApplicationWithdrawn(withdraw.on(), withdraw.reason()));
            }
            case TerminateApplication terminate -> {
                in(Open.class, state);
                requireText(terminate.reason(), "reason");
                yield List.of(new ApplicationTerminated(terminate.on(), terminate.reason()));
            }
        };
    }

    private List<ProcedureEvent> file(FileApplication command, Procedure state, String staff) {
        ProcedureRule.ApplicationMustNotBeFiledTwice.require(state instanceof NotFiled);
        // Nobody applies to a programme that has no such procedure.
        laws.of(command.programme(), command.on());
        ProcedureRule.AreaMustBeATownship.require(command.area().value().length() == 9, "area");
        ProcedureRule.VillageMustLieInTheTownship.require(
                command.village().value().length() == 12 && command.area().contains(command.village()), "village");
        return List.of(new ApplicationFiled(
                command.on(),
                command.programme(),
                command.personId(),
                command.area(),
                command.village(),
                command.filedBy(),
                staff));
    }

    private static List<ProcedureEvent> requestCompletion(RequestCompletion command, Submitted state) {
        ProcedureRule.EverythingMissingMustBeToldOnce.require(!state.asked());
        requireTexts(command.missing(), ProcedureRule.TextMustBeGiven, "missing");
        return List.of(new CompletionRequested(command.on(), command.missing()));
    }

    private static List<ProcedureEvent> completePapers(CompletePapers command, Submitted state) {
        requireTexts(command.supplied(), ProcedureRule.TextMustBeGiven, "supplied");
        return state.awaitingPapers() ? List.of(new PapersCompleted(command.on(), command.supplied())) : List.of();
    }

    private List<ProcedureEvent> accept(AcceptApplication command, Submitted state) {
        ProcedureRule.PapersMustBeComplete.require(!state.awaitingPapers());
        ProcedureLaw law = laws.of(state.filing().programme(), command.on());
        Integer total = law.totalDays();
        return List.of(new ApplicationAccepted(
                command.on(),
                law,
                calendar.after(command.on(), law.opinionDays()),
                total == null ? null : calendar.after(command.on(), total)));
    }

    private List<ProcedureEvent> extend(ExtendDeadline command, Accepted state) {
        requireText(command.note(), "note");
        Integer days = state.acceptance().law().extendedDays();
        LocalDate dueOn = state.acceptance().dueOn();
        if (days == null || dueOn == null) {
            throw ProcedureRule.ExtensionMustBeForeseen.violated();
        }
        if (state.acceptance().extended()) {
            return List.of();
        }
        ProcedureRule.ExtensionMustPrecedeTheDueDate.require(!command.on().isAfter(dueOn), "on");
        return List.of(new DeadlineExtended(
                command.on(),
                command.reason(),
                command.note(),
                calendar.after(state.acceptance().on(), days)));
    }

    @Override
    public Procedure evolve(Procedure state, ProcedureEvent event) {
        return ProcedureFold.evolve(state, event);
    }
}
