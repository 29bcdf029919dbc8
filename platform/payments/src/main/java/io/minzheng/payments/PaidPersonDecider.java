package io.minzheng.payments;

import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import io.minzheng.payments.PaidPersonCommand.TakeMonths;
import io.minzheng.payments.PaidPersonEvent.MonthsTaken;
import java.util.List;

/** One person counts for one month and purpose in one household. */
final class PaidPersonDecider implements Decider<PaidPersonCommand, PaidPerson, PaidPersonEvent> {
    @Override
    public PaidPerson initial() {
        return PaidPerson.NOWHERE;
    }

    @Override
    public List<PaidPersonEvent> decide(PaidPersonCommand command, PaidPerson state, Circumstances circumstances) {
        return switch (command) {
            case TakeMonths take -> {
                PaymentRule.PersonMustNotBePaidTwice.require(state.others(take.household(), take.span()).stream()
                        .allMatch(other -> take.ceding().contains(other.household())));
                yield List.of(new MonthsTaken(
                        take.purpose(),
                        take.person(),
                        take.household(),
                        take.span().from(),
                        take.span().until(),
                        take.on()));
            }
        };
    }

    @Override
    public PaidPerson evolve(PaidPerson state, PaidPersonEvent event) {
        return switch (event) {
            case MonthsTaken e -> state.taken(e.household(), new Span(e.from(), e.until()));
        };
    }
}
