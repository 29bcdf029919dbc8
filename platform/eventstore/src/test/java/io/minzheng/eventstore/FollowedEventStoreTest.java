package io.minzheng.eventstore;

import static io.minzheng.eventstore.CommandsTest.deposit;
import static io.minzheng.eventstore.CommandsTest.open;
import static io.minzheng.eventstore.Database.CLERK;
import static io.minzheng.eventstore.Database.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minzheng.eventstore.Account.AccountEvent.MoneyDeposited;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.Fen;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.StreamableMessageSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FollowedEventStoreTest {
    private final Database database = new Database();
    private final EventStore store = database.open();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void messagesCarryWhatIsStored() throws Exception {
        store.commands().send(by(CLERK), open("a"), deposit("a", 5));
        StoredEvent stored = store.reader().after(1, 1).getFirst();

        try (TrackingEventStream stream = stream(1)) {
            TrackedEventMessage<?> message = stream.nextAvailable();
            assertThat(message.getPayload()).isEqualTo(new MoneyDeposited(Database.TODAY, Fen.of(5)));
            assertThat(message.trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(2));
            assertThat(message.getIdentifier()).isEqualTo(stored.id().toString());
            assertThat(message.getTimestamp()).isEqualTo(stored.recordedAt());
            assertThat(message.getMetaData()).isEqualTo(stored.metadata());
            DomainEventMessage<?> domain = (DomainEventMessage<?>) message;
            assertThat(domain.getAggregateIdentifier()).isEqualTo("a");
            assertThat(domain.getSequenceNumber()).isEqualTo(1);
            assertThat(domain.getType()).isEqualTo("sample.account");
            assertThat(stream.hasNextAvailable()).isFalse();
            assertThat(stream.hasNextAvailable(1, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(stream.peek()).isEmpty();
        }
    }

    @Test
    void aWaitingStreamWakesWithTheCommitOfAnyReplica() throws Exception {
        try (EventStore replica = database.open();
                TrackingEventStream stream = stream(0)) {
            for (EventStore writer : List.of(store, replica)) {
                CompletableFuture<Object> next = CompletableFuture.supplyAsync(() -> next(stream));
                writer.commands().send(by(CLERK), open("from-" + System.identityHashCode(writer)));
                assertThat(next.get()).isNotNull();
            }
        }
    }

    private static Object next(TrackingEventStream stream) {
        try {
            return stream.nextAvailable().getPayload();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void listenersAreToldOfAppendsAndOfNoneAfterTheStreamIsClosed() throws Exception {
        CountDownLatch told = new CountDownLatch(2);
        store.reader().onAppend(told::countDown);
        TrackingEventStream stream = stream(0);
        List<String> late = Collections.synchronizedList(new ArrayList<>());
        assertThat(stream.setOnAvailableCallback(() -> late.add("told"))).isTrue();
        stream.close();
        store.reader().onAppend(() -> {
            throw new IllegalStateException("a listener that fails must not stop the others");
        });
        store.reader().onAppend(told::countDown);

        store.commands().send(by(CLERK), open("a"));
        told.await();
        assertThat(late).isEmpty();
    }

    @Test
    void longHistoriesAreReadWholeAndInOrder() throws Exception {
        List<Command> many =
                IntStream.range(0, 5000).<Command>mapToObj(i -> open("n" + i)).toList();
        store.commands().sendEach(by(CLERK), many);

        List<Long> positions = new ArrayList<>();
        try (TrackingEventStream stream = stream(0)) {
            while (stream.hasNextAvailable()) {
                positions.add(stream.nextAvailable().trackingToken().position().orElseThrow());
            }
        }
        assertThat(positions)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 5000).boxed().toList());
    }

    @Test
    void wherePositionsAreMissingNobodySkipsMoreThanThose() throws Exception {
        store.commands().send(by(CLERK), open("a"), open("b"), open("c"), open("d"), open("e"));
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("delete from event where position in (2, 4)");
        }
        for (long after : new long[] {0, 1, 2, 3, 4, 0}) {
            List<Long> positions = new ArrayList<>();
            try (TrackingEventStream stream = stream(after)) {
                while (stream.hasNextAvailable()) {
                    positions.add(
                            stream.nextAvailable().trackingToken().position().orElseThrow());
                }
            }
            assertThat(positions)
                    .as("after " + after)
                    .containsExactlyElementsOf(LongStream.of(1, 3, 5)
                            .filter(position -> position > after)
                            .boxed()
                            .toList());
        }
    }

    @Test
    void wherePositionsAreMissingFarBehindTheHeadNobodySkipsMoreThanThose() throws Exception {
        store.commands()
                .sendEach(
                        by(CLERK),
                        IntStream.range(0, 1500)
                                .<Command>mapToObj(i -> open("n" + i))
                                .toList());
        LongPredicate missing = position -> position == SharedRanges.LENGTH
                || position == 2 * SharedRanges.LENGTH + 1
                || position > 4 * SharedRanges.LENGTH && position <= 5 * SharedRanges.LENGTH
                || position == 700;
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("delete from event where position in ("
                    + LongStream.rangeClosed(1, 1500)
                            .filter(missing)
                            .mapToObj(Long::toString)
                            .collect(Collectors.joining(","))
                    + ")");
        }
        for (long after : new long[] {0, 1, 100, SharedRanges.LENGTH, 200, 515, 700, 1300, 0}) {
            List<Long> positions = new ArrayList<>();
            try (TrackingEventStream stream = stream(after)) {
                while (stream.hasNextAvailable()) {
                    positions.add(
                            stream.nextAvailable().trackingToken().position().orElseThrow());
                }
            }
            assertThat(positions)
                    .as("after " + after)
                    .containsExactlyElementsOf(LongStream.rangeClosed(after + 1, 1500)
                            .filter(missing.negate())
                            .boxed()
                            .toList());
        }
    }

    @Test
    void axonReadsAnAggregateFromAnySequence() {
        store.commands().send(by(CLERK), open("a"), deposit("a", 1), deposit("a", 2));
        DomainEventStream stream = store.axon().eventStore().readEvents("a", 1);
        List<Object> payloads = new ArrayList<>();
        stream.forEachRemaining(message -> payloads.add(message.getPayload()));
        assertThat(payloads)
                .containsExactly(
                        new MoneyDeposited(Database.TODAY, Fen.of(1)), new MoneyDeposited(Database.TODAY, Fen.of(2)));
        assertThat(stream.getLastSequenceNumber()).isEqualTo(2);
        assertThat(store.axon().eventStore().lastSequenceNumberFor("a")).contains(2L);
        assertThat(store.axon().eventStore().lastSequenceNumberFor("b")).isEmpty();
    }

    @Test
    void tokensCanBeTakenAtTheEndsAndAtAnInstant() {
        StreamableMessageSource<?> source = store.axon().eventStore();
        assertThat(source.createHeadToken()).isNull();
        store.commands().send(by(CLERK), open("a"), open("b"));
        try (EventStore later = database.open(Clock.offset(Database.CLOCK, Duration.ofMinutes(1)))) {
            later.commands().send(by(CLERK), open("c"));
        }
        assertThat(source.createTailToken()).isNull();
        assertThat(source.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(3));
        assertThat(source.createTokenAt(Database.CLOCK.instant())).isNull();
        assertThat(source.createTokenAt(Database.CLOCK.instant().plusSeconds(1)))
                .isEqualTo(new GlobalSequenceTrackingToken(2));
        assertThat(source.createTokenAt(Database.CLOCK.instant().plusSeconds(61)))
                .isEqualTo(new GlobalSequenceTrackingToken(3));
    }

    @Test
    void anEventThatCannotBeReadStopsTheStreamAndIsNeverPassedOver() throws Exception {
        store.commands().send(by(CLERK), open("a"));
        try (var service = database.asService();
                var statement = service.createStatement()) {
            statement.execute("insert into event values (2, gen_random_uuid(), 'b', 'sample.account', 0,"
                    + " 'sample.account.Unheard', 1, now(), '{}', '{}', sha256(''))");
        }
        try (TrackingEventStream stream = stream(1)) {
            assertThatThrownBy(() -> stream.nextAvailable())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("sample.account.Unheard");
            assertThatThrownBy(() -> stream.nextAvailable()).isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> store.states().of(Account.AccountAggregate.class, "b"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void axonsPooledProcessorSeesEveryEventOnceWhileReplicasWrite() throws Exception {
        int events = 3000;
        List<Long> seen = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch all = new CountDownLatch(events);
        ScheduledExecutorService coordinator = Executors.newSingleThreadScheduledExecutor();
        ScheduledExecutorService worker = Executors.newScheduledThreadPool(2);
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name("test")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new Collecting(seen, all))
                        .build())
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .messageSource(store.axon().eventStore())
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(coordinator)
                .workerExecutor(worker)
                .initialToken(source -> source.createTailToken())
                .initialSegmentCount(1)
                .batchSize(256)
                .build();
        processor.start();
        try (EventStore replica = database.open()) {
            for (int part = 0; part < 4; part++) {
                String prefix = "p" + part + "-";
                List<Command> commands = IntStream.range(0, events / 4)
                        .<Command>mapToObj(i -> open(prefix + i))
                        .toList();
                (part % 2 == 0 ? store : replica).commands().sendEach(by(CLERK), commands);
            }
            all.await();
        } finally {
            processor.shutDown();
            coordinator.shutdown();
            worker.shutdown();
        }
        assertThat(seen)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, events).boxed().toList());
    }

    private record Collecting(List<Long> seen, CountDownLatch all) {
        @EventHandler
        void on(DomainEvent event, TrackingToken token) {
            seen.add(token.position().orElseThrow());
            all.countDown();
        }
    }

    private TrackingEventStream stream(long after) {
        return (TrackingEventStream)
                store.axon().eventStore().openStream(after == 0 ? null : new GlobalSequenceTrackingToken(after));
    }
}
