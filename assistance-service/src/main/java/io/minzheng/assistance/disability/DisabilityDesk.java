package io.minzheng.assistance.disability;

import io.minzheng.assistance.dibao.persons.Membership;
import io.minzheng.assistance.dibao.persons.Membership.Excluded;
import io.minzheng.assistance.dibao.persons.Membership.Inside;
import io.minzheng.assistance.dibao.persons.MembershipsInStore;
import io.minzheng.assistance.disability.Benefit.Held;
import io.minzheng.assistance.disability.Benefit.Stop;
import io.minzheng.assistance.disability.DisabilityCase.Applied;
import io.minzheng.assistance.disability.DisabilityCase.Filed;
import io.minzheng.assistance.disability.DisabilityCase.Filing;
import io.minzheng.assistance.disability.DisabilityCase.InBenefit;
import io.minzheng.assistance.disability.DisabilityCommand.*;
import io.minzheng.assistance.disability.Outside.DibaoPlace;
import io.minzheng.assistance.disability.Outside.TekunSpell;
import io.minzheng.assistance.disability.persons.Places.Free;
import io.minzheng.assistance.disability.persons.PlacesCommand.HoldSubsidies;
import io.minzheng.assistance.disability.persons.PlacesCommand.ReleaseSubsidies;
import io.minzheng.assistance.disability.persons.PlacesCommand.RestoreSubsidy;
import io.minzheng.assistance.disability.persons.PlacesInStore;
import io.minzheng.assistance.procedure.ProcedureCommand.ConfirmApplication;
import io.minzheng.assistance.procedure.ProcedureCommand.FileApplication;
import io.minzheng.assistance.procedure.ProcedureCommand.GiveOpinion;
import io.minzheng.assistance.procedure.ProcedureEvent.FiledBy;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.standards.StandardsInStore;
import io.minzheng.assistance.vital.VitalCommand.RequireAlive;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Receipt;
import io.minzheng.eventstore.States;
import io.minzheng.eventstore.States.Versioned;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Brings to a decision what lies outside the case, and takes the steps of the application and the places of the person with
 * it in one transaction: an application is not confirmed without the case being granted, nor the other way round.
 * Nothing is granted to somebody known to be dead.
 */
final class DisabilityDesk {
    /** What a township is called where twelve digits are wanted. */
    private static final String WHOLE_TOWNSHIP = "000";

    private final Commands commands;
    private final States states;
    private final StandardsInStore standards;
    private final MembershipsInStore dibao;
    private final PlacesInStore places;
    private final DisabilityPolicy policy;
    private final DisabilityDecider decider;

    DisabilityDesk(
            Commands commands,
            States states,
            StandardsInStore standards,
            MembershipsInStore dibao,
            PlacesInStore places,
            DisabilityPolicy policy) {
        this.commands = commands;
        this.states = states;
        this.standards = standards;
        this.dibao = dibao;
        this.places = places;
        this.policy = policy;
        this.decider = new DisabilityDecider(policy);
    }

    Receipt send(CommandContext context, DisabilityCommand command) {
        return commands.send(context, command);
    }

    Receipt file(CommandContext context, ApplyForSubsidies command, FiledBy filedBy) {
        DivisionCode office = Filing.office(command.area(), command.acceptedIn());
        // The village lies in the township of the hukou; for another one the application has no village.
        DivisionCode village =
                office.equals(command.area()) ? command.village() : DivisionCode.of(office.value() + WHOLE_TOWNSHIP);
        return commands.send(
                context,
                command,
                new FileApplication(
                        command.applicationId(),
                        command.on(),
                        DisabilityCase.PROGRAMME,
                        command.applicant().personId(),
                        office,
                        village,
                        filedBy));
    }

