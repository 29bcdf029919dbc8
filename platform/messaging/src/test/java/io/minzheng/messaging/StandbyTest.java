package io.minzheng.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.minzheng.eventstore.Checkpoints;
import io.minzheng.eventstore.EventReader;
import io.minzheng.messaging.PausedPublisher.Phase;
import io.minzheng.messaging.PublisherHealth.State;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Publishers that are shut out: nothing twice, no step back, nobody fights, somebody publishes. */
@Timeout(180)
class StandbyTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @ParameterizedTest
    @EnumSource(Phase.class)
    void aZombieOfAnotherProcessPublishesNothingAndTakesOverWhenItsSuccessorIsGone(Phase phase) throws Exception {
        String service = "zombie-" + phase.ordinal();
        Process process = paused(service, phase);
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            awaitLine(said, "PAUSED");
            try (EventPublisher successor = started(service, new MadeUpEvents(1_000), PausedPublisher.TIMEOUT)) {
                await(() -> successor.health().published() == 1_000);
                goOn(process);
                awaitLine(said, "STANDBY");
                assertComplete(service, 1_000);
                assertThat(successor.health().state()).isEqualTo(State.PUBLISHING);
            }
            awaitLine(said, "PUBLISHING");
            await(() -> lastPosition(service) == 1_020);
            assertComplete(service, 1_020);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static Process paused(String service, Phase phase) throws IOException {
        return new ProcessBuilder(
                        new File(System.getProperty("java.home"), "bin/java").getPath(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        PausedPublisher.class.getName(),
                        service,
                        Broker.bootstrapServers(),
                        "1020",
                        phase.name())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void goOn(Process process) throws IOException {
        process.outputWriter().write("go\n");
        process.outputWriter().flush();
    }

    private static void awaitLine(BufferedReader said, String wanted) throws IOException {
        for (String line = said.readLine(); !wanted.equals(line); line = said.readLine()) {
            assertThat(line).as("the process has ended").isNotNull();
        }
    }

    @Test
    void standsByForAsLongAsItsSuccessorLives() {
        Duration timeout = Duration.ofSeconds(1);
        MadeUpEvents mine = new MadeUpEvents(10);
        MadeUpEvents theirs = new MadeUpEvents(10);
        try (EventPublisher zombie = started("patient", mine, timeout)) {
            await(() -> zombie.health().published() == 10);
            try (EventPublisher successor = started("patient", theirs, timeout)) {
                await(() -> successor.health().published() == 10);
                mine.append(5);
                await(() -> zombie.health().state() == State.STANDBY);
                theirs.append(5);
                await(() -> successor.health().published() == 15);
                PublisherHealth standing = zombie.health();
                PublisherHealth publishing = successor.health();
                // Signs of life of three seconds at the least; patience ends after two at the most.
                int signs = positions("patient").size();
                await(() -> positions("patient").size() >= signs + 12);
                assertThat(zombie.health()).as("never left its place").isEqualTo(standing);
                assertThat(successor.health()).as("nor the other").isEqualTo(publishing);
            }
            mine.append(5);
            await(() -> zombie.health().state() == State.PUBLISHING
                    && zombie.health().published() == 20);
        }
        assertComplete("patient", 20);
    }

    @ParameterizedTest
    @EnumSource(names = {"OPEN", "SENT"})
    void goesOnThoughTheBrokerHasAbortedATransactionThatTookTooLong(Phase phase) throws Exception {
        String service = "timeout-" + phase.ordinal();
        Process process = paused(service, phase);
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
                Admin admin = Admin.create(Map.of("bootstrap.servers", Broker.bootstrapServers()))) {
            awaitLine(said, "PAUSED");
            await(() -> state(admin, service) == TransactionState.COMPLETE_ABORT);
            goOn(process);
            await(() -> lastPosition(service) == 1_020);
            assertComplete(service, 1_020);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void aSuccessorThatHasNothingToPublishIsNotShutOutByAZombie() throws Exception {
        CountDownLatch halfWay = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        EventReader slow = new Hesitating(new MadeUpEvents(1_000), 350, halfWay, goOn);
        MadeUpEvents theirs = new MadeUpEvents(300);
        try (EventPublisher zombie = started("idle", slow, Duration.ofMinutes(1))) {
            assertThat(halfWay.await(60, TimeUnit.SECONDS)).isTrue();
            try (EventPublisher successor = started("idle", theirs, Duration.ofMinutes(1))) {
                await(() -> successor.health().state() == State.PUBLISHING);
                goOn.countDown();
                await(() -> zombie.health().state() == State.STANDBY);
                theirs.append(700);
                await(() -> successor.health().published() == 1_000);
                assertThat(zombie.health().state()).isEqualTo(State.STANDBY);
            }
        }
        assertThat(meters.counter("minzheng.publisher.transactions", "service", "idle", "outcome", "failed")
                        .count())
                .as("the zombie's alone")
                .isEqualTo(1);
        assertComplete("idle", 1_000);
    }

    private static TransactionState state(Admin admin, String service) {
        String id = "minzheng." + service + ".publisher";
        try {
            return admin.describeTransactions(List.of(id)).description(id).get().state();
        } catch (Exception unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    private EventPublisher started(String service, EventReader reader, Duration timeout) {
        EventPublisher publisher = new EventPublisher(
                new PublisherSettings(
                        service,
                        Broker.bootstrapServers(),
                        3,
                        (short) 1,
                        100,
                        Duration.ofMillis(50),
                        Duration.ofMillis(50),
                        timeout,
                        Map.of()),
                reader,
                Checkpoints.NONE,
                meters,
                Clock.systemUTC());
        publisher.start();
        return publisher;
    }

    private static List<Long> positions(String service) {
        return Broker.read("minzheng." + service + ".position").stream()
                .map(record -> Long.valueOf(record.value()))
                .toList();
    }

    private static long lastPosition(String service) {
        return positions(service).getLast();
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(10_000_000);
        }
    }

    /** Each event once, in order per stream, and positions that never step back. */
    private static void assertComplete(String service, long head) {
        Map<String, List<String>> expected = new TreeMap<>();
        LongStream.rangeClosed(1, head).mapToObj(MadeUpEvents::at).forEach(event -> expected.computeIfAbsent(
                        event.stream(), stream -> new ArrayList<>())
                .add(event.payload()));
        Map<String, List<String>> published = new TreeMap<>();
        for (ConsumerRecord<String, String> record : Broker.read("minzheng." + service + ".events")) {
            published.computeIfAbsent(record.key(), stream -> new ArrayList<>()).add(record.value());
        }
        assertThat(published).isEqualTo(expected);
        assertThat(positions(service)).isSorted();
        assertThat(lastPosition(service)).isEqualTo(head);
    }
}
