package io.minzheng.assistance.recognition;

import io.minzheng.assistance.dibao.persons.Membership;
import io.minzheng.assistance.dibao.persons.MembershipsInStore;
import io.minzheng.assistance.procedure.ApplicationsInStore;
import io.minzheng.assistance.procedure.ProcedureCommand.ConfirmApplication;
import io.minzheng.assistance.procedure.ProcedureCommand.FileApplication;
import io.minzheng.assistance.procedure.ProcedureCommand.GiveOpinion;
import io.minzheng.assistance.procedure.ProcedureEvent.FiledBy;
import io.minzheng.assistance.recognition.ClaimCommand.AdviseAgainst;
import io.minzheng.assistance.recognition.ClaimCommand.ApplyForRecognition;
import io.minzheng.assistance.recognition.ClaimCommand.ConfirmRecognition;
import io.minzheng.assistance.recognition.ClaimCommand.ProposeRecognition;
import io.minzheng.assistance.recognition.Recognition.Applying;
import io.minzheng.assistance.recognition.Recognition.Filed;
import io.minzheng.assistance.recognition.Recognition.Granted;
import io.minzheng.assistance.recognition.Recognition.Running;
import io.minzheng.assistance.recognition.TermCommand.EndRecognition;
import io.minzheng.assistance.recognition.TermCommand.RecordDeath;
import io.minzheng.assistance.recognition.persons.PersonRecognition;
import io.minzheng.assistance.recognition.persons.PersonRecognitionCommand.ApplyForPerson;
import io.minzheng.assistance.recognition.persons.PersonRecognitionCommand.RecognisePerson;
import io.minzheng.assistance.recognition.persons.PersonRecognitionCommand.ReleasePerson;
import io.minzheng.assistance.recognition.persons.PersonRecognitionsInStore;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.standards.StandardsInStore;
import io.minzheng.assistance.vital.VitalCommand;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Brings to a case what lies outside it, and sends what changes with it in the same transaction: the step of the
 * application, each member's place among those who apply or are recognised, and that none of them is known to be dead.
 */
final class RecognitionDesk {
    private final Commands commands;
    private final States states;
    private final StandardsInStore standards;
    private final MembershipsInStore memberships;
    private final PersonRecognitionsInStore persons;
    private final ApplicationsInStore applications;
    private final RecognitionPolicy policy;

    RecognitionDesk(
            Commands commands,
            States states,
            StandardsInStore standards,
            MembershipsInStore memberships,
            PersonRecognitionsInStore persons,
            ApplicationsInStore applications,
            RecognitionPolicy policy) {
        this.commands = commands;
        this.states = states;
        this.standards = standards;
        this.memberships = memberships;
        this.persons = persons;
        this.applications = applications;
        this.policy = policy;
    }

    Receipt send(CommandContext context, RecognitionCommand command) {
        return commands.send(context, command);
    }

    /**
     * The case, its application and the place of each member begin together.
     *
     * @param command the command, given the cases by which members are recognised now
     * @param first member for whom is applied
     */
    Receipt file(
            CommandContext context,
            Function<List<String>, ApplyForRecognition> command,
            List<Member> members,
            LocalDate on,
            Member first,
            DivisionCode village,
            FiledBy filedBy) {
        List<PersonRecognition> before =
                members.stream().map(member -> persons.of(member.personId())).toList();
        ApplyForRecognition apply = command.apply(before.stream()
                .flatMap(person -> person.casesFrom(on).stream())
                .distinct()
                .toList());
        List<Command> others = new ArrayList<>();
        others.add(new FileApplication(
                RecognitionIds.application(apply.caseId()),
                on,
                apply.kind().programme(),
                first.personId(),
                apply.area(),
                village,
                filedBy));
        for (int i = 0; i < members.size(); i++) {
            others.add(new ApplyForPerson(members.get(i).personId(), on, apply.caseId(), closed(before.get(i))));
        }
        return commands.send(context, apply, others.toArray(Command[]::new));
    }

    /** An application that has ended does not begin again, so what is read here holds. */
    private @Nullable String closed(PersonRecognition person) {
        String open = person.applying();
        return open == null || applications.isOpen(RecognitionIds.application(open)) ? null : open;
    }

    Receipt opine(CommandContext context, String caseId, LocalDate on, boolean favourable, List<String> reasons) {
        GiveOpinion opinion = new GiveOpinion(RecognitionIds.application(caseId), on, favourable, reasons);
        if (!favourable) {
            return commands.send(context, new AdviseAgainst(caseId, on), opinion);
        }
        Optional<Versioned<Recognition>> state = state(caseId);
        return commands.send(
                context, new ProposeRecognition(caseId, on, standardsOf(state), covered(state, on)), opinion);
    }

