package io.minzheng.assistance.transfers;

import io.minzheng.eventstore.DecidedAggregate;
import io.minzheng.eventstore.States;
import io.minzheng.eventstore.States.Versioned;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A programme whose cases move within the county by one command of their own, and leave it by a procedure of their own.
 *
 * @param area where a case lies; empty for one that cannot move, for example because it has not been decided on
 * @param moving the command for a case
 * @param leaving what is violated by a move out of the county
 */
public record MovingCases<S>(
        String programme,
        States states,
        Class<? extends DecidedAggregate<?, S, ?>> aggregate,
        Function<S, Optional<DivisionCode>> area,
        BiFunction<String, Move, Command> moving,
        Rule leaving)
        implements TransferableProgramme {
    @Override
    public Optional<DivisionCode> area(String caseId) {
        return states.of(aggregate, caseId).map(Versioned::state).flatMap(area);
    }

    @Override
    public Steps move(String caseId, Move move) {
        long version = states.of(aggregate, caseId)
                .orElseThrow(KernelRule.AggregateMustExist::violated)
                .version();
        return new Steps(version, List.of(moving.apply(caseId, move)));
    }

    @Override
    public Steps handOver(String caseId, LocalDate on, String decisionNumber) {
        throw leaving.violated();
    }
}
