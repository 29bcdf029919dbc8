package io.minzheng.assistance.recognition;

import static io.minzheng.assistance.recognition.RecognitionDecider.in;
import static io.minzheng.assistance.recognition.RecognitionDecider.requireText;

import io.minzheng.assistance.recognition.Recognition.Applying;
import io.minzheng.assistance.recognition.Recognition.Ended;
import io.minzheng.assistance.recognition.Recognition.EndingInProposal;
import io.minzheng.assistance.recognition.Recognition.Filed;
import io.minzheng.assistance.recognition.Recognition.Granted;
import io.minzheng.assistance.recognition.Recognition.Recognised;
import io.minzheng.assistance.recognition.Recognition.Running;
import io.minzheng.assistance.recognition.TermCommand.AnnulDeath;
import io.minzheng.assistance.recognition.TermCommand.DeclineRenewal;
import io.minzheng.assistance.recognition.TermCommand.EndRecognition;
import io.minzheng.assistance.recognition.TermCommand.ProposeEnding;
import io.minzheng.assistance.recognition.TermCommand.RecordDeath;
import io.minzheng.assistance.recognition.TermCommand.RejectEnding;
import io.minzheng.assistance.recognition.TermEvent.EndGround;
import io.minzheng.assistance.recognition.TermEvent.EndingProposed;
import io.minzheng.assistance.recognition.TermEvent.EndingRejected;
import io.minzheng.assistance.recognition.TermEvent.MemberDied;
import io.minzheng.assistance.recognition.TermEvent.MemberRestored;
import io.minzheng.assistance.recognition.TermEvent.RecognitionEnded;
import io.minzheng.assistance.recognition.TermEvent.RenewalDeclined;
import io.minzheng.kernel.Circumstances;
import java.time.LocalDate;
import java.util.List;

/** The recognition while it holds, and its end before its time: proposed by one, decided by another, or by death. */
final class TermDecider {
    List<RecognitionEvent> decide(TermCommand command, Recognition state, Circumstances circumstances) {
        String staff = circumstances.staff();
        return switch (command) {
            case ProposeEnding propose -> propose(propose, in(Recognised.class, state), staff);
            case RejectEnding reject -> {
                EndingInProposal proposed = in(EndingInProposal.class, state);
                requireText(reject.reason(), "reason");
                requireOtherHands(proposed, circumstances);
                yield List.of(new EndingRejected(reject.on(), reject.reason(), staff));
            }
            case EndRecognition end -> end(end, in(EndingInProposal.class, state), circumstances);
            case DeclineRenewal decline -> {
                Running running = in(Running.class, state);
                requireText(decline.reason(), "reason");
                yield running.grant().declined()
                        ? List.of()
                        : List.of(new RenewalDeclined(decline.on(), decline.reason(), staff));
            }
            case RecordDeath death -> die(death, in(Filed.class, state), staff);
            case AnnulDeath annul -> annul(annul, in(Filed.class, state), staff);
        };
    }

    private static List<RecognitionEvent> propose(ProposeEnding command, Recognised state, String staff) {
        RecognitionRule.DeathMustBeRecordedAsSuch.require(command.ground() != EndGround.DEATH, "ground");
        RecognitionRule.StepsMustFollowInTime.require(!command.occurredOn().isAfter(command.on()), "occurredOn");
        requireText(command.source(), "source");
        if (command.note() != null) {
            requireText(command.note(), "note");
        }
        requireHolds(state, command.on());
        return List.of(new EndingProposed(
                command.on(), command.ground(), command.occurredOn(), command.source(), command.note(), staff));
    }

    private static List<RecognitionEvent> end(
            EndRecognition command, EndingInProposal state, Circumstances circumstances) {
        requireText(command.decisionNumber(), "decisionNumber");
        requireOtherHands(state, circumstances);
        requireHolds(state, command.on());
        return List.of(ended(
                state,
                command.on(),
                state.proposal().ground(),
                state.proposal().occurredOn(),
                command.decisionNumber(),
                circumstances.staff()));
    }

    private static void requireOtherHands(EndingInProposal state, Circumstances circumstances) {
        RecognitionRule.MakerMustNotDecide.require(
                circumstances.mayCheck(state.proposal().by()));
    }

    /** What has run out by itself is not ended once more. */
    private static void requireHolds(Running state, LocalDate on) {
        RecognitionRule.RecognitionMustStillHold.require(
                !on.isAfter(state.grant().term().until()), "on");
    }

    private static RecognitionEnded ended(
            Running state, LocalDate on, EndGround ground, LocalDate occurredOn, String decisionNumber, String staff) {
        return new RecognitionEnded(
                on,
                state.area(),
                state.filing().kind(),
                ground,
                occurredOn,
                lastDay(state, ground == EndGround.DEATH ? occurredOn : on),
                decisionNumber,
                staff);
    }

    /** The last day of what ends on a day: the day before its first where it has not begun. */
    static LocalDate lastDay(Granted state, LocalDate day) {
        LocalDate before = state.grant().term().from().minusDays(1);
        return day.isBefore(before) ? before : day;
    }

    private static List<RecognitionEvent> die(RecordDeath command, Filed state, String staff) {
        Member member = state.filing()
                .member(command.member())
                .orElseThrow(RecognitionRule.MemberMustBelongToTheHousehold::violated);
        RecognitionRule.StepsMustFollowInTime.require(!command.diedOn().isAfter(command.on()), "diedOn");
        requireText(command.certificateNumber(), "certificateNumber");
        if (state.filing().dead().contains(command.member())) {
            return List.of();
        }
        MemberDied died = new MemberDied(
                command.on(),
                command.member(),
                member.personId(),
                command.diedOn(),
                command.certificateNumber(),
                staff);
        return switch (state) {
            case Ended _ -> List.of();
            case Applying _ -> List.of(died);
            case Running running ->
                command.diedOn().isAfter(running.grant().term().until())
                        ? List.of()
                        : endsByDeath(running, command.member())
                                ? List.of(
                                        died,
                                        ended(
                                                running,
                                                command.on(),
                                                EndGround.DEATH,
                                                command.diedOn(),
                                                command.certificateNumber(),
                                                staff))
                                : List.of(died);
        };
    }

    /** Whether nobody is left once the member has died. */
    static boolean endsByDeath(Running state, int member) {
        return state.filing().isLast(member);
    }

    /** A recognition that a death has ended stays ended: it is flagged, and applied for anew. */
    private static List<RecognitionEvent> annul(AnnulDeath command, Filed state, String staff) {
        LocalDate on = command.on();
        return switch (state) {
            case Ended _ -> List.of();
            case Applying _, Running _ ->
                state.filing().dead().contains(command.member())
                        ? state.filing().member(command.member()).stream()
                                .<RecognitionEvent>map(
                                        member -> new MemberRestored(on, command.member(), member.personId(), staff))
                                .toList()
                        : List.of();
        };
    }
}
