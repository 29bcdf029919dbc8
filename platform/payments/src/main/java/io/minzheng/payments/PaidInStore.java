package io.minzheng.payments;

import io.minzheng.eventstore.Moment;
import io.minzheng.eventstore.PastStates;
import java.time.YearMonth;
import java.util.function.ToLongFunction;

/** What households have been paid, from the store itself and at any moment, never from a view. */
public final class PaidInStore {
    private final PastStates past;

    public PaidInStore(PastStates past) {
        this.past = past;
    }

    /** Fen that stood settled for a month: paid, not returned, not claimed back. */
    public ToLongFunction<YearMonth> settled(String purpose, String household, Moment moment) {
        return past.of(Ledger.id(purpose, household), moment)
                .map(PastStates.Past::state)
                .filter(Ledger.class::isInstance)
                .map(Ledger.class::cast)
                .<ToLongFunction<YearMonth>>map(
                        ledger -> month -> ledger.of(month).settled())
                .orElse(month -> 0);
    }
}
