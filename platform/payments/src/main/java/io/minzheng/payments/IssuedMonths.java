package io.minzheng.payments;

import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.payments.LedgerEvent.Counting;
import io.minzheng.payments.LedgerEvent.MoneyIssued;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads from the store itself what a household was paid for a month, and by which runs, for those who refer to it. */
public final class IssuedMonths {
    private final EventReader reader;
    private final EventCatalogue catalogue;

    IssuedMonths(EventReader reader, EventCatalogue catalogue) {
        this.reader = reader;
        this.catalogue = catalogue;
    }

    /**
     * A month for which money went out, or was claimed back.
     *
     * @param area township of the household at that time
     * @param persons pseudonyms of those for whom it was paid
     * @param runs in which it was paid or claimed back
     * @param steps what the ledger says of the month, as it is stored
     */
    public record IssuedMonth(DivisionCode area, Set<String> persons, Set<String> runs, List<StoredEvent> steps) {
        public IssuedMonth {
            persons = Set.copyOf(persons);
            runs = Set.copyOf(runs);
            steps = List.copyOf(steps);
        }
    }

    /** Empty where nothing was ever paid to the household for the month. */
    public Optional<IssuedMonth> of(String purpose, String household, YearMonth month) {
        Set<String> persons = new TreeSet<>();
        Set<String> runs = new TreeSet<>();
        List<StoredEvent> steps = new ArrayList<>();
        String area = null;
        for (StoredEvent stored : reader.stream(Ledger.id(purpose, household))) {
            if (!(catalogue.read(stored) instanceof LedgerEvent event)
                    || event instanceof Counting
                    || !event.month().equals(month)) {
                continue;
            }
            steps.add(stored);
            if (event instanceof MoneyIssued money) {
                area = money.area();
                persons.addAll(money.persons());
                if (money.run() != null) {
                    runs.add(money.run());
                }
            } else if (event instanceof LedgerEvent.RecoveryOpened recovery) {
                runs.add(recovery.run());
            }
        }
        return area == null
                ? Optional.empty()
                : Optional.of(new IssuedMonth(DivisionCode.of(area), persons, runs, steps));
    }
}
