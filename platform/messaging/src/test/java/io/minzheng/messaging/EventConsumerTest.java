package io.minzheng.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.Gauge;
import io.minzheng.eventstore.EventStoreSettings;
import io.minzheng.eventstore.MetaKeys;
import io.minzheng.eventstore.ParkedMessage;
import io.minzheng.messaging.ConsumerHealth.State;
import io.minzheng.messaging.WhenBellRungThenKnock.Bell;
import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Automations on a real broker and a real store; each test has a source, and so topic, group and database, of its own. */
@Timeout(120)
class EventConsumerTest {
    private static final Consumer<Bell> NOTHING = bell -> {};

    private static Listener listener(String source) {
        return listener(source, NOTHING);
    }

    private static Listener listener(String source, Consumer<Bell> before) {
        return new Listener(source, Broker.bootstrapServers(), Listener.database(source), before, NOTHING);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(5_000_000);
        }
    }

    private static List<ParkedMessage> parked(Listener listener) {
        return listener.store.parkedMessages().waiting(0, 100);
    }

    @Test
    void anEventTakesEffectUnderTheAuthorityOfTheAutomation() {
        try (Bells bells = new Bells("meta");
                Listener listener = listener("meta")) {
            bells.ring("door-1", 1);
            await(() -> listener.knocks("door-1").equals(List.of(1)));
            assertThat(listener.last("door-1").metadata())
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            MetaKeys.STAFF, "automation:" + WhenBellRungThenKnock.NAME,
                            MetaKeys.ROLES, "automation",
                            MetaKeys.AREAS, "623001",
                            MetaKeys.CAUSATION, "e-1",
                            MetaKeys.CORRELATION, "request-7",
                            MetaKeys.TRACEPARENT, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                            MetaKeys.IDEMPOTENCY_KEY, "minzheng/meta/e-1/" + WhenBellRungThenKnock.NAME + "/door-1"));
            await(() -> listener.consumer.health().lag() == 0);
            assertThat(listener.consumer.health().state()).isEqualTo(State.LISTENING);
            assertThat(listener.meters
                            .get("minzheng.automations.messages")
                            .tag("outcome", "handled")
                            .counter()
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void whatIsPublishedTwiceTakesEffectOnce() {
        try (Bells bells = new Bells("twice");
                Listener listener = listener("twice")) {
            bells.ring("door", 1);
            bells.ring("door", 1);
            bells.ring("door", 2);
            await(() -> listener.knocks("door").contains(2));
            assertThat(listener.knocks("door")).containsExactly(1, 2);
            assertThat(parked(listener)).isEmpty();
        }
    }

    @Test
    void hearsNothingOfAnAbortedTransaction() {
        try (Bells bells = new Bells("aborted", Map.of("transactional.id", "aborted"));
                Listener listener = listener("aborted")) {
            bells.producer().beginTransaction();
            bells.ring("door", 1);
            bells.producer().flush();
            bells.producer().abortTransaction();
            bells.producer().beginTransaction();
            bells.ring("door", 2);
            bells.producer().commitTransaction();
            await(() -> listener.knocks("door").contains(2));
            assertThat(listener.knocks("door")).containsExactly(2);
        }
    }

    @Test
    void hearsATopicThatIsCreatedAfterIt() {
        try (Listener listener = listener("late")) {
            try (Bells bells = new Bells("late")) {
                bells.ring("door", 1);
                await(() -> listener.knocks("door").equals(List.of(1)));
            }
        }
    }

    @Test
    void parksWhatCannotBeReadAndLetsOtherKeysGoOn() {
        try (Bells bells = new Bells("unreadable");
                Listener listener = listener("unreadable")) {
            bells.send("a", "e-1", "1", "{\"door\":\"a\"}");
            bells.send("b", "e-2", "1", "no json");
            bells.send("c", "e-3", "1", null);
            bells.ring("d", 4, "e-4", "3");
            bells.ring("e", 5, "e-5", "none");
            bells.sendBare("f");
            bells.ring("f", 6, "e-\0", "1");
            bells.ring("k".repeat(3_000), 6, "e-6", "1");
            bells.ring("a", 7);
            bells.ring("g", 8);
            await(() ->
                    listener.knocks("g").equals(List.of(8)) && parked(listener).size() == 9);
            assertThat(parked(listener))
                    .extracting(ParkedMessage::key, ParkedMessage::cause)
                    .containsExactlyInAnyOrder(
                            tuple("a", "unreadable: MismatchedInputException"),
                            tuple("b", "unreadable: StreamReadException"),
                            tuple("c", "unreadable: MismatchedInputException"),
                            tuple("d", "unreadable: revision 3"),
                            tuple("e", "unreadable: revision 0"),
                            tuple(null, "unreadable: no CloudEvent"),
                            tuple(null, "unreadable: no CloudEvent"),
                            tuple(null, "unreadable: no CloudEvent"),
                            tuple("a", Hearing.BEHIND));
            assertThat(listener.consumer.retry("administrator")).isZero();
            assertThat(parked(listener)).hasSize(9);
            assertThat(listener.meters
                            .get("minzheng.automations.parked")
                            .gauge()
                            .value())
                    .isEqualTo(9);
            parked(listener).stream()
                    .filter(message -> message.eventId().equals("e-1"))
                    .forEach(message -> listener.store.parkedMessages().settle(message, "administrator", "nonsense"));
            assertThat(listener.consumer.retry("administrator")).isEqualTo(1);
            assertThat(listener.knocks("a")).containsExactly(7);
        }
    }

    @Test
    void whatWaitsToBeHeardIsMetered() {
        AtomicBoolean closed = new AtomicBoolean(true);
        Consumer<Bell> whileClosed = bell -> {
            if (closed.get()) {
                throw new NotYet("the door is not there yet");
            }
        };
        try (Bells bells = new Bells("behind");
                Listener listener = listener("behind", whileClosed)) {
            Gauge lag = listener.meters.get("minzheng.automations.lag").gauge();
            bells.ring("a", 1);
            bells.ring("a", 2);
            bells.ring("a", 3);
            await(() -> lag.value() == 3);
            closed.set(false);
            await(() -> lag.value() == 0);
            assertThat(listener.knocks("a")).containsExactly(1, 2, 3);
        }
    }

    @Test
    void whatIsRefusedIsParkedAndLaterOnesOfItsKeyWaitInOrder() {
        try (Bells bells = new Bells("refused");
                Listener listener = listener("refused")) {
            listener.send(new Door.DoorCommand.Lock("shut"));
            IntStream.rangeClosed(1, 3).forEach(number -> bells.ring("shut", number));
            bells.ring("open", 9);
            await(() -> listener.knocks("open").equals(List.of(9))
                    && parked(listener).size() == 3);
            assertThat(parked(listener))
                    .extracting(ParkedMessage::cause, ParkedMessage::attempts)
                    .containsExactly(
                            tuple("door.must-not-be-locked", 3), tuple(Hearing.BEHIND, 0), tuple(Hearing.BEHIND, 0));
            assertThat(listener.consumer.retry("administrator")).isZero();
            assertThat(parked(listener).getFirst().attempts()).isEqualTo(4);

            listener.send(new Door.DoorCommand.Unlock("shut"));
            bells.ring("shut", 4);
            await(() -> parked(listener).size() == 4);
            assertThat(listener.knocks("shut")).as("nothing overtakes").isEmpty();
            assertThat(listener.consumer.retry("administrator")).isEqualTo(4);
            assertThat(parked(listener)).isEmpty();
            bells.ring("shut", 5);
            await(() -> listener.knocks("shut").size() == 5);
            assertThat(listener.knocks("shut")).containsExactly(1, 2, 3, 4, 5);
        }
    }

    @Test
    void whatTheServiceStandsOnIsWaitedForAndNothingParked() {
        AtomicInteger away = new AtomicInteger(10);
        try (Bells bells = new Bells("away");
                Listener listener = listener("away", bell -> {
                    if (away.getAndDecrement() > 0) {
                        throw new NotYet("the views are behind");
                    }
                })) {
            bells.ring("door", 1);
            bells.ring("door", 2);
            await(() -> listener.consumer.health().state() == State.RETRYING);
            assertThat(listener.consumer.health().fault()).contains("NotYet");
            await(() -> listener.knocks("door").size() == 2);
            assertThat(listener.knocks("door")).containsExactly(1, 2);
            assertThat(parked(listener)).isEmpty();
            await(() -> listener.consumer.health().state() == State.LISTENING);
        }
    }

    @Test
    void whatIsRefusedAfterAnOutageStillGetsAllItsAttempts() {
        AtomicInteger away = new AtomicInteger(5);
        try (Bells bells = new Bells("after");
                Listener listener = listener("after", bell -> {
                    if (away.getAndDecrement() > 0) {
                        throw new NotYet("the views are behind");
                    }
                })) {
            listener.send(new Door.DoorCommand.Lock("door"));
            bells.ring("door", 1);
            await(() -> !parked(listener).isEmpty());
            assertThat(away.get()).as("five in vain and three refused").isEqualTo(-3);
            assertThat(parked(listener).getFirst().attempts()).isEqualTo(3);
        }
    }

    @Test
    void replicasShareTheWorkAndKeepTheOrderOfEachKey() {
        EventStoreSettings database = Listener.database("shared");
        int each = 60;
        try (Bells bells = new Bells("shared");
                Listener one = new Listener("shared", Broker.bootstrapServers(), database, NOTHING, NOTHING)) {
            IntStream.rangeClosed(1, each).forEach(number -> ring(bells, number));
            await(() -> !one.knocks("door-0").isEmpty());
            try (Listener two = new Listener("shared", Broker.bootstrapServers(), database, NOTHING, NOTHING)) {
                IntStream.rangeClosed(each + 1, 2 * each).forEach(number -> ring(bells, number));
                await(() -> IntStream.range(0, 6)
                        .allMatch(door -> two.knocks("door-" + door).size() == 2 * each));
            }
            List<Integer> all = IntStream.rangeClosed(1, 2 * each).boxed().toList();
            IntStream.range(0, 6)
                    .forEach(door -> assertThat(one.knocks("door-" + door)).isEqualTo(all));
            assertThat(parked(one)).isEmpty();
        }
    }

    private static void ring(Bells bells, int number) {
        for (int door = 0; door < 6; door++) {
            bells.ring("door-" + door, number, "e-" + door + "-" + number, "1");
        }
    }

    @Test
    void killedBetweenEffectAndOffsetItDoesTheThingOnce() throws Exception {
        EventStoreSettings database = Listener.database("killed");
        try (Bells bells = new Bells("killed")) {
            IntStream.rangeClosed(1, 5).forEach(number -> bells.ring("door", number));
            bells.producer().flush();
            for (int fatal : new int[] {1, 3, 3}) {
                Process process = new ProcessBuilder(
                                new File(System.getProperty("java.home"), "bin/java").getPath(),
                                "-cp",
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                                Listener.class.getName(),
                                "killed",
                                Broker.bootstrapServers(),
                                database.url(),
                                database.username(),
                                database.password(),
                                database.ownerUsername(),
                                database.ownerPassword(),
                                Integer.toString(fatal))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(process.exitValue()).isEqualTo(9);
            }
            try (Listener listener = new Listener("killed", Broker.bootstrapServers(), database, NOTHING, NOTHING)) {
                await(() -> listener.knocks("door").contains(5));
                assertThat(listener.knocks("door")).containsExactly(1, 2, 3, 4, 5);
                assertThat(parked(listener)).isEmpty();
            }
        }
    }
}
