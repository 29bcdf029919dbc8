package io.minzheng.service.privacy;

import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.Receipt;
import io.minzheng.eventstore.States;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.eventstore.SubjectKeys;
import io.minzheng.service.privacy.Erasure.Confirmed;
import io.minzheng.service.privacy.Erasure.Idle;
import io.minzheng.service.privacy.ErasureCommand.ConfirmErasure;
import io.minzheng.service.privacy.ErasureCommand.RecordErasure;
import io.minzheng.service.privacy.ErasureCommand.RequestErasure;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Carries erasures out, in an order in which a crash at any point leaves something that can be gone on with. */
final class ErasureDesk {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Commands commands;
    private final States states;
    private final EventReader reader;
    private final SubjectKeys keys;
    private final Retention retention;
    private final Clock clock;

    ErasureDesk(
            Commands commands, States states, EventReader reader, SubjectKeys keys, Retention retention, Clock clock) {
        this.commands = commands;
        this.states = states;
        this.reader = reader;
        this.keys = keys;
        this.retention = retention;
        this.clock = clock;
    }

    /** @throws io.minzheng.kernel.RuleViolation once the refusal is recorded, where the law has the data kept */
    Receipt request(CommandContext context, String subject, LocalDate on, Ground ground, String law) {
        List<StoredEvent> events = keys.isAlive(subject) ? reader.sealedFor(subject) : List.of();
        Optional<Holding> holding = retention.holding(events, today());
        Receipt receipt = commands.send(
                context, new RequestErasure(subject, on, ground, law, events.size(), holding.orElse(null)));
        if (holding.isPresent() && state(subject) instanceof Idle(LocalDate _, boolean refused) && refused) {
            throw ErasureRule.RetentionMustHaveEnded.violated("subject", ErasureDecider.details(holding.get()));
        }
        return receipt;
    }

    /** First decided, then destroyed, then recorded: what is decided is carried out even if it has to be begun again. */
    Receipt confirm(CommandContext context, String subject, LocalDate on) {
        List<StoredEvent> events = reader.sealedFor(subject);
        Holding holding = retention.holding(events, today()).orElse(null);
        Receipt decided = commands.send(context, new ConfirmErasure(subject, on, holding));
        return carryOut(context.step(), subject, events.size()).orElse(decided);
    }

    /** Nothing unless the erasure is confirmed and not yet recorded. */
    Optional<Receipt> carryOut(CommandContext context, String subject, int events) {
        if (!(state(subject) instanceof Confirmed confirmed)) {
            return Optional.empty();
        }
        keys.destroy(subject, confirmed.request().ground().name());
        return Optional.of(commands.send(
                context, new RecordErasure(subject, confirmed.confirmation().on(), events)));
    }

    private Erasure state(String subject) {
        return states.of(ErasureAggregate.class, Erasure.id(subject))
                .map(States.Versioned::state)
                .orElse(new Idle(LocalDate.MIN, false));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }
}
