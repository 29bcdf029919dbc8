package io.minzheng.assistance.tekun;

import static io.minzheng.assistance.tekun.TekunRule.*;

import io.minzheng.assistance.tekun.Tekun.Filed;
import io.minzheng.assistance.tekun.Tekun.NotFiled;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.WorkingDays;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Decides what may happen to a person's case: the claim first, then the support, then its end. */
final class TekunDecider implements Decider<TekunCommand, Tekun, TekunEvent> {
    private final ClaimDecider claim;
    private final CareDecider care;
    private final EndingDecider ending;

    TekunDecider(TekunPolicy policy, TekunLaws laws, WorkingDays calendar) {
        claim = new ClaimDecider(policy, laws);
        care = new CareDecider(policy, laws, calendar);
        ending = new EndingDecider(policy, laws, calendar);
    }

    @Override
    public Tekun initial() {
        return new NotFiled();
    }

    @Override
    public List<TekunEvent> decide(TekunCommand command, Tekun state, Circumstances circumstances) {
        StepsMustFollowInTime.require(
                !(state instanceof Filed filed) || !command.on().isBefore(filed.lastOn()), "on");
        return switch (command) {
            case ClaimCommand step -> claim.decide(step, state, circumstances);
            case CareCommand step -> care.decide(step, state, circumstances);
            case EndingCommand step -> ending.decide(step, state, circumstances);
        };
    }

    @Override
    public Tekun evolve(Tekun state, TekunEvent event) {
        return TekunFold.evolve(state, event);
    }

    /** The month after the day's: decisions on money take effect there. */
    static YearMonth following(LocalDate day) {
        return YearMonth.from(day).plusMonths(1);
    }

    /** That the case is where the step may be taken. */
    static <T extends Tekun> T in(Class<T> phase, Tekun state) {
        CaseMustBeFiled.require(!(state instanceof NotFiled));
        if (!phase.isInstance(state)) {
            throw StepMustFitThePhase.violated(
                    "phase", Map.of("phase", state.getClass().getSimpleName()));
        }
        return phase.cast(state);
    }

    /** That a text says something. */
    static void requireText(String text, String field) {
        TextMustBeGiven.require(!text.isBlank() && text.length() <= 2000, field);
    }

    /** That a fact is not said to lie after the day on which it is reported. */
    static void requirePast(LocalDate fact, LocalDate on, String field) {
        StepsMustFollowInTime.require(!fact.isAfter(on), field);
    }

    /** That two different people have assessed, and every item is named once. */
    static void requireAssessment(
            List<SelfCare.Item> failed, List<String> assessors, String form, LocalDate assessedOn, LocalDate on) {
        requirePast(assessedOn, on, "assessedOn");
        ItemsMustBeNamedOnce.require(new HashSet<>(failed).size() == failed.size(), "failed");
        AssessorsMustBeTwo.require(
                new HashSet<>(assessors).size() >= 2 && assessors.stream().noneMatch(String::isBlank), "assessors");
        requireText(form, "form");
    }
}
