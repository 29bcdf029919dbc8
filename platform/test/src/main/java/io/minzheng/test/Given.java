package io.minzheng.test;

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
public final class Given<C extends Command, S, E extends DomainEvent> {
    private final Decider<C, S, E> decider;
    private final LocalDate today;
    private final List<E> history = new ArrayList<>();
    private S state;

    /** @param today on which all is decided */
    public Given(Decider<C, S, E> decider, LocalDate today) {
        this.decider = decider;
        this.today = today;
        state = decider.initial();
    }

    /** What has happened before the story begins. */
    public Given<C, S, E> stored(E event) {
        history.add(event);
        state = decider.evolve(state, event);
        return this;
    }

    public S state() {
        return state;
    }

    public List<E> history() {
        return List.copyOf(history);
    }

    /** Decides and stores. */
    public List<E> when(String staff, C command) {
        List<E> events = decider.decide(command, state, new Circumstances(staff, today));
        events.forEach(this::stored);
        return events;
    }

    public Given<C, S, E> and(String staff, C command) {
        assertThat(when(staff, command)).as("a step of the story so far").isNotEmpty();
        return this;
    }

    public void refuses(Rule rule, String staff, C command) {
        RuleViolation violation = catchThrowableOfType(RuleViolation.class, () -> when(staff, command));
        assertThat(violation).as("refusal by %s", rule).isNotNull();
        assertThat(violation.rule()).isEqualTo(rule);
    }
}
