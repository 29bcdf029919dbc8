package io.minzheng.assistance.temporary;

import io.minzheng.assistance.procedure.ProcedureCommand.ConfirmApplication;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.standards.StandardsInStore;
import io.minzheng.assistance.temporary.DecisionCommand.ConfirmGrant;
import io.minzheng.assistance.temporary.DecisionCommand.GrantEmergencyHelp;
import io.minzheng.assistance.temporary.DecisionEvent.Level;
import io.minzheng.assistance.temporary.DeliveryCommand.DeliverGoods;
import io.minzheng.assistance.temporary.DeliveryCommand.PayStage;
import io.minzheng.assistance.temporary.DeliveryCommand.RecordReturn;
import io.minzheng.assistance.temporary.DeliveryCommand.RenderService;
import io.minzheng.assistance.temporary.DeliveryCommand.RevokeRest;
import io.minzheng.assistance.temporary.Temporary.Granted;
import io.minzheng.assistance.temporary.Temporary.Known;
import io.minzheng.assistance.temporary.fund.FundCommand.DrawFunds;
import io.minzheng.assistance.temporary.fund.FundCommand.ReturnDrawing;
import io.minzheng.assistance.temporary.persons.PersonHelpCommand.RecordHelp;
import io.minzheng.assistance.temporary.persons.PersonHelpCommand.WithdrawHelp;
import io.minzheng.assistance.vital.VitalCommand;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Receipt;
import io.minzheng.eventstore.States;
import io.minzheng.eventstore.States.Versioned;
import io.minzheng.kernel.Command;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Brings to a case what lies outside it, and sends what changes with it in the same transaction: the step of the
 * application, the record of each person's help, the drawing from the township's fund.
 */
final class TemporaryDesk {
    private static final String CASE = "temporary-";
    private static final String APPLICATION = "application-";

    private final Commands commands;
    private final States states;
    private final StandardsInStore standards;

    TemporaryDesk(Commands commands, States states, StandardsInStore standards) {
        this.commands = commands;
        this.states = states;
        this.standards = standards;
    }

    /** Id of the case under the unique part that it shares with its application. */
    static String caseId(String unique) {
        return CASE + unique;
    }

    static String applicationOf(String caseId) {
        return APPLICATION + caseId.substring(Math.min(CASE.length(), caseId.length()));
    }

    static String caseOf(String applicationId) {
        return CASE + applicationId.substring(Math.min(APPLICATION.length(), applicationId.length()));
    }

    /** Name of a part of a grant, in its file and in the book of a fund. */
    static String cash(int stage) {
        return "cash-" + stage;
    }

    static String goods(int number) {
        return "goods-" + number;
    }

    static String service(int number) {
        return "service-" + number;
    }

    Receipt send(CommandContext context, TemporaryCommand command, Command... others) {
        return commands.send(context, command, others);
    }

    /** A command that needs the standards of the case's county. */
    Receipt sendWithStandards(
            CommandContext context, String caseId, Function<Standards, TemporaryCommand> command, Command... others) {
        return send(context, command.apply(standardsOf(state(caseId))), others);
    }

    Receipt grantEmergency(
            CommandContext context, String caseId, BiFunction<Level, Standards, GrantEmergencyHelp> command) {
        Optional<Versioned<Temporary>> state = state(caseId);
        GrantEmergencyHelp grant = command.apply(level(context, state), standardsOf(state));
        return send(context, state, grant, help(state, grant.on(), caseId, grant.specialReasons() != null));
    }

    /** The application is confirmed with the grant, or neither is. An emergency is helped first, and asks nobody. */
    Receipt confirm(CommandContext context, String caseId, BiFunction<Level, Standards, ConfirmGrant> command) {
        Optional<Versioned<Temporary>> state = state(caseId);
        ConfirmGrant grant = command.apply(level(context, state), standardsOf(state));
        List<Command> others = new ArrayList<>();
        others.add(new ConfirmApplication(applicationOf(caseId), grant.on(), grant.decisionNumber()));
        others.addAll(help(state, grant.on(), caseId, grant.specialReasons() != null));
        known(state)
                .ifPresent(known ->
                        others.addAll(VitalCommand.requireAlive(known.facts().personIds(), grant.on())));
        return send(context, state, grant, others);
    }

    Receipt pay(CommandContext context, PayStage command) {
        Optional<Versioned<Temporary>> state = state(command.caseId());
        return send(
                context,
                state,
                command,
                drawing(state, command.on(), command.caseId(), cash(command.stage()), plan -> at(
                                plan.cash(), command.stage())
                        .map(Plan.Stage::amount)));
    }

