package io.minzheng.assistance.dibao;

import static io.minzheng.assistance.dibao.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.minzheng.assistance.dibao.ApplicationCommand.*;
import io.minzheng.assistance.dibao.CaseCommand.*;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Rule;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.kernel.WorkingDays;
import java.util.ArrayList;
import java.util.List;

/** Given commands that were carried out, when a further one comes, then these events or this refusal. */
final class Story {
    static final WorkingDays CALENDAR = WorkingDays.ofChina();

    private final DibaoDecider decider;
    private final List<DibaoEvent> history = new ArrayList<>();
    private Dibao state;

    Story(DibaoPolicy policy) {
        decider = new DibaoDecider(policy, CALENDAR);
        state = decider.initial();
    }

    static Story given(DibaoCommand... commands) {
        return new Story(DibaoPolicy.defaults()).and(commands);
    }

    /** Carries them out, each by whom it befits. */
    Story and(DibaoCommand... commands) {
        for (DibaoCommand command : commands) {
            by(usual(command), command);
        }
        return this;
    }

    Story by(String staff, DibaoCommand command) {
        when(staff, command).forEach(this::replay);
        return this;
    }

    void replay(DibaoEvent event) {
        history.add(event);
        state = decider.evolve(state, event);
    }

    List<DibaoEvent> when(DibaoCommand command) {
        return when(usual(command), command);
    }

    List<DibaoEvent> when(String staff, DibaoCommand command) {
        return decider.decide(command, state, new Circumstances(staff, command.on()));
    }

    void refuses(Rule rule, DibaoCommand command) {
        refuses(rule, usual(command), command);
    }

    void refuses(Rule rule, String staff, DibaoCommand command) {
        RuleViolation refusal = catchThrowableOfType(RuleViolation.class, () -> when(staff, command));
        assertThat(refusal).as("refusal of %s", command).isNotNull();
        assertThat(refusal.rule()).isEqualTo(rule);
    }

    Dibao state() {
        return state;
    }

    DibaoBenefit benefit() {
        return ((Dibao.InBenefit) state).file().benefit();
    }

    List<DibaoEvent> history() {
        return List.copyOf(history);
    }

    <E extends DibaoEvent> E last(Class<E> type) {
        return history.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    private static String usual(DibaoCommand command) {
        return switch (command) {
            case ReportDataCheck _, RecordCountyVisit _ -> REVIEWER;
            case ReturnToTownship _, ConfirmCase _, RefuseApplication _ -> APPROVER;
            case ReportChange _, HoldReview _ -> CLERK;
            case CaseCommand _ -> APPROVER;
            case ApplicationCommand _ -> CLERK;
        };
    }

    /** An application accepted on 2022-03-02 with everything for a first opinion. */
    static Story investigated(Means means, DibaoCommand filing) {
        return given(
                filing,
                accept("2022-03-02"),
                record("2022-03-03", means),
                investigate("2022-03-04"),
                check("2022-03-07", true));
    }

    /** As {@link #investigated}, on notice from 2022-03-09 to 2022-03-15. */
    static Story onNotice(Means means, Assessment.Terms terms, DibaoCommand filing) {
        return investigated(means, filing).and(opine("2022-03-08", terms), post("2022-03-09", DibaoLaw.Level.VILLAGE));
    }

    /** As {@link #onNotice}, enrolled on 2022-03-17 with benefit from April. */
    static Story enrolled(Means means, Assessment.Terms terms, DibaoCommand filing) {
        return onNotice(means, terms, filing).and(confirm("2022-03-17"));
    }

    static Story enrolled() {
        return enrolled(means(12, wages(1, 40000)), DIFFERENCE, file());
    }
}
