package io.minzheng.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.payments.LedgerCommand.IssuePayments;
import io.minzheng.payments.LedgerCommand.ReceiveInstalment;
import io.minzheng.payments.LedgerCommand.RecordReturn;
import io.minzheng.payments.LedgerCommand.ReissuePayment;
import io.minzheng.payments.LedgerEvent.Counting;
import io.minzheng.payments.LedgerEvent.MoneyIssued;
import io.minzheng.payments.LedgerEvent.PaymentReturned;
import io.minzheng.payments.LedgerEvent.RecoveryClosed;
import io.minzheng.payments.LedgerEvent.RecoveryOpened;
import io.minzheng.payments.LedgerEvent.RecoveryReceived;
import io.minzheng.projection.MoneyTrail;
import io.minzheng.projection.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever is prepared, issued, repeated, broken off, returned and recovered in whatever order: in the end each household
 * has for each month exactly what is due, and at no time does it keep more than the most that was ever due.
 */
class PaidOnceTest {
    private static final YearMonth FIRST = YearMonth.of(2013, 1);
    private static final int MONTHS = 5;
    private static final int HOUSEHOLDS = 3;
    private static final LocalDate DAY = LocalDate.of(2013, 12, 1);

    /** @param what 0 prepare a run, 1 issue part of a run, 2 change what is due, 3 return, 4 instalment, 5 re-issue */
    record Step(int what, int a, int b, int c) {}

    @Property(tries = 500)
    void repetitionsAndBreaksPayEachMonthOnce(@ForAll("issuing") List<Step> steps) {
        Town town = new Town();
        steps.forEach(town::take);
        town.finish();

        town.due.forEach((key, amount) -> assertThat(town.issued(key)).containsExactly(amount));
    }

    @Property(tries = 1000)
    void everythingConvergesToWhatIsDue(@ForAll("anything") List<Step> steps) {
        Town town = new Town();
        steps.forEach(town::take);
        town.finish();

        town.due.forEach(
                (key, amount) -> assertThat(town.kept(key)).as("%s", key).isEqualTo(amount));
    }

    @Property(tries = 500)
    void theViewsSayWhatTheLedgersSay(@ForAll("anything") List<Step> steps) {
        Town town = new Town();
        steps.forEach(town::take);
        town.finish();
        MemoryDocuments<PaymentYear> years = new MemoryDocuments<>();
        MemoryDocuments<MonthStatistics> statistics = new MemoryDocuments<>();
        town.all().forEach(event -> {
            RecordedEvent recorded = new RecordedEvent(event, "any", 0, 1, Instant.EPOCH, Map.of());
            new PaymentYears("assistance").on(recorded, years);
            new PaymentStatistics("assistance").on(recorded, statistics);
        });

        long households = 0;
        for (Key key : town.due.keySet()) {
            PaidMonth paid = town.state(key.household()).of(key.month());
            PaidMonth shown = years.get(PaymentYear.id("dibao", "h" + key.household(), 2013))
                    .map(year -> year.paid(key.month()))
                    .orElse(PaidMonth.NEVER);
            assertThat(shown).as("%s", key).isEqualTo(paid);
            households += paid.standing() > 0 ? 1 : 0;
        }
        List<MonthStatistics.Cell> cells = statistics.all().stream()
                .flatMap(month -> month.cells().stream())
                .toList();
        assertThat(cells.stream().mapToLong(MonthStatistics.Cell::households).sum())
                .isEqualTo(households);
        assertThat(cells.stream().mapToLong(MonthStatistics.Cell::net).sum()).isEqualTo(town.spent());
    }

