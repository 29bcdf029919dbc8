package io.minzheng.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minzheng.eventstore.proof.ChainedEvent;
import io.minzheng.eventstore.proof.Checkpoint;
import io.minzheng.eventstore.proof.EventChain;
import io.minzheng.eventstore.proof.PublicKey;
import io.minzheng.eventstore.proof.SigningKeys;
import io.minzheng.eventstore.proof.TrailFault;
import io.minzheng.eventstore.proof.TrailForm;
import io.minzheng.eventstore.proof.TrailVerification;
import io.minzheng.eventstore.proof.Verdict;
import io.minzheng.kernel.Fen;
import io.minzheng.kernel.RuleViolation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chain as the database computes it, what is signed of it, and what is exported. */
class ChainTest {
    @TempDir
    Path directory;

    private final Database database = new Database();

    private static void fill(EventStore store, String... accounts) {
        for (String account : accounts) {
            store.commands().send(Database.by(Database.CLERK), CommandsTest.open(account));
            store.commands()
                    .send(
                            Database.by(Database.CLERK),
                            new Account.AccountCommand.Deposit(account, Database.TODAY, Fen.of(7)));
        }
    }

    private EventStore signing(int events, Clock clock) {
        return EventStore.open(
                database.settings().withCheckpoints(new CheckpointSettings(keys(), events, Duration.ofMinutes(1))),
                List.of(Account.capability()),
                clock,
                database.meters);
    }

    private Path keys() {
        return directory.resolve("keys");
    }

