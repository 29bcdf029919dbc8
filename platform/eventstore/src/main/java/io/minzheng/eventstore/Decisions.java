package io.minzheng.eventstore;

import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Takes commands over the bus to their aggregates; the commands of one call share a root unit of work. */
final class Decisions {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String WORK = Decisions.class.getName();

    private final CommandBus bus;
    private final EventStore events;
    private final PostgresEventStorageEngine engine;
    private final JdbcEventReader reader;
    private final FoldedStates states;
    private final Clock clock;
    private final Collection<? extends Capability<?, ?, ?>> capabilities;
    private final Map<Class<?>, Capability<?, ?, ?>> routes = new ConcurrentHashMap<>();

    Decisions(
            CommandBus bus,
            EventStore events,
            PostgresEventStorageEngine engine,
            JdbcEventReader reader,
            FoldedStates states,
            Collection<? extends Capability<?, ?, ?>> capabilities,
            Clock clock) {
        this.bus = bus;
        this.events = events;
        this.engine = engine;
        this.reader = reader;
        this.states = states;
        this.capabilities = capabilities;
        this.clock = clock;
        capabilities.forEach(this::subscribe);
    }

    /**
     * What one call has decided so far.
     *
     * @param decided states after the call's own events, by aggregate
     * @param fresh whether remembered states are brought up to date before they are used
     * @param present states of this moment that are at hand, by aggregate
     */
    private record Work(
            CommandContext context,
            MetaData metadata,
            Circumstances circumstances,
            Command first,
            Map<String, FoldedStates.Folded<?>> decided,
            boolean fresh,
            Map<String, FoldedStates.Folded<?>> present) {}

    /** A call decided on: stored, or with what is {@link #pending} still to be stored. */
    final class Decided {
        private final Work work;
        private final PostgresEventStorageEngine.Pending pending;

        private Decided(Work work, PostgresEventStorageEngine.Pending pending) {
            this.work = work;
            this.pending = pending;
        }

        boolean isEmpty() {
            return pending.isEmpty();
        }

        PostgresEventStorageEngine.Pending pending() {
            return pending;
        }

        /** @param position of the last event stored, or of the store's head where there is none */
        Receipt stored(long position) {
            work.decided.forEach((id, folded) -> {
                if (folded.version() >= 0) {
                    states.remember(id, folded);
                }
            });
            String id = work.first.target();
            return new Receipt(id, work.decided.get(id).version(), position);
        }
    }

    /** @throws ConcurrencyException when a state it was decided on is no longer the present one; nothing is stored */
    Receipt decide(CommandContext context, List<Command> commands, boolean fresh) {
        Decided decided = decided(work(context, commands, fresh, Map.of()), commands, false);
        return decided.stored(decided.isEmpty() ? reader.head() : decided.pending.position());
    }

    /**
     * Decides and stores nothing.
     *
     * @param present states of this moment, by aggregate; a refusal on them is final
     */
    Decided prepare(
            CommandContext context, List<? extends Command> commands, Map<String, FoldedStates.Folded<?>> present) {
        return decided(work(context, commands, false, present), commands, true);
    }

    private Work work(
            CommandContext context,
            List<? extends Command> commands,
            boolean fresh,
            Map<String, FoldedStates.Folded<?>> present) {
        return new Work(
                context,
                MetaData.from(Authority.metadata(context)),
                new Circumstances(context.staff().id(), LocalDate.now(clock.withZone(ZONE))),
                commands.getFirst(),
                new HashMap<>(),
                fresh,
                present);
    }

    private Decided decided(Work work, List<? extends Command> commands, boolean held) {
        Command first = work.first;
        CommandContext context = work.context;
        UnitOfWork<CommandMessage<?>> root = DefaultUnitOfWork.startAndGet(message(first));
        try {
            root.resources().put(WORK, work);
            PostgresEventStorageEngine.Pending pending = engine.pending(root, held);
            commands.forEach(this::dispatch);
            long version = work.decided.get(first.target()).version();
            IdempotencyKey key = context.key();
            if (key != null) {
                pending.key(
                        new Batch.Key(context.staff().id(), key.value(), key.fingerprint(), first.target(), version));
            }
            root.commit();
            return new Decided(work, pending);
        } catch (RuntimeException failed) {
            if (root.isActive()) {
                root.rollback(failed);
            }
            throw failed;
        }
    }

