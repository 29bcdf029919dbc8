package io.minzheng.assistance.monitoring;

import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.DecidedAggregate;
import io.minzheng.eventstore.Receipt;
import io.minzheng.eventstore.States;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.test.MemoryEvents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store in memory, with the deciders of this package, that can break off in the midst of work. */
final class MemoryStore extends MemoryEvents implements Commands, States {
    private final Map<String, List<DomainEvent>> streams = new HashMap<>();
    private int left = Integer.MAX_VALUE;

    /** No database any more after so many commands. */
    void breakAfter(int commands) {
        left = commands;
    }

    void mend() {
        left = Integer.MAX_VALUE;
    }

    @Override
    public Receipt send(CommandContext context, Command first, Command... others) {
        if (left-- <= 0) {
            throw new IllegalStateException("no database");
        }
        decide(context, first);
        for (Command other : others) {
            decide(context, other);
        }
        return new Receipt(first.target(), streams.get(first.target()).size() - 1L, head());
    }

    private void decide(CommandContext context, Command command) {
        switch (command) {
            case MonitoredCommand c -> decide(new MonitoredDecider(MonitoringPolicy.defaults()), c, context);
            case WarningCommand c -> decide(new WarningDecider(MonitoringPolicy.defaults()), c, context);
            case DataImportCommand c -> decide(new DataImportDecider(), c, context);
            case ImportRowsCommand c -> decide(new ImportRowsDecider(), c, context);
            default -> throw new IllegalArgumentException(command.getClass().getName());
        }
    }

    private <C extends Command, S, E extends DomainEvent> void decide(
            Decider<C, S, E> decider, C command, CommandContext context) {
        List<E> caused = decider.decide(
                command,
                folded(decider, command.target()),
                new Circumstances(context.staff().id(), Samples.TODAY));
        for (E event : caused) {
            List<DomainEvent> stream = streams.computeIfAbsent(command.target(), id -> new ArrayList<>());
            add(command.target(), context.staff().id(), event);
            stream.add(event);
        }
    }

    @SuppressWarnings("unchecked")
    private <S, E extends DomainEvent> S folded(Decider<?, S, E> decider, String id) {
        S state = decider.initial();
        for (DomainEvent event : streams.getOrDefault(id, List.of())) {
            state = decider.evolve(state, (E) event);
        }
        return state;
    }

    @Override
    public List<Outcome> sendGroups(CommandContext context, List<? extends List<? extends Command>> groups) {
        List<Outcome> outcomes = new ArrayList<>();
        for (List<? extends Command> group : groups) {
            Command command = group.getFirst();
            Command[] others = group.subList(1, group.size()).toArray(Command[]::new);
            try {
                outcomes.add(new Outcome(command, send(context, command, others), null));
            } catch (RuleViolation | IllegalStateException refusal) {
                outcomes.add(new Outcome(command, null, refusal));
            }
        }
        return outcomes;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S> Optional<Versioned<S>> of(Class<? extends DecidedAggregate<?, S, ?>> aggregate, String id) {
        if (!streams.containsKey(id)) {
            return Optional.empty();
        }
        Decider<?, ?, ?> decider = aggregate == (Class<?>) MonitoredAggregate.class
                ? new MonitoredDecider(MonitoringPolicy.defaults())
                : new DataImportDecider();
        return Optional.of(
                new Versioned<>((S) folded(decider, id), streams.get(id).size() - 1L));
    }
}
