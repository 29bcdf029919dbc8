package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.ApplicationCommand.ConfirmCase;
import io.minzheng.assistance.dibao.CaseCommand.AdjustBenefit;
import io.minzheng.assistance.dibao.CaseCommand.EndCase;
import io.minzheng.assistance.dibao.Dibao.BenefitFile;
import io.minzheng.assistance.dibao.Dibao.Filed;
import io.minzheng.assistance.dibao.Dibao.InBenefit;
import io.minzheng.assistance.dibao.Dibao.OnNotice;
import io.minzheng.assistance.dibao.Household.Person;
import io.minzheng.assistance.dibao.Household.SinglePerson;
import io.minzheng.assistance.dibao.persons.MembershipCommand.EnrolPerson;
import io.minzheng.assistance.dibao.persons.MembershipCommand.ReleasePerson;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.standards.StandardsInStore;
import io.minzheng.assistance.vital.VitalCommand;
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
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Brings to a decision what lies outside the case: the standards, and the places of the persons in dibao, which change in
 * the same transaction. Nobody is paid from now on who is known to be dead.
 */
final class DibaoDesk {
    private final Commands commands;
    private final States states;
    private final StandardsInStore standards;

    DibaoDesk(Commands commands, States states, StandardsInStore standards) {
        this.commands = commands;
        this.states = states;
        this.standards = standards;
    }

    Receipt send(CommandContext context, DibaoCommand command) {
        return commands.send(context, command);
    }

    /** A command that needs the standards of the case's county. */
    Receipt sendWithStandards(CommandContext context, String caseId, Function<Standards, DibaoCommand> command) {
        return commands.send(context, command.apply(standardsOf(state(caseId))));
    }

    Receipt confirm(CommandContext context, String caseId, LocalDate on, String decisionNumber) {
        Optional<Versioned<Dibao>> state = state(caseId);
        List<String> persons = state.map(Versioned::state)
                .filter(OnNotice.class::isInstance)
                .map(onNotice -> ((OnNotice) onNotice).opinion().assessment().personIds())
                .orElse(List.of());
        return send(
                context,
                state,
                new ConfirmCase(caseId, on, decisionNumber, standardsOf(state)),
                living(enrol(persons, on, caseId), persons, on));
    }

    Receipt adjust(CommandContext context, String caseId, LocalDate on, String decisionNumber) {
        Optional<Versioned<Dibao>> state = state(caseId);
        List<Command> memberships = new ArrayList<>();
        state.map(Versioned::state)
                .filter(InBenefit.class::isInstance)
                .map(benefit -> ((InBenefit) benefit).file())
                .filter(file -> file.pending() != null)
                .ifPresent(file -> {
                    List<String> before = paid(file);
                    List<String> after = paidAfter(file);
                    memberships.addAll(release(without(before, after), on, caseId, DibaoDecider.following(on)));
                    List<String> joining = without(after, before);
                    memberships.addAll(living(enrol(joining, on, caseId), joining, on));
                });
        return send(context, state, new AdjustBenefit(caseId, on, decisionNumber, standardsOf(state)), memberships);
    }

    /** What something heard asks of the case, decided on the very state it was derived from. */
    void revise(CommandContext context, String caseId, Function<Dibao, Optional<CaseCommand>> asked) {
        Optional<Versioned<Dibao>> state = state(caseId);
        state.flatMap(present -> asked.apply(present.state())).ifPresent(command -> {
            if (command instanceof EndCase end) {
                end(context, state, end);
            } else {
                send(context, state, command, List.of());
            }
        });
    }

    Receipt end(CommandContext context, EndCase command) {
        return end(context, state(command.caseId()), command);
    }

    private Receipt end(CommandContext context, Optional<Versioned<Dibao>> state, EndCase command) {
        List<Command> memberships =
                state.map(known -> released(known.state(), command)).orElse(List.of());
        return send(context, state, command, memberships);
    }

    /** The places that become free when the case ends. */
    static List<Command> released(Dibao state, EndCase end) {
        return state instanceof InBenefit benefit && !(benefit instanceof Dibao.Ended)
                ? release(paid(benefit.file()), end.on(), end.caseId(), ExitDecider.effectiveFrom(end, benefit))
                : List.of();
    }

    /**
     * The memberships were derived from the version read, so the decision has to be taken on that very version; a request
     * that is repeated is answered by its key before that matters.
     */
    private Receipt send(
            CommandContext context, Optional<Versioned<Dibao>> state, DibaoCommand command, List<Command> memberships) {
        return commands.send(bound(context, state), command, memberships.toArray(Command[]::new));
    }

    static CommandContext bound(CommandContext context, Optional<Versioned<Dibao>> state) {
        return state.map(found -> context.boundTo(found.version())).orElse(context);
    }

    private Optional<Versioned<Dibao>> state(String caseId) {
        return states.of(DibaoAggregate.class, caseId);
    }

    private Standards standardsOf(Optional<Versioned<Dibao>> state) {
        return state.map(Versioned::state)
                .filter(Filed.class::isInstance)
                .map(filed -> standards.load(((Filed) filed).area()))
                .orElseGet(() -> Standards.of(List.of()));
    }

    private static List<String> paid(BenefitFile file) {
        return file.benefit().spells().getLast().assessment().personIds();
    }

    static List<String> paidAfter(BenefitFile file) {
        if (file.pending() == null) {
            return paid(file);
        }
        Household household = DibaoFold.after(file.household(), file.pending().change());
        SinglePerson single = household.single();
        return household.counted().stream()
                .filter(member -> single == null || member.no() == single.member())
                .map(Person::personId)
                .toList();
    }

    private static List<String> without(List<String> persons, List<String> others) {
        return persons.stream().filter(person -> !others.contains(person)).toList();
    }

    private static List<Command> enrol(List<String> persons, LocalDate on, String caseId) {
        return persons.stream()
                .<Command>map(person -> new EnrolPerson(person, on, caseId, DibaoDecider.following(on)))
                .toList();
    }

    /** What goes with a decision by which these are paid from now on: none of them may be known to be dead. */
    static List<Command> living(List<Command> memberships, List<String> persons, LocalDate on) {
        return Stream.concat(memberships.stream(), VitalCommand.requireAlive(persons, on).stream())
                .toList();
    }

    private static List<Command> release(List<String> persons, LocalDate on, String caseId, YearMonth from) {
        return persons.stream()
                .<Command>map(person -> new ReleasePerson(person, on, caseId, from))
                .toList();
    }
}
