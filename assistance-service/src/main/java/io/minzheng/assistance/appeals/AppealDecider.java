package io.minzheng.assistance.appeals;

import static io.minzheng.assistance.appeals.AppealRule.*;

import io.minzheng.assistance.appeals.Appeal.*;
import io.minzheng.assistance.appeals.AppealCommand.*;
import io.minzheng.assistance.appeals.AppealEvent.*;
import io.minzheng.assistance.appeals.AppealedObject.Kind;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes an appeal or a complaint to its answer. Who has had a hand in what is complained of neither declines it, looks into it,
 * says who does, decides on it nor records that it is withdrawn; who has ever looked into it does not decide; for who is accused
 * it does not exist.
 */
final class AppealDecider implements Decider<AppealCommand, Appeal, AppealEvent> {
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_REFERENCE = 200;
    private static final int MOST_TEXTS = 50;

    private final AppealPolicy policy;
    private final WorkingDays calendar;

    AppealDecider(AppealPolicy policy, WorkingDays calendar) {
        this.policy = policy;
        this.calendar = calendar;
    }

    @Override
    public Appeal initial() {
        return new Unfiled();
    }

    @Override
    public List<AppealEvent> decide(AppealCommand command, Appeal state, Circumstances circumstances) {
        if (command instanceof FileAppeal file) {
            AppealMustNotBeFiledTwice.require(state instanceof Unfiled);
            return List.of(file(file, circumstances));
        }
        if (command instanceof MoveAppeal move) {
            return move(move, state, circumstances.staff());
        }
        Filed filed = filed(state, command.on(), circumstances);
        String staff = circumstances.staff();
        return switch (command) {
            case FileAppeal _, MoveAppeal _ -> throw new IllegalStateException("dealt with above");
            case AcceptAppeal accept -> List.of(accept(accept, in(Received.class, filed), staff));
            case DeclineAppeal decline -> {
                requireText(decline.reason(), LONGEST_TEXT, "reason");
                in(Received.class, filed);
                requireNoPart(decline.actors(), circumstances);
                yield List.of(new AppealDeclined(decline.on(), filed.head().personId(), decline.reason(), staff));
            }
            case AssignHandler assign -> assign(assign, filed, circumstances);
            case RecordInvestigation investigation ->
                List.of(investigate(investigation, in(Assigned.class, filed), circumstances));
            case DecideAppeal decide -> List.of(conclude(decide, in(Assigned.class, filed), circumstances));
            case WithdrawAppeal withdraw -> {
                requireText(withdraw.reason(), LONGEST_TEXT, "reason");
                StepMustFitThePhase.require(
                        filed instanceof Received || filed instanceof Accepted || filed instanceof Assigned);
                requireNoPart(withdraw.actors(), circumstances);
                yield List.of(new AppealWithdrawn(withdraw.on(), filed.head().personId(), withdraw.reason(), staff));
            }
            case DeliverAnswer deliver -> List.of(deliver(deliver, in(Answered.class, filed), staff));
            case RecordRemedy remedy -> List.of(remedy(remedy, in(Decided.class, filed), staff));
        };
    }

    private AppealFiled file(FileAppeal command, Circumstances circumstances) {
        AppealedObject object = command.object();
        ObjectMustBeDescribed.require(object.complete(), "object");
        ComplainantMustBeDescribed.require(command.complainant().complete(), "complainant");
        requireAccused(command, circumstances);
        requireText(command.text(), LONGEST_TEXT, "text");
        StepsMustFollowInTime.require(!command.receivedOn().isAfter(command.on()), "receivedOn");
        DivisionCode area = area(command);
        if (command.matter() == Matter.APPEAL) {
            String entitled = command.complainant().entitled();
            AppellantMustBeConcerned.require(
                    command.linked() != null
                            && command.complainant().role() != Complainant.Role.OTHER
                            && entitled != null
                            && command.linked().persons().contains(entitled),
                    "complainant");
        }
        return new AppealFiled(
                command.on(),
                command.matter(),
                object,
                area,
                command.complainant(),
                command.channel(),
                command.complainant().personId(),
                command.text(),
                command.accused(),
                command.receivedOn(),
                calendar.after(
                        command.receivedOn(), policy.on(command.receivedOn()).acceptDays()),
                circumstances.staff());
    }

    private static void requireAccused(FileAppeal command, Circumstances circumstances) {
        String accused = command.accused();
        boolean conduct = command.object().kind() == Kind.CONDUCT;
        AccusedMustBeNamed.require(!conduct || accused != null && command.matter() == Matter.COMPLAINT, "accused");
        if (accused != null) {
            requireText(accused, LONGEST_REFERENCE, "accused");
            AccusedMustBeNamed.require(circumstances.mayCheck(accused), "accused");
        }
    }

    private static DivisionCode area(FileAppeal command) {
        boolean nobodysCase = command.object().id() == null;
        AreaMustBeGivenForConductAlone.require(nobodysCase == (command.area() != null), "area");
        if (command.area() != null) {
            return command.area();
        }
        if (command.linked() == null) {
            throw ObjectMustExist.violated("object", Map.of());
        }
        return command.linked().area();
    }

    private AppealAccepted accept(AcceptAppeal command, Received state, String staff) {
        AppealPolicy.Limits limits = policy.on(state.head().receivedOn());
        return new AppealAccepted(
                command.on(), calendar.after(command.on(), limits.answerDays()), limits.document(), staff);
    }