    /** @param subsidies for which the township is; none where its opinion is against all */
    Receipt assess(
            CommandContext context,
            String caseId,
            LocalDate on,
            List<Subsidy> subsidies,
            Situation situation,
            List<String> reasons) {
        Optional<Versioned<DisabilityCase>> state = state(caseId);
        Outside outside = outside(caseId, state);
        AssessSubsidies command = new AssessSubsidies(caseId, on, subsidies, situation, reasons, outside);
        return send(
                context,
                state,
                command,
                application(state).<Command>map(id -> new GiveOpinion(id, on, !subsidies.isEmpty(), reasons)).stream()
                        .toList());
    }

    Receipt grant(CommandContext context, String caseId, LocalDate on, String decisionNumber) {
        Optional<Versioned<DisabilityCase>> state = state(caseId);
        GrantSubsidies command = new GrantSubsidies(caseId, on, decisionNumber, outside(caseId, state));
        List<Command> with = new ArrayList<>();
        application(state).ifPresent(id -> with.add(new ConfirmApplication(id, on, decisionNumber)));
        if (state.map(Versioned::state).orElse(null) instanceof Applied applied) {
            with.addAll(hold(applied, caseId, on, decider.wouldPay(command, applied)));
            with.add(new RequireAlive(person(applied), on));
        }
        return send(context, state, command, with);
    }

    Receipt renew(CommandContext context, String caseId, LocalDate on, String decisionNumber) {
        Optional<Versioned<DisabilityCase>> state = state(caseId);
        List<Command> with = new ArrayList<>();
        if (state.map(Versioned::state).orElse(null) instanceof InBenefit granted
                && granted.file().pending() != null) {
            Certificate renewed = granted.file().pending().certificate();
            with.addAll(release(
                    granted, caseId, on, BenefitDecider.lost(granted.file(), renewed, policy), renewed.issuedOn()));
        }
        return send(context, state, new ConfirmCertificate(caseId, on, decisionNumber, outside(caseId, state)), with);
    }

    Receipt stop(CommandContext context, StopSubsidy command) {
        Optional<Versioned<DisabilityCase>> state = state(command.caseId());
        List<Command> with = state.map(Versioned::state).orElse(null) instanceof InBenefit granted
                ? release(granted, command.caseId(), command.on(), command.subsidies(), command.occurredOn())
                : List.of();
        return send(context, state, command, with);
    }

    Receipt resume(
            CommandContext context,
            String caseId,
            LocalDate on,
            Subsidy subsidy,
            Situation situation,
            String decisionNumber) {
        Optional<Versioned<DisabilityCase>> state = state(caseId);
        ResumeSubsidy command =
                new ResumeSubsidy(caseId, on, subsidy, situation, decisionNumber, outside(caseId, state));
        List<Command> with = state.map(Versioned::state).orElse(null) instanceof InBenefit granted
                ? hold(granted, caseId, on, decider.wouldPay(command, granted))
                : List.of();
        return send(context, state, command, with);
    }

    Receipt correct(CommandContext context, CorrectStop command) {
        Optional<Versioned<DisabilityCase>> state = state(command.caseId());
        List<Command> with = new ArrayList<>();
        if (state.map(Versioned::state).orElse(null) instanceof InBenefit granted) {
            granted.file()
                    .benefit()
                    .of(command.subsidy())
                    .flatMap(held -> held.wrongStop(granted.file().correctionAsked())
                            .flatMap(wrong -> restore(command, granted, held, wrong)))
                    .ifPresent(with::add);
        }
        return send(context, state, command, with);
    }

    /** Nothing where another stop leaves the place as it is. */
    private static Optional<Command> restore(CorrectStop command, InBenefit granted, Held held, Stop wrong) {
        YearMonth until =
                held.corrected(wrong.from()).openStop().map(Stop::from).orElse(null);
        return until != null && !until.isAfter(wrong.from())
                ? Optional.empty()
                : Optional.of(new RestoreSubsidy(
                        person(granted), command.on(), command.caseId(), command.subsidy(), wrong.from(), until));
    }