    private List<ChainedEvent> stored() {
        try (Connection owner = database.asOwner()) {
            return stored(owner);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<ChainedEvent> stored(Connection owner) throws SQLException {
        List<ChainedEvent> events = new ArrayList<>();
        try (Statement sql = owner.createStatement();
                ResultSet rows =
                        sql.executeQuery("select " + Trails.COLUMNS + " from eventstore.event order by position")) {
            while (rows.next()) {
                events.add(Trails.event(rows));
            }
        }
        return events;
    }

    private static void assertChained(List<ChainedEvent> events) {
        byte[] hash = EventChain.start(Database.SERVICE);
        for (ChainedEvent event : events) {
            hash = EventChain.link(hash, EventChain.content(event));
            assertThat(event.hash())
                    .as("of event %d", event.position())
                    .isEqualTo(HexFormat.of().formatHex(hash));
        }
    }

    private static String trail(EventStore store, Trails.Selection selection) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            store.trails().write(selection, stream -> true, TrailForm.JSON_LINES, out);
            return out.toString(UTF_8);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Verdict verify(String trail, List<Checkpoint> kept) {
        try {
            return new TrailVerification(List.of(), kept).verify(new ByteArrayInputStream(trail.getBytes(UTF_8)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void asOwner(String... statements) throws SQLException {
        try (Connection owner = database.asOwner();
                Statement sql = owner.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    @Test
    void theDatabaseAndTheVerifierComputeTheSame() {
        Instant odd = Instant.parse("2022-12-31T04:00:00.123456789Z");
        try (EventStore store = database.open(Clock.fixed(odd, ZoneId.of("Asia/Shanghai")))) {
            fill(store, "a", "b");
            CommandContext named = new CommandContext(Database.CLERK, null, null, "关联 \"1\"\\\t👋", null, null);
            store.commands().send(named, CommandsTest.open("c"));
            assertThat(stored()).hasSize(5);
            assertChained(stored());
            assertThat(store.reader().after(0, 10))
                    .extracting(StoredEvent::hash)
                    .isEqualTo(stored().stream().map(ChainedEvent::hash).toList());
        }
    }

    @Test
    void thereIsOneChainHoweverManyProcessesAppend() throws Exception {
        try (EventStore one = database.open();
                EventStore other = database.open();
                ExecutorService callers = Executors.newFixedThreadPool(8)) {
            List<Future<?>> filled = new ArrayList<>();
            for (int caller = 0; caller < 8; caller++) {
                EventStore store = caller % 2 == 0 ? one : other;
                String own = "account-" + caller + "-";
                filled.add(callers.submit(() -> {
                    for (int i = 0; i < 20; i++) {
                        fill(store, own + i);
                    }
                }));
            }
            for (Future<?> each : filled) {
                each.get();
            }
            assertThat(stored()).hasSize(320);
            assertChained(stored());
        }
    }

    /** What a process has computed beforehand counts only where the chain is where it took it to be. */
    @Test
    void aProcessThatWasNotTheLastToAppendDoesNotForkTheChain() {
        Hands clock = new Hands(Instant.parse("2026-01-01T00:00:00.123456789Z"));
        try (EventStore one = database.open(clock);
                EventStore other = database.open(Database.CLOCK)) {
            for (int round = 0; round < 4; round++) {
                // In one append each, so that it is the caller that goes on with the chain.
                pair(one, "one-" + round);
                pair(one, "again-" + round);
                if (round % 2 == 0) {
                    pair(other, "other-" + round);
                }
                // Also where the clock has been set back.
                clock.now = clock.now.minusSeconds(round);
            }
            assertThat(stored()).hasSize(20);
            assertChained(stored());
        }
    }

    private static void pair(EventStore store, String name) {
        store.commands()
                .send(Database.by(Database.CLERK), CommandsTest.open(name + "-a"), CommandsTest.open(name + "-b"));
    }

    @Test
    void eventsStoredBeforeThereWasAChainAreTakenIntoIt() throws Exception {
        String url = database.settings().url().replace("/store", "/old");
        try (Connection owner = database.asOwner();
                Statement sql = owner.createStatement()) {
            sql.execute("drop database if exists old");
            sql.execute("create database old");
        }
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(url, "postgres", "postgres")
                .schemas(Schema.NAME)
                .locations("classpath:io/minzheng/eventstore/db/migration")
                .target("3")
                .load()
                .migrate();
        try (Connection owner = DriverManager.getConnection(url, "postgres", "postgres");
                Statement sql = owner.createStatement()) {
            sql.execute(
                    "insert into eventstore.event select n, gen_random_uuid(), 's' || n % 7, 'sample.account', n / 7,"
                            + " 'sample.account.AccountOpened', 1, now(), '{\"n\":' || n || '}', '{}' from generate_series(1, 50) n");
        }
        EventStoreSettings settings = EventStoreSettings.of(
                Database.SERVICE, url, "minzheng_service", "service secret", "postgres", "postgres");
        try (EventStore store =
                        EventStore.open(settings, List.of(Account.capability()), Database.CLOCK, database.meters);
                Connection owner = DriverManager.getConnection(url, "postgres", "postgres")) {
            assertThat(stored(owner)).hasSize(50);
            assertChained(stored(owner));
            fill(store, "new");
            assertThat(stored(owner)).hasSize(52);
            assertChained(stored(owner));
        }
    }

    @Test
    void aStoreIsNotOpenedUnderAnotherName() {
        database.open().close();
        EventStoreSettings own = database.settings();
        EventStoreSettings foreign = EventStoreSettings.of(
                "other", own.url(), own.username(), own.password(), own.ownerUsername(), own.ownerPassword());
        assertThatThrownBy(
                        () -> EventStore.open(foreign, List.of(Account.capability()), Database.CLOCK, database.meters))
                .hasMessageContaining("events of sample, not of other");
    }

    @Test
    void isSignedAfterSoManyEventsOrSoLong() {
        Hands clock = new Hands(Instant.parse("2026-01-01T00:00:00Z"));
        try (EventStore store = signing(4, clock)) {
            assertThat(store.checkpoints().due(0, 0)).isEmpty();
            fill(store, "a");
            assertThat(store.checkpoints().due(0, 2))
                    .extracting(Checkpoint::position)
                    .containsExactly(2L);
            fill(store, "b");
            assertThat(store.checkpoints().due(0, 4))
                    .as("neither so many nor so long")
                    .hasSize(1);
            fill(store, "c");
            assertThat(store.checkpoints().due(2, 6))
                    .extracting(Checkpoint::position)
                    .containsExactly(6L);
            assertThat(store.checkpoints().due(6, 6)).isEmpty();
            fill(store, "d");
            clock.now = clock.now.plusSeconds(60);
            List<Checkpoint> signed = store.checkpoints().due(0, 8);
            assertThat(signed).extracting(Checkpoint::position).containsExactly(2L, 6L, 8L);
            assertThat(signed).allMatch(Checkpoint::isSigned);
            assertThat(signed.getLast().hash()).isEqualTo(stored().getLast().hash());
            assertThat(signed.getLast().time()).isEqualTo(clock.now);
        }
        try (EventStore again = signing(4, clock)) {
            fill(again, "e");
            assertThat(again.checkpoints().due(8, 10))
                    .as("knows the last one after a restart")
                    .isEmpty();
        }
    }

    @Test
    void twoThatSignTheSamePositionSayTheSame() {
        try (EventStore one = signing(1, Database.CLOCK);
                EventStore other = signing(1, Clock.fixed(Instant.parse("2027-01-01T00:00:00Z"), ZoneOffset.UTC))) {
            fill(one, "a");
            List<Checkpoint> first = one.checkpoints().due(0, 2);
            assertThat(other.checkpoints().due(0, 2)).isEqualTo(first);
        }
    }

    @Test
    void aChainThatDoesNotHoldIsNotSigned() throws SQLException {
        Hands clock = new Hands(Instant.parse("2026-01-01T00:00:00Z"));
        try (EventStore store = signing(1, clock)) {
            fill(store, "a", "b");
            asOwner("update event set payload = replace(payload, '7', '8') where position = 4");
            assertThat(store.checkpoints().due(0, 4)).isEmpty();
            assertThat(database.meters
                            .get("minzheng.eventstore.chain.fault")
                            .gauge()
                            .value())
                    .isEqualTo(4);
            asOwner("update event set payload = replace(payload, '8', '7') where position = 4");
            assertThat(store.checkpoints().due(0, 4)).as("not at once again").isEmpty();
            clock.now = clock.now.plusSeconds(60);
            assertThat(store.checkpoints().due(0, 4)).hasSize(1);
            fill(store, "c");
            asOwner("update event set hash = sha256('x') where position = 4");
            assertThat(store.checkpoints().due(4, 6))
                    .as("what was signed has changed")
                    .isEmpty();
        }
    }

    @Test
    void anExportIsVerifiedWithoutTheDatabase() throws SQLException {
        try (EventStore store = signing(2, Database.CLOCK)) {
            fill(store, "a", "b");
            store.checkpoints().due(0, 4);
            fill(store, "c");
            Verdict verdict = verify(trail(store, Trails.Selection.ALL), List.of());
            assertThat(verdict.fault()).isNull();
            assertThat(verdict.isProven()).isTrue();
            assertThat(verdict.events()).isEqualTo(6);
            assertThat(verdict.checkpoints()).isEqualTo(1);
            assertThat(verdict.signers())
                    .containsExactly(store.checkpoints().keys().getFirst().key());
            asOwner("update event set payload = replace(payload, '7', '8') where position = 2");
            assertThat(fault(verify(trail(store, Trails.Selection.ALL), List.of()))
                            .position())
                    .isEqualTo(2);
        }
    }

    @Test
    void aHistoryRewrittenInTheDatabaseIsCaughtByWhatWasSignedBefore() throws SQLException {
        try (EventStore store = signing(2, Database.CLOCK)) {
            fill(store, "a", "b", "c");
            List<Checkpoint> published = store.checkpoints().due(0, 6);
            asOwner("update event set payload = replace(payload, '7', '8') where position = 2", """
                    do $$ declare previous bytea; e record; begin
                      select c.start into previous from event_chain c;
                      for e in select v.* from event v order by v.position loop
                        previous := sha256(previous || event_content(e.position, e.id, e.stream, e.stream_type,
                            e.sequence, e.name, e.revision, e.recorded_at, e.payload, e.metadata));
                        update event v set hash = previous where v.position = e.position;
                      end loop; end $$
                    """);
            assertThat(fault(verify(trail(store, Trails.Selection.ALL), List.of()))
                            .kind())
                    .isEqualTo(TrailFault.Kind.RECOMPUTED);
            asOwner("truncate checkpoint");
            assertThat(verify(trail(store, Trails.Selection.ALL), List.of()).isProven())
                    .as("whoever can rewrite the database needs to be held against what lies elsewhere")
                    .isTrue();
            assertThat(fault(verify(trail(store, Trails.Selection.ALL), published))
                            .kind())
                    .isEqualTo(TrailFault.Kind.RECOMPUTED);
        }
    }

    @Test
    void oneAggregateOrAPartIsExportedWithItsProof() {
        try (EventStore store = signing(2, Database.CLOCK)) {
            fill(store, "a", "b", "c");
            store.checkpoints().due(0, 6);
            Verdict one = verify(trail(store, new Trails.Selection("b", null, null, null)), List.of());
            assertThat(one.fault()).isNull();
            assertThat(Objects.requireNonNull(one.head()).from()).isEqualTo(3);
            assertThat(one.events()).isEqualTo(2);
            assertThat(one.leftOut()).isEqualTo(2);
            Verdict part = verify(trail(store, new Trails.Selection(null, null, 2L, 4L)), List.of());
            assertThat(part.fault()).isNull();
            assertThat(part.events()).isEqualTo(3);
            assertThat(part.position()).isEqualTo(4);
            assertThat(verify(trail(store, new Trails.Selection("none", null, null, null)), List.of())
                            .leftOut())
                    .isEqualTo(6);
            assertThat(verify(trail(store, new Trails.Selection(null, null, 7L, null)), List.of())
                            .isProven())
                    .as("nothing yet")
                    .isTrue();
            for (Trails.Selection wrong : List.of(
                    new Trails.Selection(null, null, 0L, null),
                    new Trails.Selection(null, null, 8L, null),
                    new Trails.Selection(null, null, null, 7L),
                    new Trails.Selection(null, null, 4L, 2L))) {
                assertThatThrownBy(() -> trail(store, wrong))
                        .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.rule())
                                .isEqualTo(EventStoreRule.PositionMustExist));
            }
        }
    }

    @Test
    void keysStayKnownWhenTheirFileIsGone() throws IOException {
        List<PublicKey> old;
        try (EventStore store = signing(1, Database.CLOCK)) {
            old = store.checkpoints().keys();
        }
        SigningKeys.rotate(keys(), Database.SERVICE);
        try (EventStore store = signing(1, Database.CLOCK)) {
            assertThat(store.checkpoints().keys()).hasSize(2).startsWith(old.getFirst());
            fill(store, "a");
            assertThat(store.checkpoints().due(0, 2).getFirst().key())
                    .isEqualTo(store.checkpoints().keys().getLast().key());
        }
        Files.delete(keys());
        assertThatThrownBy(() -> signing(1, Database.CLOCK))
                .as("another key would end what others rely on")
                .hasMessageContaining("is missing, with whose keys sample has signed");
        try (EventStore store = database.open()) {
            assertThat(store.checkpoints().keys()).hasSize(2);
            assertThat(store.checkpoints().due(0, 2)).as("nothing is signed").isEmpty();
        }
    }

    private static TrailFault fault(Verdict verdict) {
        return Objects.requireNonNull(verdict.fault());
    }

    /** A clock that the test turns. */
    private static final class Hands extends Clock {
        private Instant now;

        Hands(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