    Receipt deliver(CommandContext context, DeliverGoods command) {
        Optional<Versioned<Temporary>> state = state(command.caseId());
        return send(
                context,
                state,
                command,
                drawing(state, command.on(), command.caseId(), goods(command.goods()), plan -> at(
                                plan.goods(), command.goods())
                        .map(Plan.Goods::value)));
    }

    Receipt render(CommandContext context, RenderService command) {
        Optional<Versioned<Temporary>> state = state(command.caseId());
        return send(
                context,
                state,
                command,
                drawing(state, command.on(), command.caseId(), service(command.service()), plan -> at(
                                plan.services(), command.service())
                        .map(Plan.Service::value)));
    }

    Receipt giveBack(CommandContext context, RecordReturn command) {
        Optional<Versioned<Temporary>> state = state(command.caseId());
        List<Command> others = new ArrayList<>();
        granted(state).ifPresent(granted -> {
            if (granted.grant().level() == Level.TOWNSHIP) {
                others.add(new ReturnDrawing(granted.area(), command.on(), command.caseId(), cash(command.stage())));
            }
            if (granted.revoked() && granted.deliveries().standing() == 1) {
                others.addAll(withdrawal(granted, command.on(), command.caseId()));
            }
        });
        return send(context, state, command, others);
    }

    /** Whom nothing has reached was not helped, and may be helped for the cause. */
    Receipt revoke(CommandContext context, RevokeRest command) {
        Optional<Versioned<Temporary>> state = state(command.caseId());
        List<Command> others = granted(state)
                .filter(granted -> granted.deliveries().standing() == 0)
                .map(granted -> withdrawal(granted, command.on(), command.caseId()))
                .orElse(List.of());
        return send(context, state, command, others);
    }

    private static List<Command> drawing(
            Optional<Versioned<Temporary>> state,
            LocalDate on,
            String caseId,
            String part,
            Function<Plan, Optional<Long>> amount) {
        return granted(state)
                .filter(granted -> granted.grant().level() == Level.TOWNSHIP)
                .flatMap(granted -> amount.apply(granted.plan())
                        .filter(fen -> fen > 0)
                        .<Command>map(fen -> new DrawFunds(granted.area(), on, fen, caseId, part)))
                .stream()
                .toList();
    }

    private static <T> Optional<T> at(List<T> parts, int number) {
        return number > 0 && number <= parts.size() ? Optional.of(parts.get(number - 1)) : Optional.empty();
    }

    private static List<Command> help(
            Optional<Versioned<Temporary>> state, LocalDate on, String caseId, boolean exceptional) {
        return known(state)
                .map(known -> known.facts().personIds().stream()
                        .<Command>map(person -> new RecordHelp(
                                person, known.facts().hardship().cause().name(), on, caseId, exceptional))
                        .toList())
                .orElse(List.of());
    }

    private static List<Command> withdrawal(Granted granted, LocalDate on, String caseId) {
        return granted.facts().personIds().stream()
                .<Command>map(person -> new WithdrawHelp(
                        person, granted.facts().hardship().cause().name(), on, caseId))
                .toList();
    }

    /**
     * What goes with it was derived from the version read, so it has to be decided on that very version; a request that is
     * repeated is answered by its key before that matters.
     */
    private Receipt send(
            CommandContext context,
            Optional<Versioned<Temporary>> state,
            TemporaryCommand command,
            List<Command> others) {
        CommandContext bound =
                state.map(found -> context.boundTo(found.version())).orElse(context);
        return send(bound, command, others.toArray(Command[]::new));
    }

    private Optional<Versioned<Temporary>> state(String caseId) {
        return states.of(TemporaryAggregate.class, caseId);
    }

    private static Optional<Known> known(Optional<Versioned<Temporary>> state) {
        return state.map(Versioned::state).filter(Known.class::isInstance).map(Known.class::cast);
    }

    private static Optional<Granted> granted(Optional<Versioned<Temporary>> state) {
        return state.map(Versioned::state).filter(Granted.class::isInstance).map(Granted.class::cast);
    }

    /** Who is responsible for the whole county decides for it; anybody else for the township. */
    private static Level level(CommandContext context, Optional<Versioned<Temporary>> state) {
        return known(state)
                        .filter(known -> context.staff().covers(known.area().county()))
                        .isPresent()
                ? Level.COUNTY
                : Level.TOWNSHIP;
    }

    private Standards standardsOf(Optional<Versioned<Temporary>> state) {
        return known(state).map(known -> standards.load(known.area())).orElseGet(() -> Standards.of(List.of()));
    }
}
