package io.minzheng.assistance.temporary;

import io.minzheng.assistance.temporary.Temporary.Granted;
import io.minzheng.assistance.temporary.Temporary.Known;
import io.minzheng.assistance.temporary.Temporary.Unknown;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.WorkingDays;
import java.util.List;
import java.util.Map;

/** Decides what may happen to a case: the decision first, then its deliveries. */
final class TemporaryDecider implements Decider<TemporaryCommand, Temporary, TemporaryEvent> {
    /** Fen; more is a slip. */
    static final long MOST = 10_000_000_000L;

    private static final int LONGEST_TEXT = 2000;

    private final DecisionDecider decision;
    private final DeliveryDecider delivery = new DeliveryDecider();

    TemporaryDecider(TemporaryPolicy policy, WorkingDays calendar) {
        decision = new DecisionDecider(policy, calendar);
    }

    @Override
    public Temporary initial() {
        return new Unknown();
    }

    @Override
    public List<TemporaryEvent> decide(TemporaryCommand command, Temporary state, Circumstances circumstances) {
        TemporaryRule.StepsMustFollowInTime.require(
                !(state instanceof Known known) || !command.on().isBefore(known.lastOn()), "on");
        return switch (command) {
            case DecisionCommand step -> decision.decide(step, state, circumstances);
            case DeliveryCommand step -> delivery.decide(step, in(Granted.class, state), circumstances);
        };
    }

    @Override
    public Temporary evolve(Temporary state, TemporaryEvent event) {
        return TemporaryFold.evolve(state, event);
    }

    static <T extends Known> T in(Class<T> phase, Temporary state) {
        TemporaryRule.CaseMustExist.require(state instanceof Known);
        if (!phase.isInstance(state)) {
            throw TemporaryRule.StepMustFitThePhase.violated(
                    "phase", Map.of("phase", state.getClass().getSimpleName()));
        }
        return phase.cast(state);
    }

    static void requireText(String text, String field) {
        TemporaryRule.TextMustBeGiven.require(!text.isBlank() && text.length() <= LONGEST_TEXT, field);
    }

    static void requireAmount(long fen, String field) {
        TemporaryRule.AmountsMustBeMeaningful.require(fen > 0 && fen <= MOST, field);
    }
}
