package io.minzheng.assistance.tekun;

import static io.minzheng.assistance.tekun.TekunDecider.following;

import io.minzheng.assistance.dibao.persons.MembershipCommand.ExcludePerson;
import io.minzheng.assistance.dibao.persons.MembershipCommand.ReadmitPerson;
import io.minzheng.assistance.procedure.ProcedureCommand.ConfirmApplication;
import io.minzheng.assistance.procedure.ProcedureCommand.FileApplication;
import io.minzheng.assistance.procedure.ProcedureCommand.GiveOpinion;
import io.minzheng.assistance.procedure.ProcedureEvent.FiledBy;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.standards.StandardsInStore;
import io.minzheng.assistance.tekun.ClaimCommand.FileCase;
import io.minzheng.assistance.tekun.ClaimCommand.FormOpinion;
import io.minzheng.assistance.tekun.ClaimCommand.GrantCase;
import io.minzheng.assistance.tekun.EndingCommand.EndByDeath;
import io.minzheng.assistance.tekun.EndingCommand.EndCase;
import io.minzheng.assistance.tekun.EndingCommand.ReinstateCase;
import io.minzheng.assistance.tekun.Tekun.Ended;
import io.minzheng.assistance.tekun.Tekun.Filed;
import io.minzheng.assistance.vital.VitalCommand.RequireAlive;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Receipt;
import io.minzheng.eventstore.States;
import io.minzheng.eventstore.States.Versioned;
import io.minzheng.kernel.Command;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Brings to a decision what lies outside the case, and keeps together what must happen together: a case is granted in the
 * transaction in which its application is confirmed and the person excluded from dibao, or nothing happens. Nothing
 * is granted to somebody known to be dead.
 */
final class TekunDesk {
    private final Commands commands;
    private final States states;
    private final StandardsInStore standards;

    TekunDesk(Commands commands, States states, StandardsInStore standards) {
        this.commands = commands;
        this.states = states;
        this.standards = standards;
    }

    Receipt send(CommandContext context, TekunCommand command) {
        return commands.send(context, command);
    }

    /** A command that needs the standards of the case's county. */
    Receipt sendWithStandards(CommandContext context, String caseId, Function<Standards, TekunCommand> command) {
        return commands.send(context, command.apply(standardsOf(state(caseId))));
    }

    Receipt file(CommandContext context, FileCase command, FiledBy filedBy) {
        return commands.send(
                context,
                command,
                new FileApplication(
                        TekunIds.application(command.caseId()),
                        command.on(),
                        TekunLaws.PROGRAMME,
                        command.person().personId(),
                        command.area(),
                        command.village(),
                        filedBy));
    }

    /**
     * The id that the cases of one household share: that of the first.
     *
     * @param of a case of the household; null where this is the first
     * @throws io.minzheng.kernel.RuleViolation {@link TekunRule#HouseholdMustBeKnown}
     */
    String household(String caseId, @Nullable String of) {
        if (of == null) {
            return caseId;
        }
        return filed(state(of))
                .map(other -> other.filing().household())
                .orElseThrow(() -> TekunRule.HouseholdMustBeKnown.violated("householdOf", Map.of()));
    }

    Receipt opine(CommandContext context, String caseId, LocalDate on, boolean favourable, List<String> reasons) {
        return commands.send(
                context,
                new FormOpinion(caseId, on, favourable, standardsOf(state(caseId))),
                new GiveOpinion(TekunIds.application(caseId), on, favourable, reasons));
    }

    Receipt confirm(CommandContext context, String caseId, LocalDate on, String decisionNumber) {
        Optional<Versioned<Tekun>> state = state(caseId);
        List<Command> others = new ArrayList<>();
        others.add(new ConfirmApplication(TekunIds.application(caseId), on, decisionNumber));
        personId(state).ifPresent(person -> {
            others.add(new ExcludePerson(person, on, caseId, following(on)));
            others.add(new RequireAlive(person, on));
        });
        return commands.send(
                context, new GrantCase(caseId, on, decisionNumber, standardsOf(state)), others.toArray(Command[]::new));
    }

    Receipt end(CommandContext context, EndCase command) {
        return end(context, command, command.on(), following(command.on()));
    }

    Receipt end(CommandContext context, EndByDeath command) {
        return end(context, command, command.on(), EndingDecider.effectiveFrom(command));
    }

    private Receipt end(CommandContext context, EndingCommand command, LocalDate on, YearMonth from) {
        return commands.send(
                context,
                command,
                personId(state(command.caseId()))
                        .<Command>map(person -> new ReadmitPerson(person, on, command.caseId(), from))
                        .stream()
                        .toArray(Command[]::new));
    }

    Receipt reinstate(CommandContext context, ReinstateCase command) {
        return reinstate(context, state(command.caseId()), command);
    }

    /** The month was taken from the version read, so the decision has to be taken on that very version. */
    private Receipt reinstate(CommandContext context, Optional<Versioned<Tekun>> state, ReinstateCase command) {
        CommandContext bound =
                state.map(found -> context.boundTo(found.version())).orElse(context);
        return commands.send(
                bound,
                command,
                state
                        .map(Versioned::state)
                        .filter(Ended.class::isInstance)
                        .map(Ended.class::cast)
                        .<Command>map(ended -> new ExcludePerson(
                                ended.filing().person().personId(),
                                command.on(),
                                command.caseId(),
                                ended.ending().effectiveFrom()))
                        .stream()
                        .toArray(Command[]::new));
    }

    /** What something heard asks of the case. */
    void revise(CommandContext context, String caseId, Function<Tekun, Optional<TekunCommand>> asked) {
        Optional<Versioned<Tekun>> state = state(caseId);
        state.flatMap(present -> asked.apply(present.state())).ifPresent(command -> {
            switch (command) {
                case EndByDeath death -> end(context, death);
                case ReinstateCase back -> reinstate(context, state, back);
                default -> send(context, command);
            }
        });
    }

    private Optional<Versioned<Tekun>> state(String caseId) {
        return states.of(TekunAggregate.class, caseId);
    }

    private static Optional<Filed> filed(Optional<Versioned<Tekun>> state) {
        return state.map(Versioned::state).filter(Filed.class::isInstance).map(Filed.class::cast);
    }

    private static Optional<String> personId(Optional<Versioned<Tekun>> state) {
        return filed(state).map(filed -> filed.filing().person().personId());
    }

    private Standards standardsOf(Optional<Versioned<Tekun>> state) {
        return filed(state).map(filed -> standards.load(filed.area())).orElseGet(() -> Standards.of(List.of()));
    }
}