    @Property(tries = 500)
    void everySumOfMoneyIsTheSameInEventsViewsAndLedgers(@ForAll("anything") List<Step> steps) {
        Town town = new Town();
        steps.forEach(town::take);
        MemoryDocuments<PaymentYear> years = new MemoryDocuments<>();
        MemoryDocuments<MonthStatistics> statistics = new MemoryDocuments<>();
        town.all().forEach(event -> {
            RecordedEvent recorded = new RecordedEvent(event, "any", 0, 1, Instant.EPOCH, Map.of());
            new PaymentYears("assistance").on(recorded, years);
            new PaymentStatistics("assistance").on(recorded, statistics);
        });

        for (MoneyTrail trail : List.of(
                MoneyPaid.paid("assistance"), MoneyPaid.claimed("assistance"), MoneyPaid.recovered("assistance"))) {
            long moved = town.all().stream().mapToLong(trail.moved()).sum();
            assertThat(shown(trail, 0, years)).as(trail.name()).isEqualTo(moved);
            assertThat(shown(trail, 1, statistics)).as(trail.name()).isEqualTo(moved);
            assertThat(kept(trail, town)).as(trail.name()).isEqualTo(moved);
        }
    }

    @SuppressWarnings("unchecked")
    private static <D extends Record> long shown(MoneyTrail trail, int place, MemoryDocuments<D> documents) {
        MoneyTrail.Shown<D> shown = (MoneyTrail.Shown<D>) trail.shown().get(place);
        return documents.all().stream().mapToLong(shown.fen()).sum();
    }

    @SuppressWarnings("unchecked")
    private static long kept(MoneyTrail trail, Town town) {
        MoneyTrail.InStates<Ledger> kept =
                (MoneyTrail.InStates<Ledger>) trail.kept().getFirst();
        return IntStream.range(0, HOUSEHOLDS)
                .mapToObj(town::state)
                .mapToLong(kept.fen())
                .sum();
    }

    @Property(tries = 500)
    void noHouseholdEverKeepsMoreThanTheMostThatWasDue(@ForAll("changing") List<Step> steps) {
        Town town = new Town();
        for (Step step : steps) {
            town.take(step);
            town.most.forEach((key, most) -> assertThat(town.kept(key)).isLessThanOrEqualTo(most));
        }
    }

    @Provide
    Arbitrary<List<Step>> issuing() {
        return steps(1);
    }

    @Provide
    Arbitrary<List<Step>> changing() {
        return steps(2);
    }

    @Provide
    Arbitrary<List<Step>> anything() {
        return steps(5);
    }

