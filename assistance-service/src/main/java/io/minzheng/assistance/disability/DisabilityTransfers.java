package io.minzheng.assistance.disability;

import io.minzheng.assistance.disability.DisabilityCase.InBenefit;
import io.minzheng.assistance.disability.DisabilityCommand.TransferCase;
import io.minzheng.assistance.transfers.TransferableProgramme;
import io.minzheng.eventstore.States;
import io.minzheng.eventstore.States.Versioned;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.KernelRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Persons with a subsidy whose hukou moves. An application is decided first, where it was filed. */
final class DisabilityTransfers implements TransferableProgramme {
    private final States states;

    DisabilityTransfers(States states) {
        this.states = states;
    }

    @Override
    public String programme() {
        return DisabilityCase.PROGRAMME;
    }

    @Override
    public Optional<DivisionCode> area(String caseId) {
        return state(caseId)
                .map(Versioned::state)
                .filter(InBenefit.class::isInstance)
                .map(state -> ((InBenefit) state).area());
    }

    @Override
    public Steps move(String caseId, Move move) {
        long version = state(caseId)
                .orElseThrow(KernelRule.AggregateMustExist::violated)
                .version();
        return new Steps(
                version,
                List.of(new TransferCase(
                        caseId, move.on(), move.to(), move.village(), move.effectiveFrom(), move.decisionNumber())));
    }

    /** The county of the hukou pays: whoever leaves it is stopped on that ground, which frees the places of the subsidies, too. */
    @Override
    public Steps handOver(String caseId, LocalDate on, String decisionNumber) {
        throw DisabilityRule.LeavingTheCountyMustBeAStop.violated();
    }

    private Optional<Versioned<DisabilityCase>> state(String caseId) {
        return states.of(DisabilityAggregate.class, caseId);
    }
}
