package io.minzheng.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.Rule;
import io.minzheng.kernel.RuleViolation;
import java.util.ArrayList;
import java.util.List;

/**
 * Given commands that were carried out, each by whom it befits and on its own day, when a further one comes, then these
 * events or this refusal.
 *
 * @param <T> the story of a capability
 */
public abstract class CommandStory<C extends Command, S, E extends DomainEvent, T extends CommandStory<C, S, E, T>> {
    private final Decider<C, S, E> decider;
    private final List<E> history = new ArrayList<>();
    private S state;

    protected CommandStory(Decider<C, S, E> decider) {
        this.decider = decider;
        state = decider.initial();
    }

    /** Who takes such a step as a rule. */
    protected abstract String usual(C command);

    @SuppressWarnings("unchecked")
    private T self() {
        return (T) this;
    }

    /** Carries them out, each by whom it befits. */
    @SafeVarargs
    public final T and(C... commands) {
        for (C command : commands) {
            by(usual(command), command);
        }
        return self();
    }

    public final T by(String staff, C command) {
        when(staff, command).forEach(this::replay);
        return self();
    }

    /** What has happened without a command. */
    public final void replay(E event) {
        history.add(event);
        state = decider.evolve(state, event);
    }

    public final List<E> when(C command) {
        return when(usual(command), command);
    }

    public final List<E> when(String staff, C command) {
        return decider.decide(command, state, new Circumstances(staff, command.on()));
    }

    public final void refuses(Rule rule, C command) {
        refuses(rule, usual(command), command);
    }

    public final void refuses(Rule rule, String staff, C command) {
        RuleViolation refusal = catchThrowableOfType(RuleViolation.class, () -> when(staff, command));
        assertThat(refusal).as("refusal of %s", command).isNotNull();
        assertThat(refusal.rule()).isEqualTo(rule);
    }

    public final S state() {
        return state;
    }

    public final List<E> history() {
        return List.copyOf(history);
    }

    public final <F extends E> F last(Class<F> type) {
        return history.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
