package io.minzheng.payments;

import io.minzheng.eventstore.States;
import io.minzheng.kernel.Command;
import io.minzheng.payments.Ledger.Open;
import io.minzheng.payments.LedgerCommand.CedePerson;
import io.minzheng.payments.LedgerCommand.IssuePayments;
import io.minzheng.payments.LedgerCommand.ReissuePayment;
import io.minzheng.payments.PaidPerson.Held;
import io.minzheng.payments.PaidPersonCommand.TakeMonths;
import io.minzheng.payments.Places.Place;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts a payment together with what has its household count the persons it is for: each is taken from every household that
 * counts him or her for these months and is not paid for it. Only asked for where a ledger refuses the payment by itself,
 * which is when somebody is new in the household.
 */
final class CountedPersons {
    private final States states;

    CountedPersons(States states) {
        this.states = states;
    }

    /** One transaction, the payment first. */
    List<Command> with(IssuePayments issue) {
        Ledger ledger = ledger(issue.target());
        Map<String, TreeSet<YearMonth>> missing = new TreeMap<>();
        for (PaymentLine line : issue.lines()) {
            if (line.kind().pays()) {
                missing(missing, line.persons(), line.month(), ledger.places());
            }
        }
        return group(missing, issue.purpose(), issue.household(), issue.on(), issue::counting);
    }

    /** As {@link #with(IssuePayments)}; the payment alone where there is none of this number. */
    List<Command> with(ReissuePayment reissue) {
        Map<String, TreeSet<YearMonth>> missing = new TreeMap<>();
        if (!(ledger(reissue.target()) instanceof Open ledger)
                || ledger.payment(reissue.payment()).isEmpty()) {
            return List.of(reissue);
        }
        Ledger.Payment payment = ledger.payment(reissue.payment()).get();
        missing(missing, payment.persons(), payment.month(), ledger.places());
        return group(missing, ledger.purpose(), ledger.household(), reissue.on(), reissue::counting);
    }

    private static void missing(
            Map<String, TreeSet<YearMonth>> missing, List<String> persons, YearMonth month, Places places) {
        for (String person : persons) {
            if (!places.counts(person, month)) {
                missing.computeIfAbsent(person, each -> new TreeSet<>()).add(month);
            }
        }
    }

    private List<Command> group(
            Map<String, TreeSet<YearMonth>> missing,
            String purpose,
            String household,
            LocalDate on,
            Function<List<Place>, Command> payment) {
        List<Place> newcomers = new ArrayList<>();
        List<Command> taking = new ArrayList<>();
        missing.forEach((person, months) -> {
            PaidPerson held = states.of(PaidPersonAggregate.class, PaidPerson.id(purpose, person))
                    .map(States.Versioned::state)
                    .orElse(PaidPerson.NOWHERE);
            Span span = free(held, person, purpose, household, months);
            if (!span.isEmpty()) {
                newcomers.add(new Place(person, span));
                Set<String> ceding = held.others(household, span).stream()
                        .map(Held::household)
                        .collect(Collectors.toSet());
                ceding.stream()
                        .sorted()
                        .map(other -> new CedePerson(Ledger.id(purpose, other), person, span, on))
                        .forEach(taking::add);
                taking.add(new TakeMonths(purpose, person, household, span, ceding, on));
            }
        });
        taking.addFirst(payment.apply(newcomers));
        return taking;
    }

    /** The months from the first wanted on, after the last for which another household is paid, before the next begins. */
    private Span free(PaidPerson held, String person, String purpose, String household, TreeSet<YearMonth> months) {
        YearMonth until = held.held().stream()
                .filter(place -> !place.household().equals(household))
                .map(place -> place.span().from())
                .filter(months.last()::isBefore)
                .min(YearMonth::compareTo)
                .orElse(null);
        Span wanted = new Span(months.first(), until);
        YearMonth from = wanted.from();
        for (Held other : held.others(household, wanted)) {
            if (ledger(Ledger.id(purpose, other.household())) instanceof Open ledger) {
                YearMonth needed = ledger.lastNeeded(person, wanted).orElse(null);
                if (needed != null && !needed.isBefore(from)) {
                    from = needed.plusMonths(1);
                }
            }
        }
        return new Span(from, until);
    }

    private Ledger ledger(String id) {
        return states.of(LedgerAggregate.class, id)
                .<Ledger>map(States.Versioned::state)
                .orElseGet(Ledger.Unopened::new);
    }
}