    private CommandMessage<?> message(Command command) {
        return new GenericCommandMessage<>(new GenericMessage<>(command), route(command));
    }

    private String route(Command command) {
        return capability(command).name();
    }

    /** Whose command it is. */
    Capability<?, ?, ?> capability(Command command) {
        Capability<?, ?, ?> known = routes.get(command.getClass());
        return known != null ? known : routes.computeIfAbsent(command.getClass(), this::declared);
    }

    private Capability<?, ?, ?> declared(Class<?> type) {
        for (Capability<?, ?, ?> capability : capabilities) {
            if (capability.commands().isAssignableFrom(type)) {
                return capability;
            }
        }
        throw new IllegalStateException(type.getName() + " belongs to no capability of this store");
    }

    private void dispatch(Command command) {
        bus.dispatch(message(command), (message, result) -> {
            if (result.isExceptional()) {
                throw unwrapped(result.exceptionResult());
            }
        });
    }

    private static RuntimeException unwrapped(Throwable thrown) {
        if (thrown instanceof CommandExecutionException && thrown.getCause() != null) {
            return unwrapped(thrown.getCause());
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException failure ? failure : new IllegalStateException(thrown);
    }

    private <C extends Command, S, E extends DomainEvent> void subscribe(Capability<C, S, E> capability) {
        Shell<C, S, E> shell = Shell.of(capability);
        bus.subscribe(capability.name(), message -> {
            Work work = (Work) CurrentUnitOfWork.get().root().resources().get(WORK);
            if (work == null) {
                throw new IllegalStateException("commands are given through " + Commands.class.getName());
            }
            handle(shell, capability.commands().cast(message.getPayload()), work);
            return null;
        });
    }

    private <C extends Command, S, E extends DomainEvent> void handle(Shell<C, S, E> shell, C command, Work work) {
        Capability<C, S, E> capability = shell.capability();
        String id = command.target();
        FoldedStates.@Nullable Folded<S> base =
                FoldedStates.typed(capability, work.decided.getOrDefault(id, work.present.get(id)));
        boolean certain = base != null;
        List<E> caused = List.of();
        if (!certain && !work.fresh) {
            base = states.remembered(capability, id);
            caused = base == null ? List.of() : supposed(capability, base, command, work);
        }
        if (caused.isEmpty()) {
            // Refused or nothing to do: that must be true of the present state, not of a remembered one.
            base = certain && base != null ? base : states.current(capability, id);
            certain = true;
            caused = caused(capability, base, command, work);
        }
        S after = base.state();
        if (!caused.isEmpty()) {
            try {
                after = shell.apply(events, id, base, caused, work.context.staff(), work.metadata);
            } catch (RuleViolation refusal) {
                throw certain ? refusal : new ConcurrencyException("refused on a remembered state", refusal);
            }
        }
        work.decided.put(id, new FoldedStates.Folded<>(capability, after, base.version() + caused.size()));
    }

    /** What the command causes in a state that may be behind; nothing where that is no reliable answer. */
    private static <C extends Command, S, E extends DomainEvent> List<E> supposed(
            Capability<C, S, E> capability, FoldedStates.Folded<S> base, C command, Work work) {
        try {
            return caused(capability, base, command, work);
        } catch (RuntimeException unreliable) {
            return List.of();
        }
    }

    private static <C extends Command, S, E extends DomainEvent> List<E> caused(
            Capability<C, S, E> capability, FoldedStates.Folded<S> base, C command, Work work) {
        Long expected = work.context.expectedVersion();
        EventStoreRule.VersionMustBeCurrent.require(
                expected == null || command != work.first || expected == base.version());
        return DecidedAggregate.decide(
                capability.decider(), base.state(), command, work.context.staff(), work.circumstances);
    }
}
