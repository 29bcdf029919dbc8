package io.minzheng.assistance.dibao;

import static io.minzheng.assistance.dibao.DibaoDecider.*;
import static io.minzheng.assistance.dibao.DibaoRule.*;

import io.minzheng.assistance.dibao.ApplicationCommand.*;
import io.minzheng.assistance.dibao.ApplicationEvent.*;
import io.minzheng.assistance.dibao.Dibao.*;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.WorkingDays;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The application: filing, acceptance and what the township finds out. What follows is {@link OpinionDecider}'s. */
final class ApplicationDecider {
    private final WorkingDays calendar;
    private final OpinionDecider opinions;
    private final SplitDecider splits;

    ApplicationDecider(DibaoPolicy policy, WorkingDays calendar) {
        this.calendar = calendar;
        this.opinions = new OpinionDecider(policy, calendar);
        this.splits = new SplitDecider(policy);
    }

    List<DibaoEvent> decide(ApplicationCommand command, Dibao state, Circumstances circumstances) {
        String staff = circumstances.staff();
        if (command instanceof FileApplication file) {
            return file(file, state);
        }
        if (command instanceof ProposeSplitOff propose) {
            return splits.propose(propose, state, staff);
        }
        ApplicationMustBeFiled.require(!(state instanceof Unfiled));
        return switch (command) {
            case FileApplication file -> file(file, state);
            case RequestCompletion request -> requestCompletion(request, in(Submitted.class, state));
            case CompletePapers complete -> completePapers(complete, in(Submitted.class, state));
            case AcceptApplication accept -> accept(accept, in(Submitted.class, state));
            case ExtendDeadline extend -> extend(extend, in(Accepted.class, state));
            case RecordMeans record -> recordMeans(record, state, staff);
            case RecordInvestigation record -> investigate(record, in(Investigating.class, state), staff);
            case ReportDataCheck report -> checkData(report, in(Investigating.class, state), staff);
            case RecordAppraisal record -> appraise(record, in(Investigating.class, state));
            case RegisterStaffRelation register -> relate(register, in(InApplication.class, state));
            case RecordCountyVisit record -> {
                Accepted accepted = in(Accepted.class, state);
                requireTwo(record.visitors(), record.signedForm(), "visitors");
                requireVisit(record.visitedOn(), record.on(), accepted);
                yield List.of(new CountyVisited(
                        record.on(), record.visitedOn(), record.visitors(), record.signedForm(), record.findings()));
            }
            case GiveFirstOpinion give -> opinions.give(give, in(Investigating.class, state), staff);
            case PostNotice post -> opinions.post(post, in(Accepted.class, state));
            case RaiseObjection raise -> opinions.object(raise, in(OnNotice.class, state));
            case RecordReinvestigation record -> reinvestigate(record, in(Objected.class, state), staff);
            case ReturnToTownship back -> opinions.sendBack(back, in(Accepted.class, state), staff);
            case ConfirmCase confirm -> opinions.confirm(confirm, in(Accepted.class, state), circumstances);
            case ProposeSplitOff propose -> splits.propose(propose, state, staff);
            case ConfirmSplitOff confirm -> splits.confirm(confirm, in(SplitOff.class, state), circumstances);
            case RejectSplitOff reject -> splits.reject(reject, in(SplitOff.class, state), circumstances);
            case RefuseApplication refuse -> opinions.refuse(refuse, in(Accepted.class, state), circumstances);
            case DeliverDecision deliver -> deliver(deliver, state);
            case WithdrawApplication withdraw -> {
                in(InApplication.class, state);
                requireText(withdraw.reason(), "reason");
                yield List.of(new ApplicationWithdrawn(withdraw.on(), withdraw.reason()));
            }
            case TerminateApplication terminate -> {
                in(InApplication.class, state);
                requireText(terminate.reason(), "reason");
                yield List.of(new ApplicationTerminated(terminate.on(), terminate.reason()));
            }
        };
    }

