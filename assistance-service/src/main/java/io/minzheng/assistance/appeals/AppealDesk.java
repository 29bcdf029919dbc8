package io.minzheng.assistance.appeals;

import io.minzheng.assistance.appeals.Appeal.Filed;
import io.minzheng.assistance.appeals.AppealCommand.FileAppeal;
import io.minzheng.assistance.appeals.AppealCommand.RecordRemedy;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Moment;
import io.minzheng.eventstore.PastStates;
import io.minzheng.eventstore.Receipt;
import io.minzheng.eventstore.States;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Brings to a decision what lies outside the appeal: the object complained of, and who has had a hand in it up to now. */
final class AppealDesk {
    private final Commands commands;
    private final States states;
    private final PastStates all;
    private final LinkedObjects objects;

    AppealDesk(Commands commands, States states, PastStates all, LinkedObjects objects) {
        this.commands = commands;
        this.states = states;
        this.all = all;
        this.objects = objects;
    }

    Receipt send(CommandContext context, AppealCommand command) {
        return commands.send(context, command);
    }

    /** @param command made of its id and the object as it lies in the store; null where there is none */
    Receipt file(CommandContext context, AppealedObject object, Filing command) {
        String key = Objects.requireNonNull(context.key(), "Idempotency-Key").value();
        // The same request, sent again, files the same appeal.
        String id = "appeal-"
                + UUID.nameUUIDFromBytes((context.staff().id() + "\n" + key).getBytes(StandardCharsets.UTF_8));
        return commands.send(context, command.of(id, objects.of(object).orElse(null)));
    }

    @FunctionalInterface
    interface Filing {
        FileAppeal of(String id, @Nullable LinkedObject linked);
    }

    /** @param command made of the ids of the staff who have had a hand in what is complained of */
    Receipt sendWithActors(CommandContext context, String id, Function<Set<String>, AppealCommand> command) {
        return commands.send(context, command.apply(actors(id)));
    }

    Receipt recordRemedy(CommandContext context, String id, LocalDate on, String reference, String aggregate) {
        boolean known = all.of(aggregate, Moment.PRESENT).isPresent();
        return commands.send(context, new RecordRemedy(id, on, reference, aggregate, known));
    }

    private Set<String> actors(String id) {
        return states.of(AppealAggregate.class, id)
                .map(States.Versioned::state)
                .filter(Filed.class::isInstance)
                .flatMap(filed -> objects.of(((Filed) filed).head().object()))
                .map(LinkedObject::actors)
                .orElse(Set.of());
    }
}
