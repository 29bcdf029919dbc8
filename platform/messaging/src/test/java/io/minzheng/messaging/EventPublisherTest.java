package io.minzheng.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.minzheng.eventstore.Checkpoints;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.proof.Checkpoint;
import io.minzheng.messaging.PublisherHealth.State;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class EventPublisherTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void publishesEveryEventOnceAndInOrderPerStream() {
        MadeUpEvents events = new MadeUpEvents(5_000);
        try (EventPublisher publisher = started(settings("once", 700), events)) {
            await(() -> publisher.health().published() == 5_000);
            events.append(1);
            await(() -> publisher.health().published() == 5_001);
        }
        assertComplete("once", 5_001);
    }

    @Test
    void wakesOnAppendRatherThanOnTheIdleWait() {
        MadeUpEvents events = new MadeUpEvents(0);
        PublisherSettings patient = new PublisherSettings(
                "wake",
                Broker.bootstrapServers(),
                3,
                (short) 1,
                100,
                Duration.ofHours(1),
                Duration.ofHours(1),
                Duration.ofMinutes(10),
                Map.of());
        try (EventPublisher publisher = started(patient, events)) {
            await(() -> publisher.health().state() == State.PUBLISHING);
            events.append(3);
            await(() -> publisher.health().published() == 3);
        }
        assertComplete("wake", 3);
    }

    @Test
    void writesTheHeadersOfACloudEvent() {
        try (EventPublisher publisher = started(settings("headers", 10), new MadeUpEvents(1))) {
            await(() -> publisher.health().published() == 1);
        }
        ConsumerRecord<String, String> record =
                Broker.read("minzheng.headers.events").getFirst();
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        assertThat(headers)
                .containsExactly(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", "00000000-0000-0007-0000-000000000001"),
                        Map.entry("ce_source", "minzheng/headers"),
                        Map.entry("ce_type", "assistance.dibao.CaseEnrolled"),
                        Map.entry("ce_time", "2026-03-01T02:03:04.567891Z"),
                        Map.entry("ce_subject", "case-1"),
                        Map.entry("content-type", "application/json"),
                        Map.entry("ce_position", "1"),
                        Map.entry("ce_sequence", "0000000000"),
                        Map.entry("ce_sequencetype", "minzheng.aggregate"),
                        Map.entry("ce_hash", MadeUpEvents.hash(1)),
                        Map.entry("ce_revision", "2"),
                        Map.entry("ce_streamtype", "assistance.dibao"),
                        Map.entry("ce_staff", "staff-1"),
                        Map.entry("ce_correlation", "request-1"),
                        Map.entry("ce_causation", "cause-1"),
                        Map.entry("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
        assertThat(record.key()).isEqualTo("case-1");
        assertThat(record.value()).isEqualTo("{\"position\":1,\"note\":\"低保\"}");
    }

    @Test
    void goesOnWhereThePredecessorStopped() {
        MadeUpEvents events = new MadeUpEvents(0);
        for (int start = 1; start <= 3; start++) {
            events.append(100);
            long head = events.head();
            try (EventPublisher publisher = started(settings("restart", 30), events)) {
                await(() -> publisher.health().published() == head);
            }
        }
        assertComplete("restart", 300);
    }

    @Test
    void losesAndRepeatsNothingWhenItsProcessIsKilled() throws Exception {
        long head = 20_000;
        new Topics(settings("killed", 50)).createIfMissing();
        for (int kill = 1; kill <= 3; kill++) {
            long before = Broker.read("minzheng.killed.events").size();
            Process process = new ProcessBuilder(
                            new File(System.getProperty("java.home"), "bin/java").getPath(),
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            KilledPublisher.class.getName(),
                            "killed",
                            Broker.bootstrapServers(),
                            Long.toString(head))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            await(() -> Broker.read("minzheng.killed.events").size() > before);
            process.destroyForcibly().waitFor();
        }
        assertThat(Broker.read("minzheng.killed.events").size()).isLessThan((int) head);
        try (EventPublisher publisher = started(settings("killed", 1_000), new MadeUpEvents(head))) {
            await(() -> publisher.health().published() == head);
        }
        assertComplete("killed", head);
    }

    @Test
    void isFencedInTheMiddleOfATransactionBySomeoneNewer() throws Exception {
        CountDownLatch halfWay = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        EventPublisher zombie =
                started(settings("fenced", 100), new Hesitating(new MadeUpEvents(1_000), 350, halfWay, goOn));
        assertThat(halfWay.await(60, TimeUnit.SECONDS)).isTrue();
        try (EventPublisher successor = started(settings("fenced", 100), new MadeUpEvents(1_000))) {
            await(() -> successor.health().published() == 1_000);
            goOn.countDown();
            await(() -> zombie.health().state() == State.STANDBY);
            assertThat(zombie.health().published()).isEqualTo(300);
            assertThat(zombie.health().fault()).isNotNull();
            assertThat(successor.health().state()).isEqualTo(State.PUBLISHING);
        }
        zombie.close();
        assertThat(zombie.health().state()).isEqualTo(State.STOPPED);
        assertComplete("fenced", 1_000);
    }

    @Test
    void isFencedBetweenTransactions() {
        MadeUpEvents mine = new MadeUpEvents(10);
        MadeUpEvents theirs = new MadeUpEvents(10);
        EventPublisher zombie = started(settings("between", 100), mine);
        await(() -> zombie.health().published() == 10);
        try (EventPublisher successor = started(settings("between", 100), theirs)) {
            await(() -> successor.health().published() == 10);
            mine.append(5);
            await(() -> zombie.health().state() == State.STANDBY);
            theirs.append(5);
            await(() -> successor.health().published() == 15);
        }
        zombie.close();
        assertComplete("between", 15);
    }

    @Test
    void startsWithNothingToPublish() {
        try (EventPublisher publisher = started(settings("empty", 10), new MadeUpEvents(0))) {
            await(() -> publisher.health().state() == State.PUBLISHING);
            assertThat(publisher.health().published()).isZero();
            assertThat(Broker.read("minzheng.empty.events")).isEmpty();
            assertThatThrownBy(publisher::start).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void retriesAfterAFaultOfTheStoreWithoutRepeatingAnything() {
        AtomicBoolean down = new AtomicBoolean();
        MadeUpEvents events = new MadeUpEvents(10);
        try (EventPublisher publisher = started(settings("faulty", 10), new Faulty(events, down))) {
            await(() -> publisher.health().published() == 10);
            down.set(true);
            events.append(10);
            await(() -> publisher.health().state() == State.RETRYING);
            assertThat(publisher.health().fault()).contains("down");
            down.set(false);
            await(() -> publisher.health().published() == 20);
        }
        assertThat(meters.counter("minzheng.publisher.transactions", "service", "faulty", "outcome", "failed")
                        .count())
                .isPositive();
        assertComplete("faulty", 20);
    }

    @Test
    void publishesNothingWhenTheTopicIsAheadOfTheStore() {
        try (EventPublisher publisher = started(settings("ahead", 10), new MadeUpEvents(20))) {
            await(() -> publisher.health().published() == 20);
        }
        try (EventPublisher restored = started(settings("ahead", 10), new MadeUpEvents(15))) {
            await(() -> restored.health().state() == State.FAILED);
        }
        assertComplete("ahead", 20);
    }

    @Test
    void metersPositionLagAndTransactions() {
        MadeUpEvents events = new MadeUpEvents(100);
        try (EventPublisher publisher = started(settings("meters", 10), events)) {
            await(() -> publisher.health().published() == 100);
            assertThat(meters.get("minzheng.publisher.position").gauge().value())
                    .isEqualTo(100);
            assertThat(meters.get("minzheng.publisher.lag").gauge().value()).isZero();
            await(() -> meters.get("minzheng.publisher.transactions")
                            .tag("outcome", "committed")
                            .counter()
                            .count()
                    == 10);
        }
    }

    @Test
    void publishesEachCheckpointOnceBehindTheEventsItVouchesFor() {
        MadeUpEvents events = new MadeUpEvents(250);
        MadeUpCheckpoints signing = new MadeUpCheckpoints("signed", 100);
        for (int start = 1; start <= 2; start++) {
            try (EventPublisher publisher =
                    new EventPublisher(settings("signed", 50), events, signing, meters, Clock.systemUTC())) {
                publisher.start();
                await(() -> publisher.health().published() == events.head());
            }
            events.append(250);
        }
        try (EventPublisher publisher =
                new EventPublisher(settings("signed", 50), events, signing, meters, Clock.systemUTC())) {
            publisher.start();
            await(() -> publisher.health().published() == 750);
            signing.sign(750);
            await(() -> Broker.read("minzheng.signed.checkpoints").size() == 8);
        }
        assertComplete("signed", 750);
        List<ConsumerRecord<String, String>> records = Broker.read("minzheng.signed.checkpoints");
        assertThat(records)
                .extracting(record -> Checkpoint.parse(record.value()).position())
                .containsExactly(100L, 200L, 300L, 400L, 500L, 600L, 700L, 750L);
        assertThat(records).allMatch(record -> Checkpoint.parse(record.value()).isSigned());
        assertThat(records).extracting(ConsumerRecord::key).containsOnly("signed");
        assertThat(signing.ahead()).as("never before their events").isFalse();
    }

    private EventPublisher started(PublisherSettings settings, EventReader reader) {
        EventPublisher publisher = new EventPublisher(settings, reader, Checkpoints.NONE, meters, Clock.systemUTC());
        publisher.start();
        return publisher;
    }

    private static PublisherSettings settings(String service, int batch) {
        return new PublisherSettings(
                service,
                Broker.bootstrapServers(),
                3,
                (short) 1,
                batch,
                Duration.ofMillis(50),
                Duration.ofMillis(50),
                Duration.ofMinutes(1),
                Map.of());
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static void assertComplete(String service, long head) {
        List<ConsumerRecord<String, String>> records = Broker.read("minzheng." + service + ".events");
        Map<String, List<String>> expected = new TreeMap<>();
        LongStream.rangeClosed(1, head).mapToObj(MadeUpEvents::at).forEach(event -> expected.computeIfAbsent(
                        event.stream(), stream -> new ArrayList<>())
                .add(event.payload()));
        Map<String, List<String>> published = new TreeMap<>();
        records.forEach(record -> published
                .computeIfAbsent(record.key(), stream -> new ArrayList<>())
                .add(record.value()));
        assertThat(published).isEqualTo(expected);
        assertThat(Broker.read("minzheng." + service + ".position").getLast().value())
                .isEqualTo(Long.toString(head));
    }
}
