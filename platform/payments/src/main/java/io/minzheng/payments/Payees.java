package io.minzheng.payments;

import io.minzheng.eventstore.States;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.payments.Ledger.Open;
import java.util.List;
import java.util.Optional;

/** Where a household lies and who belongs to it: by its programme, or else by what it was last paid. */
public final class Payees {
    private final Programmes programmes;
    private final States states;

    Payees(Programmes programmes, States states) {
        this.programmes = programmes;
        this.states = states;
    }

    /** @param persons pseudonyms of those for whom is paid */
    public record Payee(DivisionCode area, List<String> persons) {
        public Payee {
            persons = List.copyOf(persons);
        }
    }

    public Optional<Payee> of(String purpose, String household) {
        return programmes
                .find(purpose)
                .flatMap(programme -> programme.payee(household))
                .or(() -> states.of(LedgerAggregate.class, Ledger.id(purpose, household))
                        .map(States.Versioned::state)
                        .filter(Open.class::isInstance)
                        .map(Open.class::cast)
                        .map(ledger -> new Payee(
                                ledger.area(),
                                ledger.payments().isEmpty()
                                        ? List.of()
                                        : ledger.payments().getLast().persons())));
    }
}