    /** The application is confirmed with the recognition, or neither is. */
    Receipt confirm(CommandContext context, String caseId, LocalDate on, String decisionNumber) {
        Optional<Versioned<Recognition>> state = state(caseId);
        LocalDate free = free(state);
        ConfirmRecognition confirm = new ConfirmRecognition(
                caseId, on, decisionNumber, standardsOf(state), covered(state, free.isAfter(on) ? free : on), free);
        List<Command> others = new ArrayList<>();
        others.add(new ConfirmApplication(RecognitionIds.application(caseId), on, decisionNumber));
        filed(state).ifPresent(filed -> {
            Term term = policy.term(filed.filing().kind(), on, free);
            filed.filing()
                    .living()
                    .forEach(member -> others.add(new RecognisePerson(
                            member.personId(),
                            on,
                            caseId,
                            filed.filing().kind(),
                            term.from(),
                            term.until(),
                            term.renewalDueOn(),
                            decisionNumber)));
            others.addAll(VitalCommand.requireAlive(
                    filed.filing().living().stream().map(Member::personId).toList(), on));
        });
        return send(context, state, confirm, others);
    }

    Receipt end(CommandContext context, EndRecognition command) {
        Optional<Versioned<Recognition>> state = state(command.caseId());
        return send(context, state, command, released(state, command.caseId(), command.on(), command.on()));
    }

    Receipt die(CommandContext context, RecordDeath command) {
        Optional<Versioned<Recognition>> state = state(command.caseId());
        boolean ends = filed(state)
                .filter(Running.class::isInstance)
                .filter(running -> TermDecider.endsByDeath((Running) running, command.member()))
                .isPresent();
        List<Command> others =
                ends ? released(state, command.caseId(), command.on(), command.diedOn()) : List.<Command>of();
        return send(context, state, command, others);
    }

    /** What something heard asks of the case. */
    void revise(CommandContext context, String caseId, Function<Recognition, Optional<TermCommand>> asked) {
        lively(caseId).flatMap(asked).ifPresent(command -> {
            if (command instanceof RecordDeath death) {
                die(context, death);
            } else {
                send(context, command);
            }
        });
    }

    /** The case as it stands; empty where its application has ended without a recognition. */
    Optional<Recognition> lively(String caseId) {
        return state(caseId)
                .map(Versioned::state)
                .filter(state ->
                        !(state instanceof Applying) || applications.isOpen(RecognitionIds.application(caseId)));
    }

    private static List<Command> released(
            Optional<Versioned<Recognition>> state, String caseId, LocalDate on, LocalDate ending) {
        return filed(state).filter(Granted.class::isInstance).map(Granted.class::cast).stream()
                .flatMap(granted -> granted.filing().members().stream()
                        .<Command>map(member ->
                                new ReleasePerson(member.personId(), on, caseId, TermDecider.lastDay(granted, ending))))
                .toList();
    }

    /**
     * What goes with it was derived from the version read, so it has to be decided on that very version; a request that is
     * repeated is answered by its key before that matters.
     */
    private Receipt send(
            CommandContext context,
            Optional<Versioned<Recognition>> state,
            RecognitionCommand command,
            List<Command> others) {
        CommandContext bound =
                state.map(found -> context.boundTo(found.version())).orElse(context);
        return commands.send(bound, command, others.toArray(Command[]::new));
    }

    /** First day on which nobody of the household is recognised by an earlier decision. */
    private LocalDate free(Optional<Versioned<Recognition>> state) {
        return filed(state).stream()
                .flatMap(filed -> filed.filing().living().stream())
                .flatMap(member -> persons.of(member.personId()).lastDay().stream())
                .max(LocalDate::compareTo)
                .map(last -> last.plusDays(1))
                .orElse(LocalDate.MIN);
    }

    /** Whether somebody of the household is in dibao or tekun on the day. */
    private boolean covered(Optional<Versioned<Recognition>> state, LocalDate day) {
        return filed(state).stream()
                .flatMap(filed -> filed.filing().living().stream())
                .anyMatch(member -> isCovered(memberships.of(member.personId()), day));
    }

    private static boolean isCovered(Membership membership, LocalDate day) {
        return switch (membership) {
            case Membership.Inside _, Membership.Excluded _ -> true;
            case Membership.Outside outside -> YearMonth.from(day).isBefore(outside.since());
        };
    }

    private Optional<Versioned<Recognition>> state(String caseId) {
        return states.of(RecognitionAggregate.class, caseId);
    }

    private static Optional<Filed> filed(Optional<Versioned<Recognition>> state) {
        return state.map(Versioned::state).filter(Filed.class::isInstance).map(Filed.class::cast);
    }

    private Standards standardsOf(Optional<Versioned<Recognition>> state) {
        return filed(state).map(filed -> standards.load(filed.area())).orElseGet(() -> Standards.of(List.of()));
    }
}
