package io.minzheng.assistance.recognition;

import io.minzheng.assistance.recognition.Recognition.Filed;
import io.minzheng.assistance.recognition.Recognition.NotFiled;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import java.util.List;
import java.util.Map;

/** Decides what may happen to a case: up to the recognition, and while it holds. */
final class RecognitionDecider implements Decider<RecognitionCommand, Recognition, RecognitionEvent> {
    private static final int LONGEST_TEXT = 2000;

    private final ClaimDecider claim;
    private final TermDecider term = new TermDecider();

    RecognitionDecider(RecognitionPolicy policy) {
        claim = new ClaimDecider(policy);
    }

    @Override
    public Recognition initial() {
        return new NotFiled();
    }

    @Override
    public List<RecognitionEvent> decide(RecognitionCommand command, Recognition state, Circumstances circumstances) {
        RecognitionRule.StepsMustFollowInTime.require(
                !(state instanceof Filed filed) || !command.on().isBefore(filed.lastOn()), "on");
        return switch (command) {
            case ClaimCommand step -> claim.decide(step, state, circumstances);
            case TermCommand step -> term.decide(step, state, circumstances);
        };
    }

    @Override
    public Recognition evolve(Recognition state, RecognitionEvent event) {
        return RecognitionFold.evolve(state, event);
    }

    static <T extends Filed> T in(Class<T> phase, Recognition state) {
        RecognitionRule.CaseMustExist.require(state instanceof Filed);
        if (!phase.isInstance(state)) {
            throw RecognitionRule.StepMustFitThePhase.violated(
                    "phase", Map.of("phase", state.getClass().getSimpleName()));
        }
        return phase.cast(state);
    }

    static void requireText(String text, String field) {
        RecognitionRule.TextMustBeGiven.require(!text.isBlank() && text.length() <= LONGEST_TEXT, field);
    }
}
