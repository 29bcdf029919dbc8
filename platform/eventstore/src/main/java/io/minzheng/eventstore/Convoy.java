package io.minzheng.eventstore;

import io.minzheng.kernel.Command;
import io.minzheng.kernel.RuleViolation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Takes many groups of commands on aggregates of their own together: one query for all the states, one append for all the
 * events. Each group is still a transaction of its own, and what its events were decided on still has to be the present state
 * when they are stored; a command that causes none is, as between processes, decided on the state that was read. Who has lost a race, or repeats a key, is not settled here: he goes on alone, like everyone else.
 */
final class Convoy {
    private final Decisions decisions;
    private final PostgresEventStorageEngine engine;
    private final JdbcEventReader reader;
    private final FoldedStates states;

    Convoy(Decisions decisions, PostgresEventStorageEngine engine, JdbcEventReader reader, FoldedStates states) {
        this.decisions = decisions;
        this.engine = engine;
        this.reader = reader;
        this.states = states;
    }

    /** @param context of the group, with the key that is its own */
    record Group(CommandContext context, List<? extends Command> commands) {
        Command first() {
            return commands.getFirst();
        }
    }

    /**
     * No two of the groups may touch one aggregate.
     *
     * @return an outcome for each group, in their order; empty for one that has to be sent alone
     */
    List<Optional<Commands.Outcome>> send(List<Group> groups) {
        List<Optional<Commands.Outcome>> outcomes =
                new ArrayList<>(Collections.nCopies(groups.size(), Optional.empty()));
        Map<Integer, Decisions.Decided> decided = new LinkedHashMap<>();
        long head;
        try {
            Map<String, FoldedStates.Folded<?>> present = states.present(wanted(groups));
            for (int i = 0; i < groups.size(); i++) {
                outcomes.set(i, decide(groups.get(i), present, i, decided));
            }
            head = reader.head();
        } catch (RuntimeException unread) {
            // Nothing is stored yet. Each finds out for itself what stands in its way.
            return Collections.nCopies(groups.size(), Optional.empty());
        }
        decided.forEach((at, group) -> {
            if (group.isEmpty()) {
                outcomes.set(at, Optional.of(new Commands.Outcome(groups.get(at).first(), group.stored(head), null)));
            }
        });
        store(groups, decided, outcomes);
        return outcomes;
    }

    private Map<String, Capability<?, ?, ?>> wanted(List<Group> groups) {
        Map<String, Capability<?, ?, ?>> wanted = new HashMap<>();
        for (Group group : groups) {
            for (Command command : group.commands()) {
                wanted.put(command.target(), decisions.capability(command));
            }
        }
        return wanted;
    }

    private Optional<Commands.Outcome> decide(
            Group group, Map<String, FoldedStates.Folded<?>> present, int at, Map<Integer, Decisions.Decided> decided) {
        try {
            decided.put(at, decisions.prepare(group.context(), group.commands(), present));
            return Optional.empty();
        } catch (RuleViolation refusal) {
            // Under a key it may have been carried out before, and then its repetition must not be refused.
            return group.context().key() == null
                    ? Optional.of(new Commands.Outcome(group.first(), null, refusal))
                    : Optional.empty();
        } catch (ConcurrencyException behind) {
            return Optional.empty();
        } catch (RuntimeException failed) {
            return Optional.of(new Commands.Outcome(group.first(), null, failed));
        }
    }

    private void store(
            List<Group> groups, Map<Integer, Decisions.Decided> decided, List<Optional<Commands.Outcome>> outcomes) {
        List<Integer> full = new ArrayList<>();
        List<PostgresEventStorageEngine.Pending> held = new ArrayList<>();
        decided.forEach((at, group) -> {
            if (!group.isEmpty()) {
                full.add(at);
                held.add(group.pending());
            }
        });
        List<Batch> batches;
        try {
            batches = engine.sealed(held);
        } catch (RuntimeException unsealed) {
            // Nothing is stored yet. Each finds out for itself whose key cannot be had.
            return;
        }
        List<Entry> entries = engine.storeAll(batches);
        for (int i = 0; i < full.size(); i++) {
            int at = full.get(i);
            outcomes.set(at, outcome(groups.get(at), decided.get(at), entries.get(i)));
        }
    }

    private static Optional<Commands.Outcome> outcome(Group group, Decisions.Decided decided, Entry entry) {
        RuntimeException failure = entry.failure;
        if (failure == null) {
            return Optional.of(new Commands.Outcome(group.first(), decided.stored(entry.position), null));
        }
        // Nothing of it is stored. Of any other failure that is not certain, so it is not tried again.
        return failure instanceof ConcurrencyException || failure instanceof Batch.KeyTaken
                ? Optional.empty()
                : Optional.of(new Commands.Outcome(group.first(), null, failure));
    }
}
