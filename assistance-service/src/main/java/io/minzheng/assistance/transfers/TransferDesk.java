package io.minzheng.assistance.transfers;

import io.minzheng.assistance.transfers.Transfer.Proposed;
import io.minzheng.assistance.transfers.TransferCommand.ConfirmTransfer;
import io.minzheng.assistance.transfers.TransferCommand.ProposeTransfer;
import io.minzheng.assistance.transfers.TransferCommand.RejectTransfer;
import io.minzheng.assistance.transfers.TransferEvent.TransferProposed;
import io.minzheng.assistance.transfers.TransferableProgramme.Move;
import io.minzheng.assistance.transfers.TransferableProgramme.Steps;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Receipt;
import io.minzheng.eventstore.States;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.KernelRule;
import io.minzheng.payments.TransferFollower;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the transfer and its case together: the decision and what it does to the case are one transaction. */
final class TransferDesk {
    private final Commands commands;
    private final States states;
    private final List<TransferableProgramme> programmes;
    private final List<TransferFollower> followers;
    private final TransferSettings settings;

    TransferDesk(
            Commands commands,
            States states,
            List<TransferableProgramme> programmes,
            List<TransferFollower> followers,
            TransferSettings settings) {
        this.followers = List.copyOf(followers);
        this.commands = commands;
        this.states = states;
        this.programmes = List.copyOf(programmes);
        this.settings = settings;
    }

    Receipt propose(
            CommandContext context,
            String programme,
            String caseId,
            LocalDate on,
            DivisionCode to,
            @Nullable DivisionCode village,
            @Nullable String letter,
            @Nullable String fileReference) {
        DivisionCode from =
                own(context, programme, caseId).area(caseId).orElseThrow(KernelRule.AggregateMustExist::violated);
        return commands.send(
                context, new ProposeTransfer(caseId, programme, on, from, to, village, letter, fileReference));
    }

    Receipt confirm(CommandContext context, String programme, String caseId, LocalDate on, String decisionNumber) {
        TransferableProgramme owner = own(context, programme, caseId);
        TransferProposed proposal = proposal(caseId).orElse(null);
        if (proposal == null) {
            // Refused, unless it is the repetition of a request that was carried out.
            return commands.send(context, new ConfirmTransfer(caseId, on, null, YearMonth.from(on), decisionNumber));
        }
        boolean leaves = proposal.leavesTheCounty();
        // Whoever decides has to answer for both places, of which the store knows only the one the case lies in.
        KernelRule.AreaMustBeOnesOwn.require(leaves || context.staff().covers(proposal.to()), "to");
        YearMonth effectiveFrom = leaves ? YearMonth.from(on).plusMonths(1) : settings.effectiveFrom(on);
        Steps steps = leaves
                ? owner.handOver(caseId, on, decisionNumber)
                : owner.move(
                        caseId,
                        new Move(
                                on,
                                proposal.to(),
                                Objects.requireNonNull(proposal.village(), "village"),
                                effectiveFrom,
                                decisionNumber));
        List<Command> others =
                new ArrayList<>(steps.commands().subList(1, steps.commands().size()));
        others.add(new ConfirmTransfer(caseId, on, proposal.to(), effectiveFrom, decisionNumber));
        if (!leaves) {
            followers.forEach(follower -> others.addAll(follower.follow(caseId, on, proposal.to())));
        }
        return commands.send(
                context.boundTo(steps.version()), steps.commands().getFirst(), others.toArray(Command[]::new));
    }

    Receipt reject(CommandContext context, String programme, String caseId, LocalDate on, String reason) {
        own(context, programme, caseId);
        return commands.send(context, new RejectTransfer(caseId, on, reason));
    }

    /** Before anything is said about the case: it lies where the one who asks is responsible. */
    private TransferableProgramme own(CommandContext context, String programme, String caseId) {
        TransferableProgramme owner = programme(programme);
        owner.area(caseId)
                .ifPresent(area ->
                        KernelRule.AreaMustBeOnesOwn.require(context.staff().covers(area)));
        return owner;
    }

    private Optional<TransferProposed> proposal(String caseId) {
        return states.of(TransferAggregate.class, Transfer.id(caseId))
                .map(States.Versioned::state)
                .filter(Proposed.class::isInstance)
                .map(state -> ((Proposed) state).proposal());
    }

    private TransferableProgramme programme(String name) {
        return programmes.stream()
                .filter(programme -> programme.programme().equals(name))
                .findFirst()
                .orElseThrow(TransferRule.ProgrammeMustBeKnown::violated);
    }
}
