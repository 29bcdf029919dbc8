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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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

    /** One transaction for each, the payment first. All ledgers are read at once, and so are all persons. */
    List<List<Command>> with(List<IssuePayments> issues) {
        Map<String, States.Versioned<Ledger>> ledgers = states.of(
                LedgerAggregate.class,
                issues.stream().map(IssuePayments::target).toList());
        List<Map<String, TreeSet<YearMonth>>> missing = issues.stream()
                .map(issue -> missing(issue, ledgers.get(issue.target())))
                .toList();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < issues.size(); i++) {
            String purpose = issues.get(i).purpose();
            missing.get(i).keySet().forEach(person -> ids.add(PaidPerson.id(purpose, person)));
        }
        Map<String, States.Versioned<PaidPerson>> held = states.of(PaidPersonAggregate.class, ids);
        return IntStream.range(0, issues.size())
                .mapToObj(i -> group(missing.get(i), issues.get(i), held))
                .toList();
    }

    private static Map<String, TreeSet<YearMonth>> missing(
            IssuePayments issue, States.@Nullable Versioned<Ledger> stored) {
        Ledger ledger = stored == null ? new Ledger.Unopened() : stored.state();
        Map<String, TreeSet<YearMonth>> missing = new TreeMap<>();
        for (PaymentLine line : issue.lines()) {
            if (line.kind().pays()) {
                missing(missing, line.persons(), line.month(), ledger.places());
            }
        }
        return missing;
    }

    private List<Command> group(
            Map<String, TreeSet<YearMonth>> missing,
            IssuePayments issue,
            Map<String, States.Versioned<PaidPerson>> held) {
        return group(missing, issue.purpose(), issue.household(), issue.on(), issue::counting, person -> {
            States.Versioned<PaidPerson> found = held.get(PaidPerson.id(issue.purpose(), person));
            return found == null ? PaidPerson.NOWHERE : found.state();
        });
    }

    /** As {@link #with(List)}, for one; the payment alone where there is none of this number. */
    List<Command> with(ReissuePayment reissue) {
        Map<String, TreeSet<YearMonth>> missing = new TreeMap<>();
        if (!(ledger(reissue.target()) instanceof Open ledger)
                || ledger.payment(reissue.payment()).isEmpty()) {
            return List.of(reissue);
        }
        Ledger.Payment payment = ledger.payment(reissue.payment()).get();
        missing(missing, payment.persons(), payment.month(), ledger.places());
        return group(
                missing, ledger.purpose(), ledger.household(), reissue.on(), reissue::counting, person -> states.of(
                                PaidPersonAggregate.class, PaidPerson.id(ledger.purpose(), person))
                        .map(States.Versioned::state)
                        .orElse(PaidPerson.NOWHERE));
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
            Function<List<Place>, Command> payment,
            Function<String, PaidPerson> paid) {
        List<Place> newcomers = new ArrayList<>();
        List<Command> taking = new ArrayList<>();
        missing.forEach((person, months) -> {
            PaidPerson held = paid.apply(person);
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

    /**
     * The months from the first wanted on, after those for which another household is paid, before the next for which one is
     * or at which one begins: what others need later is left to them.
     */
    private Span free(PaidPerson held, String person, String purpose, String household, TreeSet<YearMonth> months) {
        YearMonth until = held.held().stream()
                .filter(place -> !place.household().equals(household))
                .map(place -> place.span().from())
                .filter(months.last()::isBefore)
                .min(YearMonth::compareTo)
                .orElse(null);
        Span wanted = new Span(months.first(), until);
        SortedSet<YearMonth> needed = new TreeSet<>();
        for (Held other : held.others(household, wanted)) {
            if (ledger(Ledger.id(purpose, other.household())) instanceof Open ledger) {
                needed.addAll(ledger.needed(person, wanted));
            }
        }
        SortedSet<YearMonth> before = needed.headSet(months.last().plusMonths(1));
        SortedSet<YearMonth> after = needed.tailSet(months.last().plusMonths(1));
        return new Span(
                before.isEmpty() ? wanted.from() : before.last().plusMonths(1),
                after.isEmpty() ? until : after.first());
    }

    private Ledger ledger(String id) {
        return states.of(LedgerAggregate.class, id)
                .<Ledger>map(States.Versioned::state)
                .orElseGet(Ledger.Unopened::new);
    }
}
