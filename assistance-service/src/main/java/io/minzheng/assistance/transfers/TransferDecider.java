package io.minzheng.assistance.transfers;

import static io.minzheng.assistance.transfers.TransferRule.*;

import io.minzheng.assistance.transfers.Transfer.Decided;
import io.minzheng.assistance.transfers.Transfer.Never;
import io.minzheng.assistance.transfers.Transfer.Proposed;
import io.minzheng.assistance.transfers.TransferCommand.ConfirmTransfer;
import io.minzheng.assistance.transfers.TransferCommand.ProposeTransfer;
import io.minzheng.assistance.transfers.TransferCommand.RejectTransfer;
import io.minzheng.assistance.transfers.TransferEvent.TransferConfirmed;
import io.minzheng.assistance.transfers.TransferEvent.TransferProposed;
import io.minzheng.assistance.transfers.TransferEvent.TransferRejected;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One proposes that a case moves, another decides on it. */
final class TransferDecider implements Decider<TransferCommand, Transfer, TransferEvent> {
    private static final int LONGEST_TEXT = 200;

    @Override
    public Transfer initial() {
        return new Never();
    }

    @Override
    public List<TransferEvent> decide(TransferCommand command, Transfer state, Circumstances circumstances) {
        StepsMustFollowInTime.require(!command.on().isBefore(lastOn(state)), "on");
        return switch (command) {
            case ProposeTransfer propose -> propose(propose, state, circumstances.staff());
            case ConfirmTransfer confirm -> {
                TransferProposed proposal = proposal(state, circumstances);
                TransferMustBeProposed.require(proposal.to().equals(confirm.to()));
                requireText(confirm.decisionNumber(), "decisionNumber");
                yield List.of(new TransferConfirmed(
                        confirm.on(),
                        proposal.programme(),
                        proposal.caseId(),
                        proposal.from(),
                        proposal.to(),
                        confirm.effectiveFrom(),
                        confirm.decisionNumber(),
                        circumstances.staff()));
            }
            case RejectTransfer reject -> {
                TransferProposed proposal = proposal(state, circumstances);
                requireText(reject.reason(), "reason");
                yield List.of(new TransferRejected(
                        reject.on(),
                        proposal.programme(),
                        proposal.caseId(),
                        proposal.from(),
                        reject.reason(),
                        circumstances.staff()));
            }
        };
    }

    private static List<TransferEvent> propose(ProposeTransfer command, Transfer state, String by) {
        TransferMustBeDecidedFirst.require(!(state instanceof Proposed));
        DivisionCode to = command.to();
        PlaceMustBeAnother.require(to.value().length() >= 6 && !command.from().equals(to), "to");
        TransferProposed proposed = new TransferProposed(
                command.on(),
                command.programme(),
                command.caseId(),
                command.from(),
                to,
                command.village(),
                command.letter(),
                command.fileReference(),
                by);
        if (proposed.leavesTheCounty()) {
            LetterMustGoWithTheFile.require(isGiven(command.letter()) && isGiven(command.fileReference()), "letter");
            VillageMustLieInTheTownship.require(command.village() == null, "village");
        } else {
            LetterMustGoWithTheFile.require(command.letter() == null && command.fileReference() == null, "letter");
            DivisionCode village = command.village();
            VillageMustLieInTheTownship.require(
                    to.value().length() == 9
                            && village != null
                            && village.value().length() == 12
                            && to.contains(village),
                    "village");
        }
        return List.of(proposed);
    }

    private static TransferProposed proposal(Transfer state, Circumstances circumstances) {
        if (!(state instanceof Proposed proposed)) {
            throw TransferMustBeProposed.violated();
        }
        MakerMustNotDecide.require(circumstances.mayCheck(proposed.proposal().by()));
        return proposed.proposal();
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST_TEXT;
    }

    private static void requireText(String text, String field) {
        TextMustBeGiven.require(isGiven(text), field);
    }

    private static LocalDate lastOn(Transfer state) {
        return switch (state) {
            case Never _ -> LocalDate.MIN;
            case Proposed proposed -> proposed.proposal().on();
            case Decided decided -> decided.lastOn();
        };
    }

    @Override
    public Transfer evolve(Transfer state, TransferEvent event) {
        return switch (event) {
            case TransferProposed proposed -> new Proposed(proposed);
            // Who has let a case go to another county still answers for its file here.
            case TransferConfirmed confirmed ->
                new Decided(
                        confirmed.from().county().equals(confirmed.to().county()) ? confirmed.to() : confirmed.from(),
                        confirmed.on());
            case TransferRejected rejected -> new Decided(rejected.from(), rejected.on());
        };
    }
}