    /** The state as the phase the step belongs to. */
    static <P extends Dibao> P in(Class<P> phase, Dibao state) {
        if (!phase.isInstance(state)) {
            throw StepMustFitThePhase.violated(
                    "phase", Map.of("phase", state.getClass().getSimpleName()));
        }
        return phase.cast(state);
    }

    private static List<DibaoEvent> file(FileApplication command, Dibao state) {
        ApplicationMustNotBeFiledTwice.require(state instanceof Unfiled);
        requireVillage(command.area(), command.village());
        AuthorisationMustBeSigned.require(
                !command.authorisation().reference().isBlank()
                        && !command.authorisation().signedOn().isAfter(command.on()),
                "authorisation");
        ApplicationFiled filed = new ApplicationFiled(
                command.on(),
                command.area(),
                command.village(),
                command.applicant(),
                command.kind(),
                command.singlePerson(),
                command.filedBy(),
                command.crossRegion(),
                command.authorisation(),
                command.members());
        Members.requireSound(filed.household());
        ApplicantMustBeAMember.require(
                command.members().stream().anyMatch(member -> member.no() == command.applicant()), "applicant");
        return List.of(filed);
    }

    /** That the township has nine digits, and the village twelve and lies in it. */
    static void requireVillage(DivisionCode area, DivisionCode village) {
        VillageMustLieInTheTownship.require(
                area.value().length() == 9 && village.value().length() == 12 && area.contains(village), "village");
    }

    private static List<DibaoEvent> requestCompletion(RequestCompletion command, Submitted state) {
        EverythingMissingMustBeToldOnce.require(!state.asked());
        requireTexts(command.missing(), "missing");
        return List.of(new CompletionRequested(command.on(), command.missing()));
    }

    private static List<DibaoEvent> completePapers(CompletePapers command, Submitted state) {
        requireTexts(command.supplied(), "supplied");
        return state.awaitingPapers() ? List.of(new PapersCompleted(command.on(), command.supplied())) : List.of();
    }

    private static void requireTexts(List<String> texts, String field) {
        TextMustBeGiven.require(!texts.isEmpty() && texts.stream().noneMatch(String::isBlank), field);
    }

    private List<DibaoEvent> accept(AcceptApplication command, Submitted state) {
        PapersMustBeComplete.require(!state.awaitingPapers());
        DibaoLaw law = DibaoLaw.on(command.on());
        Integer total = law.totalDays(command.delegated());
        return List.of(new ApplicationAccepted(
                command.on(),
                law,
                law.version(command.on()),
                command.delegated(),
                total == null ? null : calendar.after(command.on(), total),
                calendar.after(command.on(), law.investigationDays())));
    }

    private List<DibaoEvent> extend(ExtendDeadline command, Accepted state) {
        Acceptance acceptance = state.acceptance();
        requireText(command.note(), "note");
        Integer days = acceptance.law().extendedDays();
        LocalDate dueOn = acceptance.dueOn();
        if (days == null || dueOn == null) {
            throw ExtensionMustBeForeseen.violated();
        }
        if (acceptance.extended()) {
            return List.of();
        }
        ExtensionMustPrecedeTheDueDate.require(!command.on().isAfter(dueOn), "on");
        return List.of(new DeadlineExtended(
                command.on(), command.reason(), command.note(), calendar.after(acceptance.on(), days)));
    }

    private static List<DibaoEvent> recordMeans(RecordMeans command, Dibao state, String staff) {
        InApplication application = in(InApplication.class, state);
        StepMustFitThePhase.require(application instanceof Submitted || application instanceof Investigating);
        MeansTest.requireSound(command.means(), application.filing().household().members());
        return command.means().equals(application.findings().means())
                ? List.of()
                : List.of(new MeansRecorded(command.on(), command.means(), staff));
    }

    private List<DibaoEvent> investigate(RecordInvestigation command, Investigating state, String staff) {
        requireTwo(command.investigators(), command.signedForm(), "investigators");
        requireVisit(command.visitedOn(), command.on(), state);
        return List.of(new HouseholdInvestigated(
                command.on(),
                command.visitedOn(),
                command.investigators(),
                command.signedForm(),
                command.findings(),
                appraisalDue(command.on(), state.acceptance().law()),
                staff));
    }