    private static Arbitrary<List<Step>> steps(int kinds) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, kinds),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 30))
                .as(Step::new)
                .list()
                .ofMaxSize(40);
    }

    private record Key(int household, YearMonth month) {}

    /** The households of a small town, their ledgers as stored events, and what the programme says is due. */
    private static final class Town {
        private final LedgerDecider decider = new LedgerDecider();
        private final List<List<LedgerEvent>> stored = new ArrayList<>();
        private final List<List<IssuePayments>> runs = new ArrayList<>();
        private final Map<Key, Long> due = new HashMap<>();
        private final Map<Key, Long> most = new HashMap<>();

        Town() {
            for (int household = 0; household < HOUSEHOLDS; household++) {
                stored.add(new ArrayList<>());
                for (int month = 0; month < MONTHS; month++) {
                    set(new Key(household, FIRST.plusMonths(month)), 100 + 10 * household + month);
                }
            }
        }

        void take(Step step) {
            int household = step.a() % HOUSEHOLDS;
            switch (step.what()) {
                case 0 -> prepare(FIRST.plusMonths(step.a() % MONTHS));
                case 1 -> {
                    if (!runs.isEmpty()) {
                        List<IssuePayments> run = runs.get(step.a() % runs.size());
                        run.subList(0, step.b() % (run.size() + 1)).forEach(this::issue);
                    }
                }
                case 2 -> set(new Key(household, FIRST.plusMonths(step.b() % MONTHS)), step.c() * 10L);
                case 3 -> send(household, new RecordReturn(target(household), 1 + step.b() % 6, "BANK", DAY));
                case 4 ->
                    send(household, new ReceiveInstalment(target(household), 1 + step.b() % 4, 1 + step.c(), "R", DAY));
                default -> send(household, new ReissuePayment(target(household), 1 + step.b() % 6, List.of(), DAY));
            }
        }

        void finish() {
            runs.forEach(run -> run.forEach(this::issue));
            prepare(FIRST.plusMonths(MONTHS - 1L));
            runs.getLast().forEach(this::issue);
            runs.getLast().forEach(this::issue);
        }

        private void set(Key key, long amount) {
            due.put(key, amount);
            most.merge(key, amount, Math::max);
        }

        private void prepare(YearMonth month) {
            String run = Samples.run(month, runs.size() + 1);
            List<IssuePayments> commands = new ArrayList<>();
            for (int household = 0; household < HOUSEHOLDS; household++) {
                List<Entitlement> months = new ArrayList<>();
                for (YearMonth m = FIRST; !m.isAfter(month); m = m.plusMonths(1)) {
                    long amount = due.get(new Key(household, m));
                    if (amount > 0) {
                        months.add(new Entitlement(m, amount, Samples.basis()));
                    }
                }
                EntitledHousehold entitled =
                        new EntitledHousehold("h" + household, DivisionCode.of(Samples.TOWNSHIP), List.of(), months);
                List<PaymentLine> lines = DueLines.of(entitled, FIRST, month, state(household)::of);
                if (!lines.isEmpty()) {
                    commands.add(new IssuePayments(
                            target(household),
                            run,
                            "dibao",
                            "h" + household,
                            Samples.TOWNSHIP,
                            month,
                            lines,
                            Set.of(),
                            List.of(),
                            DAY));
                }
            }
            runs.add(commands);
        }

        private void issue(IssuePayments command) {
            send(Integer.parseInt(command.household().substring(1)), command);
        }

        private void send(int household, LedgerCommand command) {
            try {
                String by = command instanceof ReissuePayment ? "b" : "a";
                stored.get(household).addAll(decider.decide(command, state(household), new Circumstances(by, DAY)));
            } catch (RuleViolation refused) {
                assertThat(refused.rule()).isInstanceOf(PaymentRule.class);
            }
        }

        private Ledger state(int household) {
            Ledger state = decider.initial();
            for (LedgerEvent event : stored.get(household)) {
                state = decider.evolve(state, event);
            }
            return state;
        }

        List<Long> issued(Key key) {
            return stored.get(key.household()).stream()
                    .filter(e -> e instanceof MoneyIssued && e.month().equals(key.month()))
                    .map(LedgerEvent::amount)
                    .toList();
        }

        /** Money out less money back less money still owed, folded from the events alone. */
        long kept(Key key) {
            long kept = 0;
            Set<Integer> returned = new HashSet<>();
            for (LedgerEvent event : stored.get(key.household())) {
                if (event.month().equals(key.month())) {
                    kept += switch (event) {
                        case MoneyIssued issued -> issued.amount();
                        case PaymentReturned back -> {
                            assertThat(returned.add(back.payment())).isTrue();
                            yield -back.amount();
                        }
                        case RecoveryOpened opened -> -opened.amount();
                        case RecoveryReceived _, Counting _ -> 0;
                        case RecoveryClosed closed ->
                            closed.outcome() == RecoveryOutcome.WITHDRAWN ? closed.amount() : 0;
                    };
                }
            }
            return kept;
        }

        List<LedgerEvent> all() {
            return stored.stream().flatMap(List::stream).toList();
        }

        /** Money out less money back. */
        long spent() {
            return all().stream()
                    .mapToLong(event -> switch (event) {
                        case MoneyIssued issued -> issued.amount();
                        case PaymentReturned back -> -back.amount();
                        case RecoveryReceived received -> -received.amount();
                        case RecoveryOpened _, RecoveryClosed _, Counting _ -> 0;
                    })
                    .sum();
        }

        private static String target(int household) {
            return Ledger.id("dibao", "h" + household);
        }
    }
}
