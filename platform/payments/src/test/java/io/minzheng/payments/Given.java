package io.minzheng.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.Rule;
import io.minzheng.kernel.RuleViolation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One aggregate under test: what was stored, and what a command makes of it. */
final class Given<C extends Command, S, E extends DomainEvent> {
    static final LocalDate TODAY = LocalDate.of(2022, 12, 31);

    private final Decider<C, S, E> decider;
    private final List<E> stored = new ArrayList<>();

    Given(Decider<C, S, E> decider) {
        this.decider = decider;
    }

    Given<C, S, E> stored(E event) {
        stored.add(event);
        return this;
    }

    S state() {
        S state = decider.initial();
        for (E event : stored) {
            state = decider.evolve(state, event);
        }
        return state;
    }

    /** Decides and stores. */
    List<E> when(String staff, C command) {
        List<E> events = decider.decide(command, state(), new Circumstances(staff, TODAY));
        stored.addAll(events);
        return events;
    }

    Given<C, S, E> and(String staff, C command) {
        assertThat(when(staff, command)).as("a step of the story so far").isNotEmpty();
        return this;
    }

    void refuses(Rule rule, String staff, C command) {
        RuleViolation violation = catchThrowableOfType(RuleViolation.class, () -> when(staff, command));
        assertThat(violation).as("refusal by %s", rule).isNotNull();
        assertThat(violation.rule()).isEqualTo(rule);
    }
}
