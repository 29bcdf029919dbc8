package io.minzheng.payments;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.minzheng.embedded.PostgresDatabases;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventStore;
import io.minzheng.eventstore.EventStoreSettings;
import io.minzheng.eventstore.IdempotencyKey;
import io.minzheng.eventstore.KeysetFile;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.Role;
import io.minzheng.kernel.Staff;
import io.minzheng.test.Infrastructure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A town with households, a real store and the services of this package; commands can be made to fail after a while. */
final class Town implements AutoCloseable, Programme {
    static final String SERVICE = "assistance";
    static final DivisionCode COUNTY = DivisionCode.of("623001");
    static final DivisionCode TOWNSHIP = DivisionCode.of("623001001");
    static final Staff MAKER = new Staff("maker", Set.of(Role.REVIEWER), Set.of(COUNTY));
    static final Staff CHECKER = new Staff("checker", Set.of(Role.APPROVER), Set.of(COUNTY));

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-12-31T04:00:00Z"), ZoneOffset.UTC);

    private static final PaymentSettings SETTINGS = new PaymentSettings(36, Duration.ofSeconds(5), null);

    private final EventStore store = open();
    private final Map<String, Map<YearMonth, Entitlement>> due = new TreeMap<>();
    private final Map<String, List<String>> counted = new TreeMap<>();
    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    private final AtomicInteger keys = new AtomicInteger();
    private final StoredRuns runs = new StoredRuns(store.states(), store.reader(), store.catalogue());
    private final FoldedViews views = new FoldedViews(store.reader(), store.catalogue());
    private final PresentViews present = new PresentViews(store.reader(), views, SETTINGS.viewWait());
    private final Programmes programmes = new Programmes(List.of(this));
    final Commands commands = new Breaking();
    final PaymentQueries queries = new PaymentQueries(views, runs);
    final PaymentExplanations explanations = new PaymentExplanations(store.reader(), store.catalogue(), programmes);
    final PaymentPreparation preparation =
            new PaymentPreparation(commands, store.states(), runs, present, programmes, SETTINGS, new RunsAtWork());
    final CountedPersons persons = new CountedPersons(store.states());
    final PaymentIssuing issuing = new PaymentIssuing(commands, runs, present, programmes, persons, new RunsAtWork());

    private static EventStore open() {
        PostgresDatabases.Database database = Infrastructure.database();
        return EventStore.open(
                EventStoreSettings.of(
                        SERVICE,
                        database.url(),
                        database.service().username(),
                        database.service().password(),
                        database.owner().username(),
                        database.owner().password()),
                List.of(
                        PaymentsConfiguration.runs(SERVICE, SETTINGS),
                        PaymentsConfiguration.lines(SERVICE),
                        PaymentsConfiguration.months(SERVICE),
                        PaymentsConfiguration.ledgers(SERVICE),
                        PaymentsConfiguration.persons(SERVICE),
                        PaymentsConfiguration.readings(SERVICE)),
                List.of(),
                new KeysetFile(Infrastructure.keys()),
                CLOCK,
                new SimpleMeterRegistry());
    }

    /** @param amount fen; 0 for nothing due */
    void due(int household, YearMonth month, long amount) {
        Basis basis = Samples.basis(household % 2 == 0 ? "URBAN" : "RURAL", 3, household == 1);
        due.computeIfAbsent(id(household), id -> new TreeMap<>()).put(month, new Entitlement(month, amount, basis));
    }

    /** Whom the household counts from now on, in place of one person of its own. */
    void persons(int household, String... persons) {
        counted.put(id(household), List.of(persons));
    }

    static String id(int household) {
        return "dibao-%04d".formatted(household);
    }

    @Override
    public String purpose() {
        return "dibao";
    }

    @Override
    public void entitlements(DivisionCode area, YearMonth from, YearMonth to, Consumer<EntitledHousehold> consumer) {
        entitlements(area, due.keySet(), from, to, consumer);
    }

    @Override
    public void entitlements(
            DivisionCode area,
            Collection<String> households,
            YearMonth from,
            YearMonth to,
            Consumer<EntitledHousehold> consumer) {
        households.forEach(id -> consumer.accept(new EntitledHousehold(
                id,
                TOWNSHIP,
                counted.getOrDefault(id, List.of("person-of-" + id)),
                due.getOrDefault(id, Map.of()).values().stream()
                        .filter(e -> !e.month().isBefore(from) && !e.month().isAfter(to))
                        .toList())));
    }

    @Override
    public Reasons reasons(String household, YearMonth month, long position) {
        return new Reasons(due.getOrDefault(household, Map.of()).get(month), List.of(), List.of(), List.of());
    }

    @Override
    public List<Long> turns(String household, long after, long until) {
        return List.of();
    }

    static LocalDate day(YearMonth month) {
        return month.atDay(5);
    }

    CommandContext by(Staff staff) {
        return by(staff, "key-" + keys.incrementAndGet());
    }

    CommandContext by(Staff staff, String key) {
        return new CommandContext(staff, new IdempotencyKey(key, "fingerprint"), null, "test", null, null);
    }

    Receipt prepare(YearMonth month) {
        return preparation.prepare(by(MAKER), "dibao", COUNTY, month, day(month));
    }

    RunSummary approved(YearMonth month) {
        String run = prepare(month).id();
        approve(run, month);
        return summary(run);
    }

    void approve(String run, YearMonth month) {
        commands.send(by(MAKER), new RunCommand.SubmitRun(run, day(month)));
        String digest = Objects.requireNonNull(summary(run).digest());
        commands.send(by(CHECKER), new RunCommand.ApproveRun(run, digest, day(month)));
    }

    RunSummary issued(YearMonth month) {
        String run = approved(month).run();
        issuing.issue(by(CHECKER), run, day(month));
        return summary(run);
    }

    RunSummary summary(String run) {
        return queries.run(MAKER, run);
    }

    Ledger ledger(int household) {
        return store.states()
                .of(LedgerAggregate.class, Ledger.id("dibao", id(household)))
                .<Ledger>map(found -> found.state())
                .orElseGet(Ledger.Unopened::new);
    }

    EventCatalogue catalogue() {
        return store.catalogue();
    }

    /** All events of this kind in the store, in order. */
    <E extends DomainEvent> List<E> stored(Class<E> kind) {
        return store.reader().after(0, 100_000).stream()
                .map(event -> store.catalogue().read(event))
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** From now on, so many more commands get through; then the service is as good as dead. */
    void breakAfter(int commandsLeft) {
        left.set(commandsLeft);
    }

    @Override
    public void close() {
        store.close();
    }

    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final class Breaking implements Commands {
        @Override
        public Receipt send(CommandContext context, Command first, Command... others) {
            if (left.decrementAndGet() < 0) {
                throw new Broken();
            }
            return store.commands().send(context, first, others);
        }

        @Override
        public List<Outcome> sendGroups(CommandContext context, List<? extends List<? extends Command>> all) {
            int through = Math.max(0, Math.min(all.size(), left.getAndAdd(-all.size())));
            List<Outcome> outcomes = store.commands().sendGroups(context, all.subList(0, through));
            if (through < all.size()) {
                throw new Broken();
            }
            return outcomes;
        }
    }
}