    /** What something heard asks of the case, decided on the very state it was derived from. */
    void revise(CommandContext context, String caseId, Function<Filed, Optional<DisabilityCommand>> asked) {
        Optional<Versioned<DisabilityCase>> state = state(caseId);
        if (state.map(Versioned::state).orElse(null) instanceof Filed filed) {
            asked.apply(filed).ifPresent(command -> send(context, state, command, released(filed, command)));
        }
    }

    private static List<Command> released(Filed filed, DisabilityCommand command) {
        if (!(filed instanceof InBenefit granted)) {
            return List.of();
        }
        return switch (command) {
            case RecordDeath death ->
                release(granted, death.caseId(), death.on(), List.of(Subsidy.values()), death.diedOn());
            case StopSubsidy stop -> release(granted, stop.caseId(), stop.on(), stop.subsidies(), stop.occurredOn());
            default -> List.of();
        };
    }

    /** Where nothing would be paid the decision is refused, and nothing is held. */
    private static List<Command> hold(Filed state, String caseId, LocalDate on, Map<Subsidy, YearMonth> from) {
        return from.isEmpty() ? List.of() : List.of(new HoldSubsidies(person(state), on, caseId, from));
    }

    private static List<Command> release(
            InBenefit granted, String caseId, LocalDate on, List<Subsidy> subsidies, LocalDate occurredOn) {
        YearMonth from = BenefitDecider.following(occurredOn);
        Map<Subsidy, YearMonth> months = new EnumMap<>(Subsidy.class);
        BenefitDecider.stoppable(granted.file().benefit(), subsidies, from)
                .forEach(subsidy -> months.put(subsidy, from));
        return months.isEmpty() ? List.of() : List.of(new ReleaseSubsidies(person(granted), on, caseId, months));
    }

    /**
     * What goes with the command was derived from the version read, so the decision has to be taken on that very version; a
     * request that is repeated is answered by its key before that matters.
     */
    private Receipt send(
            CommandContext context,
            Optional<Versioned<DisabilityCase>> state,
            DisabilityCommand command,
            List<Command> with) {
        CommandContext bound =
                state.map(found -> context.boundTo(found.version())).orElse(context);
        return commands.send(bound, command, with.toArray(Command[]::new));
    }

    private Optional<Versioned<DisabilityCase>> state(String caseId) {
        return states.of(DisabilityAggregate.class, caseId);
    }

    private static Optional<String> application(Optional<Versioned<DisabilityCase>> state) {
        return state.map(Versioned::state)
                .filter(Filed.class::isInstance)
                .map(filed -> ((Filed) filed).filing().applicationId());
    }

    private static String person(Filed state) {
        return state.filing().personId();
    }

    private static @Nullable TekunSpell tekun(Membership membership) {
        return switch (membership) {
            case Excluded _ -> new TekunSpell(null);
            case Membership.Outside outside ->
                outside.readmitted() == null ? null : new TekunSpell(outside.readmitted());
            case Inside _ -> null;
        };
    }

    private Outside outside(String caseId, Optional<Versioned<DisabilityCase>> state) {
        if (!(state.map(Versioned::state).orElse(null) instanceof Filed filed)) {
            return new Outside(null, Standards.of(List.of()), Map.of());
        }
        Map<Subsidy, YearMonth> freeFrom = new EnumMap<>(Subsidy.class);
        for (Subsidy subsidy : Subsidy.values()) {
            places.of(person(filed))
                    .of(subsidy)
                    .filter(Free.class::isInstance)
                    .ifPresent(place -> freeFrom.put(subsidy, ((Free) place).since()));
        }
        Membership membership = dibao.of(person(filed));
        return new Outside(
                membership instanceof Inside inside ? new DibaoPlace(inside.caseId(), inside.from()) : null,
                tekun(membership),
                standards.load(filed.filing().area()),
                freeFrom);
    }
}
