package io.minzheng.assistance.flags;

import static io.minzheng.assistance.flags.FlagRule.*;

import io.minzheng.assistance.flags.FlagCommand.CloseFlag;
import io.minzheng.assistance.flags.FlagCommand.FlagForReview;
import io.minzheng.assistance.flags.FlagCommand.MoveFlag;
import io.minzheng.assistance.flags.FlagEvent.FlagClosed;
import io.minzheng.assistance.flags.FlagEvent.FlagMoved;
import io.minzheng.assistance.flags.FlagEvent.ReviewFlagged;
import io.minzheng.assistance.flags.ReviewFlag.Closed;
import io.minzheng.assistance.flags.ReviewFlag.Open;
import io.minzheng.assistance.flags.ReviewFlag.Unflagged;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import java.util.List;

/** Raises a flag once, and has it closed once, by whoever has looked at the case. */
final class FlagDecider implements Decider<FlagCommand, ReviewFlag, FlagEvent> {
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_NUMBER = 200;

    @Override
    public ReviewFlag initial() {
        return new Unflagged();
    }

    @Override
    public List<FlagEvent> decide(FlagCommand command, ReviewFlag state, Circumstances circumstances) {
        return switch (command) {
            case FlagForReview flag -> flag(flag, state, circumstances.staff());
            case CloseFlag close -> close(close, state, circumstances.staff());
            case MoveFlag move -> move(move, state, circumstances.staff());
        };
    }

    private static List<FlagEvent> flag(FlagForReview command, ReviewFlag state, String staff) {
        return switch (state) {
            case Open _, Closed _ -> List.of();
            case Unflagged _ ->
                List.of(new ReviewFlagged(
                        command.occasion().on(),
                        command.subject().programme(),
                        command.subject().caseId(),
                        command.personId(),
                        command.subject().area(),
                        command.occasion().reason(),
                        command.occasion().reference(),
                        staff));
        };
    }

    private static List<FlagEvent> close(CloseFlag command, ReviewFlag state, String staff) {
        requireText(command.findings(), LONGEST_TEXT, "findings");
        String decision = command.decisionNumber();
        if (decision != null) {
            requireText(decision, LONGEST_NUMBER, "decisionNumber");
        }
        return switch (state) {
            case Unflagged _ -> throw FlagMustBeRaised.violated();
            case Closed _ -> throw FlagMustBeOpen.violated();
            case Open open -> {
                StepsMustFollowInTime.require(!command.on().isBefore(open.on()), "on");
                yield List.of(new FlagClosed(
                        command.on(), open.personId(), command.outcome(), command.findings(), decision, staff));
            }
        };
    }

    /** A flag that was raised on a later day than the move lies there from that day on; a closed one stays. */
    private static List<FlagEvent> move(MoveFlag command, ReviewFlag state, String staff) {
        return switch (state) {
            case Unflagged _ -> throw FlagMustBeRaised.violated();
            case Closed _ -> List.of();
            case Open open ->
                open.area().equals(command.area())
                        ? List.of()
                        : List.of(new FlagMoved(
                                command.on().isBefore(open.on()) ? open.on() : command.on(), command.area(), staff));
        };
    }

    private static void requireText(String text, int longest, String field) {
        TextMustBeGiven.require(!text.isBlank() && text.length() <= longest, field);
    }

    @Override
    public ReviewFlag evolve(ReviewFlag state, FlagEvent event) {
        return switch (event) {
            case ReviewFlagged flagged -> new Open(flagged.area(), flagged.personId(), flagged.on());
            case FlagClosed _ -> new Closed(((Open) state).area());
            case FlagMoved moved -> new Open(moved.area(), ((Open) state).personId(), ((Open) state).on());
        };
    }
}
