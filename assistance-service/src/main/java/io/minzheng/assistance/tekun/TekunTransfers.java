package io.minzheng.assistance.tekun;

import io.minzheng.assistance.tekun.CareCommand.TransferCase;
import io.minzheng.assistance.tekun.Tekun.Running;
import io.minzheng.assistance.transfers.TransferableProgramme;
import io.minzheng.eventstore.States;
import io.minzheng.eventstore.States.Versioned;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.KernelRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Persons in support who move. An application is decided first, where it was filed. */
final class TekunTransfers implements TransferableProgramme {
    private final States states;

    TekunTransfers(States states) {
        this.states = states;
    }

    @Override
    public String programme() {
        return TekunLaws.PROGRAMME;
    }

    @Override
    public Optional<DivisionCode> area(String caseId) {
        return state(caseId)
                .map(Versioned::state)
                .filter(Running.class::isInstance)
                .map(state -> ((Running) state).area());
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

    /** Support ends after a notice only (民发〔2021〕43号): whoever leaves the county goes that way. */
    @Override
    public Steps handOver(String caseId, LocalDate on, String decisionNumber) {
        throw TekunRule.LeavingTheCountyMustBeAnEnding.violated();
    }

    private Optional<Versioned<Tekun>> state(String caseId) {
        return states.of(TekunAggregate.class, caseId);
    }
}
