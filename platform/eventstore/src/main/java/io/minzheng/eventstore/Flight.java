package io.minzheng.eventstore;

import io.minzheng.kernel.Command;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/** Many groups of commands, a bounded number of them under way at a time; those that begin with one aggregate in their order. */
final class Flight {
    private static final int UNDER_WAY = 32;

    private final Commands commands;
    private final CommandContext context;
    private final List<? extends List<? extends Command>> given;
    private final ConcurrentLinkedQueue<List<Integer>> lanes = new ConcurrentLinkedQueue<>();
    private final AtomicReferenceArray<Commands.Outcome> outcomes;

    Flight(Commands commands, CommandContext context, List<? extends List<? extends Command>> given) {
        this.commands = commands;
        this.context = context;
        this.given = List.copyOf(given);
        this.outcomes = new AtomicReferenceArray<>(given.size());
        Map<String, List<Integer>> byTarget = new LinkedHashMap<>();
        for (int i = 0; i < given.size(); i++) {
            byTarget.computeIfAbsent(String.valueOf(given.get(i).getFirst().target()), absent -> new ArrayList<>())
                    .add(i);
        }
        lanes.addAll(byTarget.values());
    }

    List<Commands.Outcome> outcomes() {
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = Math.min(UNDER_WAY, lanes.size()); i > 0; i--) {
                workers.execute(this::work);
            }
        }
        return IntStream.range(0, outcomes.length()).mapToObj(outcomes::get).toList();
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
