package io.minzheng.assistance.dibao;

import static io.minzheng.assistance.dibao.DibaoRule.StepsMustFollowInTime;

import io.minzheng.assistance.dibao.Dibao.Filed;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.WorkingDays;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;

/** Decides what may happen to a household's case: the application first, then the benefit. */
final class DibaoDecider implements Decider<DibaoCommand, Dibao, DibaoEvent> {
    private final ApplicationDecider application;
    private final CaseDecider benefit;

    DibaoDecider(DibaoPolicy policy, WorkingDays calendar) {
        application = new ApplicationDecider(policy, calendar);
        benefit = new CaseDecider(policy);
    }

    @Override
    public Dibao initial() {
        return new Dibao.Unfiled();
    }

    @Override
    public List<DibaoEvent> decide(DibaoCommand command, Dibao state, Circumstances circumstances) {
        StepsMustFollowInTime.require(
                !(state instanceof Filed filed) || !command.on().isBefore(filed.lastOn()), "on");
        return switch (command) {
            case ApplicationCommand step -> application.decide(step, state, circumstances);
            case CaseCommand step -> benefit.decide(step, state, circumstances);
        };
    }

    @Override
    public Dibao evolve(Dibao state, DibaoEvent event) {
        return DibaoFold.evolve(state, event);
    }

    /** The month after the day's: decisions on money take effect there. */
    static YearMonth following(LocalDate day) {
        return YearMonth.from(day).plusMonths(1);
    }

    /** That a text says something. */
    static void requireText(String text, String field) {
        DibaoRule.TextMustBeGiven.require(!text.isBlank() && text.length() <= 2000, field);
    }

    /** That a fact is not said to lie after the day on which it is reported. */
    static void requirePast(LocalDate fact, LocalDate on, String field) {
        StepsMustFollowInTime.require(!fact.isAfter(on), field);
    }

    /** At least two different people go out and sign. */
    static void requireTwo(List<String> investigators, String signedForm, String field) {
        DibaoRule.InvestigatorsMustBeTwo.require(
                new HashSet<>(investigators).size() >= 2
                        && investigators.stream().noneMatch(String::isBlank),
                field);
        requireText(signedForm, "signedForm");
    }
}
