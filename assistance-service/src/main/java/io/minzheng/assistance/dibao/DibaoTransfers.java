package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.CaseCommand.EndCase;
import io.minzheng.assistance.dibao.CaseCommand.TransferCase;
import io.minzheng.assistance.dibao.CaseEvent.EndReason;
import io.minzheng.assistance.dibao.Dibao.Ended;
import io.minzheng.assistance.dibao.Dibao.InBenefit;
import io.minzheng.assistance.transfers.TransferableProgramme;
import io.minzheng.eventstore.States;
import io.minzheng.eventstore.States.Versioned;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.KernelRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Households in benefit that move. An application is decided first, where it was filed. */
final class DibaoTransfers implements TransferableProgramme {
    private final States states;

    DibaoTransfers(States states) {
        this.states = states;
    }

    @Override
    public String programme() {
        return "dibao";
    }

    @Override
    public Optional<DivisionCode> area(String caseId) {
        return state(caseId)
                .map(Versioned::state)
                .filter(state -> state instanceof InBenefit && !(state instanceof Ended))
                .map(state -> ((InBenefit) state).area());
    }

    @Override
    public Steps move(String caseId, Move move) {
        return new Steps(
                known(caseId).version(),
                List.of(new TransferCase(
                        caseId, move.on(), move.to(), move.village(), move.effectiveFrom(), move.decisionNumber())));
    }

    @Override
    public Steps handOver(String caseId, LocalDate on, String decisionNumber) {
        EndCase end = new EndCase(caseId, on, EndReason.MOVED_AWAY, on, decisionNumber, null);
        List<Command> commands = new ArrayList<>();
        commands.add(end);
        Versioned<Dibao> known = known(caseId);
        commands.addAll(DibaoDesk.released(known.state(), end));
        return new Steps(known.version(), commands);
    }

    private Versioned<Dibao> known(String caseId) {
        return state(caseId).orElseThrow(KernelRule.AggregateMustExist::violated);
    }

    private Optional<Versioned<Dibao>> state(String caseId) {
        return states.of(DibaoAggregate.class, caseId);
    }
}
