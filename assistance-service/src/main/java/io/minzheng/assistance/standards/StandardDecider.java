package io.minzheng.assistance.standards;

import static io.minzheng.assistance.standards.StandardRule.*;

import io.minzheng.assistance.standards.Standard.Proposed;
import io.minzheng.assistance.standards.Standard.Settled;
import io.minzheng.assistance.standards.Standard.Unset;
import io.minzheng.assistance.standards.StandardCommand.ApproveProposal;
import io.minzheng.assistance.standards.StandardCommand.ProposeStandard;
import io.minzheng.assistance.standards.StandardCommand.RejectProposal;
import io.minzheng.assistance.standards.StandardEvent.ProposalRejected;
import io.minzheng.assistance.standards.StandardEvent.StandardAdjusted;
import io.minzheng.assistance.standards.StandardEvent.StandardProposed;
import io.minzheng.assistance.standards.Standards.Adjustment;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Sets standards under two pairs of eyes. */
final class StandardDecider implements Decider<StandardCommand, Standard, StandardEvent> {
    @Override
    public Standard initial() {
        return new Unset();
    }

    @Override
    public List<StandardEvent> decide(StandardCommand command, Standard state, Circumstances circumstances) {
        AreaMustBeACounty.require(command.area().value().length() == 6, "area");
        switch (state) {
            case Unset _ -> {}
            case Settled settled -> StepsMustFollowInTime.require(!command.on().isBefore(settled.lastOn()), "on");
            case Proposed proposed ->
                StepsMustFollowInTime.require(!command.on().isBefore(proposed.lastOn()), "on");
        }
        return switch (command) {
            case ProposeStandard propose -> propose(propose, state, circumstances.staff());
            case ApproveProposal approve -> {
                StandardProposed proposal = pending(state, circumstances);
                BasicLivingFloor.require(adjustment(proposal), state.adjustments(), approve.others());
                yield List.of(new StandardAdjusted(
                        approve.on(),
                        proposal.kind(),
                        proposal.area(),
                        proposal.amount(),
                        proposal.validFrom(),
                        proposal.documentNumber(),
                        proposal.proposedBy(),
                        circumstances.staff()));
            }
            case RejectProposal reject -> {
                ReasonMustBeGiven.require(!reject.reason().isBlank(), "reason");
                StandardProposed proposal = pending(state, circumstances);
                yield List.of(new ProposalRejected(
                        reject.on(), proposal.kind(), proposal.area(), reject.reason(), circumstances.staff()));
            }
        };
    }

    private static List<StandardEvent> propose(ProposeStandard command, Standard state, String staff) {
        AmountMustBePositive.require(command.amount() > 0, "amount");
        DocumentMustBeNamed.require(!command.documentNumber().isBlank(), "documentNumber");
        ProposalMustBeDecidedFirst.require(!(state instanceof Proposed));
        boolean known = Standards.of(state.adjustments())
                .at(command.kind(), command.area(), command.validFrom())
                .filter(held -> held.amount() == command.amount()
                        && held.validFrom().equals(command.validFrom())
                        && held.documentNumber().equals(command.documentNumber()))
                .isPresent();
        return known
                ? List.of()
                : List.of(new StandardProposed(
                        command.on(),
                        command.kind(),
                        command.area().value(),
                        command.amount(),
                        command.validFrom(),
                        command.documentNumber(),
                        staff));
    }

    private static Adjustment adjustment(StandardProposed proposal) {
        return new Adjustment(
                proposal.kind(),
                DivisionCode.of(proposal.area()),
                proposal.amount(),
                proposal.validFrom(),
                proposal.documentNumber());
    }

    private static StandardProposed pending(Standard state, Circumstances circumstances) {
        if (!(state instanceof Proposed proposed)) {
            throw ProposalMustBePending.violated();
        }
        ProposerMustNotDecide.require(circumstances.mayCheck(proposed.proposal().proposedBy()));
        return proposed.proposal();
    }

    @Override
    public Standard evolve(Standard state, StandardEvent event) {
        DivisionCode area = DivisionCode.of(event.area());
        LocalDate on = event.on();
        return switch (event) {
            case StandardProposed proposed -> new Proposed(area, state.adjustments(), on, proposed);
            case ProposalRejected _ -> new Settled(area, state.adjustments(), on);
            case StandardAdjusted adjusted ->
                new Settled(
                        area,
                        Stream.concat(
                                        state.adjustments().stream(),
                                        Stream.of(new Adjustment(
                                                adjusted.kind(),
                                                area,
                                                adjusted.amount(),
                                                adjusted.validFrom(),
                                                adjusted.documentNumber())))
                                .toList(),
                        on);
        };
    }
}