    private static List<AppealEvent> assign(AssignHandler command, Filed filed, Circumstances circumstances) {
        requireText(command.handler(), LONGEST_REFERENCE, "handler");
        StepMustFitThePhase.require(filed instanceof Accepted || filed instanceof Assigned);
        requireNoPart(command.actors(), circumstances);
        HandlerMustHaveTakenNoPart.require(
                !command.actors().contains(command.handler()) && !filed.withheldFrom(command.handler()), "handler");
        boolean same = filed instanceof Assigned assigned && assigned.handler().equals(command.handler());
        return same ? List.of() : List.of(new HandlerAssigned(command.on(), command.handler(), circumstances.staff()));
    }

    private static InvestigationRecorded investigate(
            RecordInvestigation command, Assigned state, Circumstances circumstances) {
        InvestigatorMustBeTheHandler.require(state.handler().equals(circumstances.staff()));
        requireText(command.findings(), LONGEST_TEXT, "findings");
        requireTexts(command.evidence(), "evidence");
        StepsMustFollowInTime.require(
                !command.investigatedOn().isAfter(command.on())
                        && !command.investigatedOn().isBefore(state.head().receivedOn()),
                "investigatedOn");
        return new InvestigationRecorded(
                command.on(),
                command.investigatedOn(),
                state.head().personId(),
                command.findings(),
                command.evidence(),
                circumstances.staff());
    }

    private static AppealDecided conclude(DecideAppeal command, Assigned state, Circumstances circumstances) {
        requireText(command.decisionNumber(), LONGEST_REFERENCE, "decisionNumber");
        TextMustBeGiven.require(!command.reasons().isEmpty(), "reasons");
        requireTexts(command.reasons(), "reasons");
        requireNoPart(command.actors(), circumstances);
        InvestigatorMustNotDecide.require(circumstances.mayCheck(state.handler())
                && state.investigators().stream().allMatch(circumstances::mayCheck));
        Investigation investigation = state.investigation();
        InvestigationMustBeRecorded.require(investigation != null);
        RemedyMustFitTheOutcome.require(
                (command.outcome() == Outcome.REJECTED) == (command.remedy() == null), "remedy");
        return new AppealDecided(
                command.on(),
                command.decisionNumber(),
                command.outcome(),
                state.head().personId(),
                command.reasons(),
                command.remedy(),
                circumstances.staff());
    }

    private static AnswerDelivered deliver(DeliverAnswer command, Answered state, String staff) {
        StepMustFitThePhase.require(!state.delivered());
        AnswerMustHaveSomebodyToReach.require(state.head().complainant().role() != Complainant.Role.ANONYMOUS);
        StepsMustFollowInTime.require(
                !command.deliveredOn().isAfter(command.on())
                        && !command.deliveredOn().isBefore(state.lastOn()),
                "deliveredOn");
        Reconsideration right = Reconsideration.of(state.head().object(), command.deliveredOn());
        return new AnswerDelivered(
                command.on(),
                command.deliveredOn(),
                command.manner(),
                right == null ? null : right.until(),
                right == null ? null : right.law(),
                staff);
    }

    private static RemedyRecorded remedy(RecordRemedy command, Decided state, String staff) {
        Remedy remedy = state.decision().remedy();
        if (remedy == null || state.remedied()) {
            throw RemedyMustBeOutstanding.violated();
        }
        requireText(command.reference(), LONGEST_REFERENCE, "reference");
        requireText(command.aggregate(), LONGEST_REFERENCE, "aggregate");
        RemedyMustExist.require(command.known(), "aggregate");
        return new RemedyRecorded(command.on(), remedy, command.reference(), command.aggregate(), staff);
    }

    /** An appeal that was recorded on a later day than the move lies there from that day on. */
    private static List<AppealEvent> move(MoveAppeal command, Appeal state, String staff) {
        if (!(state instanceof Filed filed)) {
            throw AppealMustBeFiled.violated();
        }
        LocalDate on = command.on().isBefore(filed.lastOn()) ? filed.lastOn() : command.on();
        return filed.head().object().kind() == Kind.CONDUCT || filed.area().equals(command.area())
                ? List.of()
                : List.of(new AppealMoved(on, command.area(), staff));
    }

    private static void requireNoPart(Set<String> actors, Circumstances circumstances) {
        DecisionMustComeFromSomebodyWithoutPart.require(actors.stream().allMatch(circumstances::mayCheck));
    }

    private static Filed filed(Appeal state, LocalDate on, Circumstances circumstances) {
        if (!(state instanceof Filed filed)) {
            throw AppealMustBeFiled.violated();
        }
        String accused = filed.head().accused();
        AppealMustBeFiled.require(accused == null || circumstances.mayCheck(accused));
        StepsMustFollowInTime.require(!on.isBefore(filed.lastOn()), "on");
        return filed;
    }

    private static <T extends Filed> T in(Class<T> phase, Filed filed) {
        StepMustFitThePhase.require(phase.isInstance(filed));
        return phase.cast(filed);
    }

    private static void requireText(@Nullable String text, int longest, String field) {
        TextMustBeGiven.require(text != null && !text.isBlank() && text.length() <= longest, field);
    }

    private static void requireTexts(List<String> texts, String field) {
        TextMustBeGiven.require(texts.size() <= MOST_TEXTS, field);
        texts.forEach(text -> requireText(text, LONGEST_TEXT, field));
    }

    @Override
    public Appeal evolve(Appeal state, AppealEvent event) {
        return AppealFold.evolve(state, event);
    }
}
