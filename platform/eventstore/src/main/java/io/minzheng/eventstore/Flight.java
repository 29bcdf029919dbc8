package io.minzheng.eventstore;

import io.minzheng.kernel.Command;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Many groups of commands, a bounded number of them under way at a time; those that begin with one aggregate in their
 * order. Where there are many, those that share no aggregate with another go in {@link Convoy convoys}.
 */
final class Flight {
    private static final int UNDER_WAY = 32;
    private static final int MANY = 16;
    private static final int TOGETHER = 250;
    private static final int CONVOYS = 3;

    private final Commands commands;
    private final Convoy convoy;
    private final CommandContext context;
    private final List<? extends List<? extends Command>> given;
    private final ConcurrentLinkedQueue<List<Integer>> lanes = new ConcurrentLinkedQueue<>();
    private final AtomicReferenceArray<Commands.Outcome> outcomes;

    Flight(Commands commands, Convoy convoy, CommandContext context, List<? extends List<? extends Command>> given) {
        this.commands = commands;
        this.convoy = convoy;
        this.context = context;
        this.given = List.copyOf(given);
        this.outcomes = new AtomicReferenceArray<>(given.size());
    }

    List<Commands.Outcome> outcomes() {
        // Before anything is sent: a group without a command is a mistake of the caller.
        given.forEach(List::getFirst);
        if (given.size() >= MANY) {
            together();
        }
        Map<String, List<Integer>> byTarget = new LinkedHashMap<>();
        for (int i = 0; i < given.size(); i++) {
            if (outcomes.get(i) == null) {
                byTarget.computeIfAbsent(String.valueOf(given.get(i).getFirst().target()), absent -> new ArrayList<>())
                        .add(i);
            }
        }
        lanes.addAll(byTarget.values());
        work(this::work, UNDER_WAY, lanes.size());
        return IntStream.range(0, outcomes.length()).mapToObj(outcomes::get).toList();
    }

    private static void work(Runnable work, int most, int parts) {
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = Math.min(most, parts); i > 0; i--) {
                workers.execute(work);
            }
        }
    }

    /** Leaves over who shares an aggregate with another group, and whoever has to be sent alone. */
    private void together() {
        List<Integer> alone = alone();
        Queue<List<Integer>> convoys = new ConcurrentLinkedQueue<>();
        for (int from = 0; from < alone.size(); from += TOGETHER) {
            convoys.add(alone.subList(from, Math.min(from + TOGETHER, alone.size())));
        }
        work(
                () -> {
                    for (List<Integer> part = convoys.poll(); part != null; part = convoys.poll()) {
                        together(part);
                    }
                },
                CONVOYS,
                convoys.size());
    }

    private void together(List<Integer> part) {
        List<Convoy.Group> groups = part.stream()
                .map(index -> new Convoy.Group(context(index), given.get(index)))
                .toList();
        List<Optional<Commands.Outcome>> settled = convoy.send(groups);
        for (int i = 0; i < part.size(); i++) {
            int index = part.get(i);
            settled.get(i).ifPresent(outcome -> outcomes.set(index, outcome));
        }
    }

    /** Numbers of the groups none of whose aggregates another group touches. */
    private List<Integer> alone() {
        Map<String, Integer> groups = new HashMap<>();
        for (List<? extends Command> group : given) {
            targets(group).forEach(id -> groups.merge(id, 1, Integer::sum));
        }
        return IntStream.range(0, given.size())
                .filter(i ->
                        targets(given.get(i)).stream().allMatch(id -> AxonCommands.isValid(id) && groups.get(id) == 1))
                .boxed()
                .toList();
    }

    private static Set<String> targets(List<? extends Command> group) {
        return group.stream().map(command -> String.valueOf(command.target())).collect(Collectors.toSet());
    }

    private void work() {
        for (List<Integer> lane = lanes.poll(); lane != null; lane = lanes.poll()) {
            lane.forEach(index -> outcomes.set(index, outcome(index)));
        }
    }

    private Commands.Outcome outcome(int index) {
        List<? extends Command> group = given.get(index);
        Command first = group.getFirst();
        Command[] others = group.stream().skip(1).toArray(Command[]::new);
        try {
            return new Commands.Outcome(first, commands.send(context(index), first, others), null);
        } catch (RuntimeException refusal) {
            return new Commands.Outcome(first, null, refusal);
        }
    }

    /** The key stands for the whole: each command has its own part of it, so a repetition repeats none of them. */
    private CommandContext context(int index) {
        IdempotencyKey key = context.key();
        CommandContext step = context.step();
        return key == null
                ? step
                : new CommandContext(
                        step.staff(),
                        new IdempotencyKey(key.value() + "#" + index, key.fingerprint()),
                        null,
                        step.correlation(),
                        step.causation(),
                        step.traceparent());
    }
}
