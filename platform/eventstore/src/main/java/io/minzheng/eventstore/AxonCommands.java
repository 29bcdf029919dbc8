package io.minzheng.eventstore;

import io.minzheng.kernel.Command;
import io.minzheng.kernel.RuleViolation;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Repetitions and lost races around {@link Decisions}. Where the states are remembered nothing is asked of the database
 * before the append: the append itself finds out about lost races and repeated keys.
 */
final class AxonCommands implements Commands {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,120}");
    private static final int RETRIES = 5;

    private final Decisions decisions;
    private final JdbcEventReader reader;
    private final FoldedStates states;
    private final Convoy convoy;
    private final AggregateLocks locks = new AggregateLocks();

    AxonCommands(Decisions decisions, PostgresEventStorageEngine engine, JdbcEventReader reader, FoldedStates states) {
        this.decisions = decisions;
        this.reader = reader;
        this.states = states;
        convoy = new Convoy(decisions, engine, reader, states);
    }

    @Override
    public Receipt send(CommandContext context, Command first, Command... others) {
        List<Command> commands =
                Stream.concat(Stream.of(first), Stream.of(others)).toList();
        List<String> ids =
                commands.stream().map(AxonCommands::validTarget).distinct().toList();
        AggregateLocks.Held held = locks.take(ids);
        try {
            return detached(() -> decided(context, commands, ids));
        } catch (Batch.KeyTaken repeated) {
            return repetition(context).orElseThrow(() -> new IllegalStateException("the key in use is not there"));
        } catch (RuleViolation refusal) {
            // Once carried out, a command may well be refused: its repetition must still get the receipt.
            return repetition(context).orElseThrow(() -> refusal);
        } finally {
            held.close();
        }
    }

    private static String validTarget(Command command) {
        String id = command.target();
        EventStoreRule.AggregateIdMustBeValid.require(isValid(id));
        return id;
    }

    static boolean isValid(@Nullable String id) {
        return id != null && ID.matcher(id).matches();
    }

    private Receipt decided(CommandContext context, List<Command> commands, List<String> ids) {
        for (int attempt = 0; ; attempt++) {
            try {
                return decisions.decide(context, commands, attempt > 0);
            } catch (ConcurrencyException lost) {
                if (attempt == RETRIES) {
                    throw EventStoreRule.AggregateMustNotBeContended.violated();
                }
                if (attempt > 0) {
                    ids.forEach(states::forget);
                }
            }
        }
    }

    /** The caller may act within a unit of work of its own, whose commit must not be waited for. */
    private static <T> T detached(Supplier<T> work) {
        if (!CurrentUnitOfWork.isStarted()) {
            return work.get();
        }
        UnitOfWork<?> outer = CurrentUnitOfWork.get();
        CurrentUnitOfWork.clear(outer);
        try {
            return work.get();
        } finally {
            CurrentUnitOfWork.set(outer);
        }
    }

    private Optional<Receipt> repetition(CommandContext context) {
        IdempotencyKey key = context.key();
        if (key == null) {
            return Optional.empty();
        }
        Optional<JdbcEventReader.Repeated> repeated =
                reader.repeated(context.staff().id(), key.value());
        EventStoreRule.IdempotencyKeyMustNotBeReused.require(
                repeated.isEmpty() || repeated.get().fingerprint().equals(key.fingerprint()));
        return repeated.map(JdbcEventReader.Repeated::receipt);
    }

    @Override
    public List<Outcome> sendGroups(CommandContext context, List<? extends List<? extends Command>> groups) {
        return new Flight(this, convoy, context, groups).outcomes();
    }
}