    private List<DibaoEvent> reinvestigate(RecordReinvestigation command, Objected state, String staff) {
        requireTwo(command.investigators(), command.signedForm(), "investigators");
        StepsMustFollowInTime.require(
                !command.visitedOn().isBefore(state.acceptance().on())
                        && !command.visitedOn().isAfter(command.on()),
                "visitedOn");
        return List.of(new ObjectionReinvestigated(
                command.on(),
                command.visitedOn(),
                command.investigators(),
                command.signedForm(),
                command.upheld(),
                command.findings(),
                // An objection makes the appraisal due under either law.
                calendar.after(command.on(), DibaoLaw.APPRAISAL_DAYS),
                staff));
    }

    private @Nullable LocalDate appraisalDue(LocalDate on, DibaoLaw law) {
        return law.appraisalAlways() ? calendar.after(on, DibaoLaw.APPRAISAL_DAYS) : null;
    }

    private static void requireVisit(LocalDate visitedOn, LocalDate on, Accepted state) {
        StepsMustFollowInTime.require(
                !visitedOn.isBefore(state.acceptance().on()) && !visitedOn.isAfter(on), "visitedOn");
    }

    private static List<DibaoEvent> checkData(ReportDataCheck command, Investigating state, String staff) {
        requireText(command.reportNumber(), "reportNumber");
        StepsMustFollowInTime.require(
                !command.startedOn().isBefore(command.requestedOn())
                        && !command.startedOn().isAfter(command.on())
                        && !command.requestedOn().isBefore(state.filing().filedOn()),
                "startedOn");
        return List.of(new DataCheckReported(
                command.on(),
                command.requestedOn(),
                command.startedOn(),
                command.reportNumber(),
                command.consistent(),
                command.discrepancies(),
                staff));
    }

    private static List<DibaoEvent> appraise(RecordAppraisal command, Investigating state) {
        AppraisalMustBeForeseen.require(
                state.acceptance().law().appraisalAlways() || state.findings().contested());
        HouseholdMustBeInvestigated.require(state.findings().investigated());
        requirePast(command.heldOn(), command.on(), "heldOn");
        StepsMustFollowInTime.require(
                !command.heldOn().isBefore(state.acceptance().on()), "heldOn");
        VotesMustAddUp.require(
                command.participants() >= 1
                        && command.inFavour() >= 0
                        && command.against() >= 0
                        && command.inFavour() + command.against() <= command.participants(),
                "participants");
        return List.of(new AppraisalHeld(
                command.on(),
                command.heldOn(),
                command.participants(),
                command.inFavour(),
                command.against(),
                command.outcome()));
    }

    private static List<DibaoEvent> relate(RegisterStaffRelation command, InApplication state) {
        Members.member(state.filing().household(), command.member());
        requireText(command.staffName(), "staffName");
        requireText(command.relation(), "relation");
        return new HashSet<>(state.findings().relations()).contains(command.member())
                ? List.of()
                : List.of(new StaffRelationRegistered(
                        command.on(), command.member(), command.staffName(), command.relation()));
    }

    private static List<DibaoEvent> deliver(DeliverDecision command, Dibao state) {
        requirePast(command.deliveredOn(), command.on(), "deliveredOn");
        boolean delivered =
                switch (state) {
                    case Closed closed -> {
                        StepMustFitThePhase.require(closed.outcome() == Outcome.REFUSED);
                        yield closed.delivered();
                    }
                    case InBenefit benefit -> benefit.file().delivered();
                    case Unfiled _, InApplication _, SplitOff _ -> throw StepMustFitThePhase.violated();
                };
        DecisionMustBeDeliveredOnce.require(!delivered);
        return List.of(new DecisionDelivered(command.on(), command.deliveredOn(), command.manner()));
    }
}
