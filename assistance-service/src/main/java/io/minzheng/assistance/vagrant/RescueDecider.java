package io.minzheng.assistance.vagrant;

import static io.minzheng.assistance.vagrant.VagrantRule.*;

import io.minzheng.assistance.vagrant.CareCommand.RefuseHelp;
import io.minzheng.assistance.vagrant.CareCommand.TakeIn;
import io.minzheng.assistance.vagrant.Rescue.Opened;
import io.minzheng.assistance.vagrant.Rescue.Unopened;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Decides what may happen to somebody found in need, from the intake to the way home or the placement. */
final class RescueDecider implements Decider<RescueCommand, Rescue, RescueEvent> {
    private static final int LONGEST_TEXT = 2000;

    private final IntakeDecider intake;
    private final CareDecider care;
    private final TracingDecider tracing;

    RescueDecider(RescuePolicy policy, WorkingDays calendar) {
        RescueLimits limits = new RescueLimits(policy, calendar);
        intake = new IntakeDecider(limits);
        care = new CareDecider(limits);
        tracing = new TracingDecider(limits);
    }

    @Override
    public Rescue initial() {
        return new Unopened();
    }

    @Override
    public List<RescueEvent> decide(RescueCommand command, Rescue state, Circumstances circumstances) {
        StepsMustFollowInTime.require(
                !(state instanceof Opened opened) || !command.on().isBefore(opened.lastOn()), "on");
        boolean opens = command instanceof TakeIn || command instanceof RefuseHelp;
        RescueMustNotBeOpenedTwice.require(!opens || state instanceof Unopened);
        RescueMustBeOpened.require(opens || state instanceof Opened);
        String staff = circumstances.staff();
        return switch (command) {
            case TakeIn takeIn -> intake.takeIn(takeIn, staff);
            case RefuseHelp refuse -> intake.refuse(refuse, staff);
            case CareCommand step -> care.decide(step, state, staff);
            case TracingCommand step -> tracing.decide(step, state, staff);
            case LeavingCommand step -> LeavingDecider.decide(step, state, circumstances);
            case PlacementCommand step -> PlacementDecider.decide(step, state, circumstances);
        };
    }

    @Override
    public Rescue evolve(Rescue state, RescueEvent event) {
        return RescueFold.evolve(state, event);
    }

    /** The state as the phase the step belongs to. */
    static <P extends Rescue> P in(Class<P> phase, Rescue state) {
        if (!phase.isInstance(state)) {
            throw StepMustFitThePhase.violated(
                    "phase", Map.of("phase", state.getClass().getSimpleName()));
        }
        return phase.cast(state);
    }

    /** That a text says something. */
    static void requireText(String text, String field) {
        TextMustBeGiven.require(!text.isBlank() && text.length() <= LONGEST_TEXT, field);
    }

    /** That a fact lies neither before the intake nor after the day on which it is reported. */
    static void requireBetween(LocalDate intake, LocalDate fact, LocalDate on, String field) {
        StepsMustFollowInTime.require(!fact.isBefore(intake) && !fact.isAfter(on), field);
    }
}
