package io.minzheng.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Groups are formed here by holding the lock that every append takes, so that callers queue up behind it. */
@Timeout(60)
class GroupCommitTest {
    private final Database database = new Database();
    private final EventStore store = database.open();
    private final GroupCommit commits = commits(database.settings());
    private final ExecutorService callers = Executors.newCachedThreadPool();

    private GroupCommit commits(EventStoreSettings settings) {
        return new GroupCommit(new Journal(settings, Database.CLOCK), 512, head -> {}, database.meters);
    }

    @AfterEach
    void close() throws SQLException {
        callers.shutdown();
        commits.close();
        store.close();
    }

    @Test
    void callersThatWaitShareOneCommit() throws Exception {
        List<CompletableFuture<Long>> waiting = new ArrayList<>();
        try (Connection other = holdingTheLock()) {
            for (int i = 0; i < 20; i++) {
                waiting.add(append(batch(event("s" + i, 0), event("s" + i, 1))));
            }
            waitUntilWaiting(waiting.size());
            assertThat(store.reader().head()).isZero();
            other.rollback();
        }
        for (CompletableFuture<Long> caller : waiting) {
            assertThat(caller.get() % 2).isZero();
        }
        assertThat(store.reader().after(0, 100))
                .extracting(StoredEvent::position)
                .containsExactlyElementsOf(
                        java.util.stream.LongStream.rangeClosed(1, 40).boxed().toList());
        assertThat(transactions()).isLessThanOrEqualTo(2);
    }

    @Test
    void aLostRaceTouchesNobodyElse() throws Exception {
        commits.append(batch(event("taken", 0)));
        CompletableFuture<Long> loser;
        CompletableFuture<Long> ahead;
        List<CompletableFuture<Long>> others = new ArrayList<>();
        try (Connection other = holdingTheLock()) {
            others.add(append(batch(event("x", 0))));
            waitUntilWaiting(1);
            others.add(append(batch(event("a", 0))));
            loser = append(batch(event("b", 0), event("taken", 0)));
            ahead = append(batch(event("c", 5)));
            others.add(append(batch(event("d", 0))));
            waitUntilWaiting(5);
            other.rollback();
        }
        assertThat(failure(loser)).isInstanceOf(ConcurrencyException.class);
        assertThat(failure(ahead)).isInstanceOf(ConcurrencyException.class);
        for (CompletableFuture<Long> caller : others) {
            assertThat(caller.get()).isPositive();
        }
        assertThat(store.reader().after(0, 100))
                .extracting(StoredEvent::stream)
                .containsExactlyInAnyOrder("taken", "x", "a", "d");
        assertThat(store.reader().head()).isEqualTo(4);
    }

    @Test
    void whatTheDatabaseDoesNotTakeTouchesNobodyElse() throws Exception {
        CompletableFuture<Long> culprit;
        List<CompletableFuture<Long>> others = new ArrayList<>();
        try (Connection other = holdingTheLock()) {
            others.add(append(batch(event("x", 0))));
            waitUntilWaiting(1);
            others.add(append(batch(event("a", 0))));
            culprit = append(batch(event("nul\0", 0)));
            others.add(append(batch(event("b", 0))));
            waitUntilWaiting(4);
            other.rollback();
        }
        assertThat(failure(culprit)).isInstanceOf(IllegalArgumentException.class);
        for (CompletableFuture<Long> caller : others) {
            assertThat(caller.get()).isPositive();
        }
        assertThat(store.reader().head()).isEqualTo(3);
    }

