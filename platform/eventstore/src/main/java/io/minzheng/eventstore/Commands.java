package io.minzheng.eventstore;

import io.minzheng.kernel.Command;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way in: takes commands to their aggregates and returns when their events are on disk. */
public interface Commands {
    /**
     * Decides the commands in order, each on an aggregate of its own, and stores all their events in one transaction, or
     * none. Without an expected version a lost race is decided again on the new state, a bounded number of times.
     *
     * @return the receipt of the first command
     * @throws io.minzheng.kernel.RuleViolation when a rule refuses: of a capability, {@link EventStoreRule} or the kernel
     */
    Receipt send(CommandContext context, Command first, Command... others);

    /** Sends many commands, each a transaction of its own, many in flight; outcomes stand in the order of the commands. */
    default List<Outcome> sendEach(CommandContext context, List<? extends Command> commands) {
        return sendGroups(context, commands.stream().map(List::of).toList());
    }

    /**
     * Sends many groups of commands, each group one transaction as in {@link #send}, many in flight; outcomes stand in the
     * order of the groups, each with the group's first command.
     */
    List<Outcome> sendGroups(CommandContext context, List<? extends List<? extends Command>> groups);

    /**
     * @param receipt null when refused
     * @param refusal null when stored
     */
    record Outcome(
            Command command,
            @Nullable Receipt receipt,
            @Nullable RuntimeException refusal) {}
}
