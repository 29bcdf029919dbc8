package io.minzheng.assistance.vagrant;

import static io.minzheng.assistance.vagrant.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.minzheng.assistance.vagrant.LeavingCommand.CheckRescue;
import io.minzheng.assistance.vagrant.PlacementCommand.*;
import io.minzheng.assistance.vagrant.Rescue.Facts;
import io.minzheng.assistance.vagrant.Rescue.Helped;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Rule;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.kernel.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Given commands that were carried out, when a further one comes, then these events or this refusal. */
final class Story {
    static final WorkingDays CALENDAR = WorkingDays.ofChina();

    private final RescueDecider decider = new RescueDecider(RescuePolicy.defaults(), CALENDAR);
    private final List<RescueEvent> history = new ArrayList<>();
    private Rescue state = decider.initial();

    static Story given(RescueCommand... commands) {
        return new Story().and(commands);
    }

    /** Carries them out, each by whom it befits. */
    Story and(RescueCommand... commands) {
        for (RescueCommand command : commands) {
            when(usual(command), command).forEach(event -> {
                history.add(event);
                state = decider.evolve(state, event);
            });
        }
        return this;
    }

    List<RescueEvent> when(RescueCommand command) {
        return when(usual(command), command);
    }

    List<RescueEvent> when(String staff, RescueCommand command) {
        return decider.decide(command, state, new Circumstances(staff, command.on()));
    }

    void refuses(Rule rule, RescueCommand command) {
        refuses(rule, usual(command), command);
    }

    void refuses(Rule rule, String staff, RescueCommand command) {
        RuleViolation refusal = catchThrowableOfType(RuleViolation.class, () -> when(staff, command));
        assertThat(refusal).as("refusal of %s", command).isNotNull();
        assertThat(refusal.rule()).isEqualTo(rule);
    }

    Rescue state() {
        return state;
    }

    Facts facts() {
        return ((Helped) state).facts();
    }

    Map<Duty, LocalDate> dues() {
        return facts().dues().stream().collect(Collectors.toMap(Due::duty, Due::dueOn));
    }

    List<RescueEvent> history() {
        return List.copyOf(history);
    }

    <E extends RescueEvent> E last(Class<E> type) {
        return history.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    private static String usual(RescueCommand command) {
        return switch (command) {
            case CheckRescue _, CheckPlacement _ -> REVIEWER;
            case PlacePerson _, RejectPlacement _ -> APPROVER;
            case ApplyForPlacement _ -> CLERK;
            case CareCommand _, TracingCommand _, LeavingCommand _ -> CLERK;
        };
    }

    /** Somebody whom nobody has been able to name, cared for as one who stays for long. */
    static Story searchedFor() {
        return given(
                stranger(),
                compare("2022-03-01"),
                publish("2022-03-02"),
                requestDna("2022-03-08"),
                longStay("2022-03-11"),
                sample("2022-03-20"),
                publish("2022-04-01"));
    }

    /** As {@link #searchedFor}, with an application for placement that has been checked. */
    static Story awaitingPlacement() {
        return searchedFor().and(apply("2022-06-01"), checkPlacement("2022-06-02"));
    }
}