    @Test
    void batchesOfOneStreamFollowEachOther() throws Exception {
        CompletableFuture<Long> first;
        CompletableFuture<Long> second;
        CompletableFuture<Long> rival;
        try (Connection other = holdingTheLock()) {
            CompletableFuture<Long> leading = append(batch(event("x", 0)));
            waitUntilWaiting(1);
            first = append(batch(event("a", 0)));
            waitUntilWaiting(2);
            second = append(batch(event("a", 1)));
            waitUntilWaiting(3);
            rival = append(batch(event("a", 0)));
            waitUntilWaiting(4);
            other.rollback();
            assertThat(leading.get()).isEqualTo(1);
        }
        assertThat(first.get()).isEqualTo(2);
        assertThat(second.get()).isEqualTo(3);
        assertThat(failure(rival)).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void aLostConnectionNeitherLosesNorDoubles() throws Exception {
        commits.append(batch(event("a", 0)));
        CompletableFuture<Long> caller;
        try (Connection other = holdingTheLock()) {
            caller = append(batch(event("a", 1)));
            waitUntilWaiting(1);
            terminateAppender();
            waitUntilWaiting(1);
            other.rollback();
        }
        assertThat(caller.get()).isEqualTo(2);
        assertThat(store.reader().stream("a")).hasSize(2);
    }

    @Test
    void aCommitWhoseAnswerWasLostCountsAsStored() throws Exception {
        Batch batch = batch(event("a", 0), event("a", 1));
        Journal journal = new Journal(database.settings(), Database.CLOCK);
        journal.append(List.of(batch));
        journal.append(List.of(batch(event("b", 0))));

        assertThat(journal.own(batch)).hasValue(2);
        assertThat(journal.own(batch(event("a", 0), event("a", 1)))).isEmpty();
        journal.close();
    }

    @Test
    void anInterruptedCallerIsStillAnsweredAndStaysInterrupted() throws Exception {
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread caller;
        try (Connection other = holdingTheLock()) {
            caller = Thread.ofVirtual().start(() -> {
                Thread.currentThread().interrupt();
                commits.append(batch(event("a", 0)));
                interrupted.complete(Thread.currentThread().isInterrupted());
            });
            waitUntilWaiting(1);
            other.rollback();
        }
        assertThat(interrupted.get()).isTrue();
        assertThat(store.reader().head()).isEqualTo(1);
    }

    @Test
    void whoWaitsTooLongForAnotherProcessIsToldSo() throws Exception {
        EventStoreSettings settings = database.settings();
        GroupCommit impatient = commits(new EventStoreSettings(
                settings.service(),
                settings.url(),
                settings.username(),
                settings.password(),
                settings.ownerUsername(),
                settings.ownerPassword(),
                1,
                1,
                512,
                Duration.ofMillis(100),
                Duration.ofMillis(50),
                null));
        try (Connection other = holdingTheLock()) {
            assertThatThrownBy(() -> impatient.append(batch(event("a", 0)))).isInstanceOf(EventStoreUnavailable.class);
            other.rollback();
        }
        assertThat(impatient.append(batch(event("a", 0)))).isEqualTo(1);
        impatient.close();
    }

    @Test
    void aStricterDefaultIsolationDoesNoHarm() throws Exception {
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("alter role minzheng_service in database " + owner.getCatalog()
                    + " set default_transaction_isolation = 'repeatable read'");
        }
        CompletableFuture<Long> caller;
        try (Connection other = holdingTheLock();
                Statement statement = other.createStatement()) {
            caller = append(batch(event("a", 0)));
            waitUntilWaiting(1);
            statement.execute("insert into event values (1, gen_random_uuid(), 'b', 'sample.account', 0,"
                    + " 'sample.account.MoneyDeposited', 1, now(), '{}', '{}', sha256(''))");
            other.commit();
        }
        assertThat(caller.get()).isEqualTo(2);
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("alter role minzheng_service in database " + owner.getCatalog()
                    + " reset default_transaction_isolation");
        }
    }

    @Test
    void aClosedStoreTakesNothing() throws Exception {
        GroupCommit closed = commits(database.settings());
        closed.close();
        assertThatThrownBy(() -> closed.append(batch(event("a", 0)))).isInstanceOf(IllegalStateException.class);
    }

    /** Else each group would read all the keys there have ever been. */
    @Test
    void keysAreLookedUpByTheirIndex() throws Exception {
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement()) {
            GroupCommit keyed = commits(database.settings());
            for (int i = 0; i < 12; i++) {
                keyed.append(new Batch(
                        List.of(event("k" + i, 0), event("k" + i, 1)),
                        new Batch.Key("clerk", "key-" + i, "0".repeat(64), "k" + i, 1)));
                if (i == 0) {
                    statement.execute("insert into idempotency select 'other', n::text, '', 's', 0, 1, now()"
                            + " from generate_series(1, 20000) n");
                }
            }
            // What a session has read is counted when it ends, at the latest.
            keyed.close();
            String looked = "select idx_scan + seq_scan from pg_stat_user_tables where relname = 'idempotency'";
            while (count(owner, looked) < 12) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            assertThat(count(owner, "select seq_tup_read from pg_stat_user_tables where relname = 'idempotency'"))
                    .isLessThan(20_000);
        }
    }

    private CompletableFuture<Long> append(Batch batch) {
        return CompletableFuture.supplyAsync(() -> commits.append(batch), callers);
    }

    private static Throwable failure(CompletableFuture<Long> caller) throws InterruptedException {
        try {
            throw new AssertionError("stored at " + caller.get());
        } catch (ExecutionException failed) {
            return failed.getCause();
        }
    }

    private Connection holdingTheLock() throws SQLException {
        Connection other = database.asService();
        other.setAutoCommit(false);
        try (Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(7090415)");
        }
        return other;
    }

    /** Until that many callers are queued or under way, and the one under way waits for the lock. */
    private void waitUntilWaiting(int callers) throws Exception {
        try (Connection owner = database.asOwner()) {
            while (commits.waiting() + 1 < callers || count(owner, WAITING) == 0) {
                TimeUnit.MILLISECONDS.sleep(2);
            }
        }
    }

    private static final String WAITING = "select count(*) from pg_locks l join pg_database d on d.oid = l.database"
            + " where d.datname = current_database() and l.locktype = 'advisory' and not l.granted";

    private void terminateAppender() throws SQLException {
        try (Connection owner = database.asOwner()) {
            assertThat(
                            count(
                                    owner,
                                    "select count(*) from (select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                                            + " where datname = current_database() and application_name = 'minzheng-append') x"))
                    .isPositive();
        }
    }

    private long transactions() throws SQLException {
        try (Connection owner = database.asOwner()) {
            return count(owner, "select count(distinct xmin::text) from event");
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static Batch batch(Batch.Event... events) {
        return new Batch(List.of(events), null);
    }

    static Batch.Event event(String stream, long sequence) {
        return new Batch.Event(
                UUID.randomUUID().toString(),
                stream,
                Account.NAME,
                sequence,
                "sample.account.MoneyDeposited",
                1,
                "{\"on\":\"2022-12-31\",\"amount\":1}",
                "{}");
    }
}
