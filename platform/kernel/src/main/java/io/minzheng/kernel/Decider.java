package io.minzheng.kernel;

import java.util.List;

/**
 * The pure core of one kind of aggregate: decides what a command causes, and folds events into state. No clock, no
 * randomness, no input or output; the same arguments always give the same result.
 *
 * @param <C> the sealed command interface of the capability
 * @param <S> the sealed state interface of the capability
 * @param <E> the sealed event interface of the capability
 */
public interface Decider<C extends Command, S, E extends DomainEvent> {
    /** The state before any event. */
    S initial();

    /**
     * What the command causes in this state; an empty list where it changes nothing.
     *
     * @throws RuleViolation when a rule refuses the command; nothing has happened then
     */
    List<E> decide(C command, S state, Circumstances circumstances);

    /** The state after the event. Never refuses: what is stored has happened. */
    S evolve(S state, E event);
}
