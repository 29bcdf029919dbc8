package io.minzheng.eventstore;

import static io.minzheng.eventstore.CommandsTest.deposit;
import static io.minzheng.eventstore.CommandsTest.open;
import static io.minzheng.eventstore.CommandsTest.withdraw;
import static io.minzheng.eventstore.Database.CLERK;
import static io.minzheng.eventstore.Database.by;
import static io.minzheng.eventstore.Database.keyed;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.eventstore.Account.AccountAggregate;
import io.minzheng.eventstore.Account.AccountRule;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.Fen;
import io.minzheng.kernel.RuleViolation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several stores on one database, as replicas of a service have them. */
@Timeout(120)
class ReplicasTest {
    private final Database database = new Database();
    private final List<EventStore> replicas = List.of(database.open(), database.open(), database.open());

    @AfterEach
    void close() {
        replicas.forEach(EventStore::close);
    }

    @Test
    void everySuccessOnOneAggregateIsOneStoredEvent() throws Exception {
        replicas.getFirst().commands().send(by(CLERK), open("hot"));
        AtomicLong refused = new AtomicLong();
        List<Long> versions = Collections.synchronizedList(new ArrayList<>());

        inParallel(12, worker -> {
            for (int i = 0; i < 40; i++) {
                try {
                    versions.add(replica(worker)
                            .commands()
                            .send(by(CLERK), deposit("hot", 1))
                            .version());
                } catch (RuleViolation lost) {
                    assertThat(lost.rule()).isEqualTo(EventStoreRule.AggregateMustNotBeContended);
                    refused.incrementAndGet();
                }
            }
        });

        long successes = 12 * 40 - refused.get();
        assertThat(versions).doesNotHaveDuplicates().hasSize((int) successes);
        assertThat(replicas.getLast().reader().stream("hot"))
                .extracting(StoredEvent::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(0, successes).boxed().toList());
        for (EventStore replica : replicas) {
            assertThat(replica.states()
                            .of(AccountAggregate.class, "hot")
                            .orElseThrow()
                            .state())
                    .isEqualTo(new Account.Open(Database.TOWNSHIP, Fen.of(successes)));
        }
    }

    @Test
    void moneyIsNeverSpentTwice() throws Exception {
        replicas.getFirst().commands().send(by(CLERK), open("purse"), deposit("purse", 50));
        AtomicLong spent = new AtomicLong();

        inParallel(9, worker -> {
            for (int i = 0; i < 20; i++) {
                try {
                    replica(worker).commands().send(by(CLERK), withdraw("purse", 1));
                    spent.incrementAndGet();
                } catch (RuleViolation refusal) {
                    assertThat(refusal.rule())
                            .isIn(AccountRule.BalanceMustSuffice, EventStoreRule.AggregateMustNotBeContended);
                }
            }
        });

        Account.Open purse = (Account.Open) replicas.getFirst()
                .states()
                .of(AccountAggregate.class, "purse")
                .orElseThrow()
                .state();
        assertThat(purse.balance()).isEqualTo(Fen.of(50 - spent.get()));
        assertThat(purse.balance().isNegative()).isFalse();
    }

    @Test
    void oneKeyHappensOnceHoweverOftenAndWhereverItIsSent() throws Exception {
        List<Receipt> receipts = Collections.synchronizedList(new ArrayList<>());
        inParallel(12, worker -> {
            for (int i = 0; i < 15; i++) {
                receipts.add(replica(worker).commands().send(keyed("key-" + i, "f"), open("once-" + i)));
            }
        });
        assertThat(receipts).hasSize(180);
        assertThat(receipts.stream().distinct()).hasSize(15);
        assertThat(replicas.getFirst().reader().head()).isEqualTo(15);
    }

    @Test
    void readersThatFollowSeeEveryPositionOnceAndInOrder() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<Long>> followers = new ArrayList<>();
            for (EventStore replica : replicas) {
                followers.add(threads.submit(() -> follow(replica.reader(), writing)));
            }
            inParallel(12, worker -> {
                for (int i = 0; i < 30; i++) {
                    String id = worker + "-" + i;
                    replica(worker).commands().send(by(CLERK), open(id), deposit(id, 1));
                }
            });
            writing.set(false);
            for (Future<Long> follower : followers) {
                assertThat(follower.get()).isEqualTo(720);
            }
        }
    }

    /** Reads on until nothing is written any more; the last position seen. Fails on the first gap or disorder. */
    private static long follow(EventReader reader, AtomicBoolean writing) {
        long seen = 0;
        while (true) {
            boolean last = !writing.get();
            List<StoredEvent> events = reader.after(seen, 50);
            for (StoredEvent event : events) {
                assertThat(event.position()).isEqualTo(seen + 1);
                seen = event.position();
            }
            if (last && events.isEmpty()) {
                return seen;
            }
        }
    }

    @Test
    void recordedTimesNeverFall() throws Exception {
        try (EventStore late = database.open(java.time.Clock.offset(Database.CLOCK, java.time.Duration.ofHours(1)))) {
            late.commands().send(by(CLERK), open("a"));
        }
        replicas.getFirst().commands().send(by(CLERK), open("b"));
        List<StoredEvent> events = replicas.getFirst().reader().after(0, 10);
        assertThat(events.getLast().recordedAt()).isEqualTo(events.getFirst().recordedAt());
    }

    @Test
    void manySharedCommitsStoreEverything() {
        List<Command> commands =
                IntStream.range(0, 2000).<Command>mapToObj(i -> open("n" + i)).toList();
        assertThat(replicas.getFirst().commands().sendEach(by(CLERK), commands))
                .allSatisfy(outcome -> assertThat(outcome.refusal()).isNull())
                .extracting(outcome -> outcome.receipt().position())
                .doesNotHaveDuplicates();
        assertThat(replicas.getFirst().reader().head()).isEqualTo(2000);
    }

    private EventStore replica(int worker) {
        return replicas.get(worker % replicas.size());
    }

    private interface Work {
        void run(int worker) throws Exception;
    }

    private static void inParallel(int workers, Work work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            List<Callable<Void>> calls = IntStream.range(0, workers)
                    .<Callable<Void>>mapToObj(worker -> () -> {
                        work.run(worker);
                        return null;
                    })
                    .toList();
            for (Future<Void> done : threads.invokeAll(calls)) {
                done.get();
            }
        }
    }
}
