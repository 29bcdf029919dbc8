package io.minzheng.assistance.procedure;

import io.minzheng.assistance.procedure.Procedure.Accepted;
import io.minzheng.assistance.procedure.Procedure.Closed;
import io.minzheng.assistance.procedure.Procedure.Filed;
import io.minzheng.assistance.procedure.Procedure.Investigating;
import io.minzheng.assistance.procedure.Procedure.NotFiled;
import io.minzheng.assistance.procedure.Procedure.Objected;
import io.minzheng.assistance.procedure.Procedure.OnNotice;
import io.minzheng.assistance.procedure.Procedure.Open;
import io.minzheng.assistance.procedure.Procedure.Opined;
import io.minzheng.assistance.procedure.Procedure.Outcome;
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
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.WorkingDays;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the order, the limits and the hands of an application; whether anybody is eligible is not its business. */
final class ProcedureDecider implements Decider<ProcedureCommand, Procedure, ProcedureEvent> {
    private static final int LONGEST_TEXT = 2000;

    private final ProcedureLaws laws;
    private final WorkingDays calendar;

    ProcedureDecider(ProcedureLaws laws, WorkingDays calendar) {
        this.laws = laws;
        this.calendar = calendar;
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
            case RecordVisit record -> visit(record, in(Investigating.class, state), staff);
            case GiveOpinion give -> opine(give, in(Investigating.class, state), staff);
            case AskFederation ask -> askFederation(ask, in(Opined.class, state));
            case RecordFederationAnswer answer -> answer(answer, in(WithFederation.class, state), staff);
            case PostNotice post -> post(post, in(Opined.class, state));
            case RaiseObjection raise -> object(raise, in(OnNotice.class, state));
            case RecordReinvestigation record -> reinvestigate(record, in(Objected.class, state), staff);
            case ReturnToTownship sendBack -> sendBack(sendBack, in(Accepted.class, state), staff);
            case ConfirmApplication confirm -> confirm(confirm, in(Accepted.class, state), circumstances);
            case RefuseApplication refuse -> refuse(refuse, in(Accepted.class, state), circumstances);
            case DeliverDecision deliver -> deliver(deliver, in(Closed.class, state));
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

    private static List<ProcedureEvent> visit(RecordVisit command, Investigating state, String staff) {
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

    private List<ProcedureEvent> opine(GiveOpinion command, Investigating state, String staff) {
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

    private List<ProcedureEvent> askFederation(AskFederation command, Opined state) {
        int days = state.acceptance().law().federationDays();
        ProcedureRule.FederationMustBeForeseen.require(days > 0 && state.federation() == null);
        return List.of(new FederationAsked(command.on(), calendar.after(command.on(), days)));
    }

    private List<ProcedureEvent> answer(RecordFederationAnswer command, WithFederation state, String staff) {
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

    private List<ProcedureEvent> post(PostNotice command, Opined state) {
        ProcedureLaw law = state.acceptance().law();
        ProcedureRule.NoticeMustBeForeseen.require(law.noticeDays() > 0);
        requireFavourable(state.opinion(), state.federation(), law);
        ProcedureRule.StepsMustFollowInTime.require(
                !command.from().isAfter(command.on()) && !command.from().isBefore(state.lastOn()), "from");
        LocalDate until = command.from().plusDays(law.noticeDays() - 1L);
        return List.of(new NoticePosted(command.on(), command.from(), until, calendar.after(until, law.countyDays())));
    }

    private List<ProcedureEvent> object(RaiseObjection command, OnNotice state) {
        requireText(command.text(), "text");
        ProcedureRule.ObjectionMustComeDuringTheNotice.require(!command.on().isAfter(state.until()), "on");
        return List.of(new ObjectionRaised(
                command.on(),
                command.text(),
                calendar.after(command.on(), state.acceptance().law().reinvestigationDays())));
    }

    private List<ProcedureEvent> reinvestigate(RecordReinvestigation command, Objected state, String staff) {
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

    private List<ProcedureEvent> sendBack(ReturnToTownship command, Accepted state, String staff) {
        opinion(state);
        requireTexts(command.reasons(), ProcedureRule.ReasonsMustBeGiven, "reasons");
        return List.of(new ApplicationReturned(
                command.on(),
                command.reasons(),
                staff,
                calendar.after(command.on(), state.acceptance().law().opinionDays())));
    }

    private static List<ProcedureEvent> confirm(
            ConfirmApplication command, Accepted state, Circumstances circumstances) {
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

    private List<ProcedureEvent> refuse(RefuseApplication command, Accepted state, Circumstances circumstances) {
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

    private static List<ProcedureEvent> deliver(DeliverDecision command, Closed state) {
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

    private static void requireFavourable(OpinionGiven opinion, @Nullable Boolean federation, ProcedureLaw law) {
        ProcedureRule.OpinionMustBeFavourable.require(opinion.favourable());
        ProcedureRule.FederationMustHaveAnswered.require(law.federationDays() == 0 || federation != null);
        ProcedureRule.OpinionMustBeFavourable.require(federation == null || federation);
    }

    private static void requireOtherHands(Accepted state, Circumstances circumstances) {
        ProcedureRule.MakerMustNotDecide.require(
                state.acceptance().makers().stream().allMatch(circumstances::mayCheck));
    }

    private static void requireVisit(LocalDate visitedOn, LocalDate on, Accepted state) {
        ProcedureRule.StepsMustFollowInTime.require(
                !visitedOn.isBefore(state.acceptance().on()) && !visitedOn.isAfter(on), "visitedOn");
    }

    private static void requireTwo(List<String> investigators, String signedForm) {
        ProcedureRule.InvestigatorsMustBeTwo.require(
                new HashSet<>(investigators).size() >= 2
                        && investigators.stream().noneMatch(String::isBlank),
                "investigators");
        requireText(signedForm, "signedForm");
    }

    private static void requireText(String text, String field) {
        ProcedureRule.TextMustBeGiven.require(!text.isBlank() && text.length() <= LONGEST_TEXT, field);
    }

    private static void requireTexts(List<String> texts, ProcedureRule rule, String field) {
        rule.require(
                !texts.isEmpty() && texts.stream().noneMatch(text -> text.isBlank() || text.length() > LONGEST_TEXT),
                field);
    }

    private static <T extends Procedure> T in(Class<T> phase, Procedure state) {
        if (!phase.isInstance(state)) {
            throw wrongPhase(state);
        }
        return phase.cast(state);
    }

    private static RuntimeException wrongPhase(Procedure state) {
        return ProcedureRule.StepMustFitThePhase.violated(
                "phase", Map.of("phase", state.getClass().getSimpleName()));
    }

    @Override
    public Procedure evolve(Procedure state, ProcedureEvent event) {
        return ProcedureFold.evolve(state, event);
    }
}
