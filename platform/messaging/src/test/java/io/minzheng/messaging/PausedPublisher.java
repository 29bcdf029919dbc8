package io.minzheng.messaging;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.minzheng.eventstore.Checkpoints;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.messaging.PublisherHealth.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Publishes in a process of its own, says {@code PAUSED} when it has come to the phase it is told and stops there until a
 * line comes in; from then on says {@code STANDBY} and {@code PUBLISHING} as its state changes.
 */
final class PausedPublisher {
    enum Phase {
        BEFORE_BEGIN,
        OPEN,
        SENT
    }

    static final int POSITION = 350;

    /** Waited for in every test: as short as a pause of a busy machine allows. */
    static final Duration TIMEOUT = Duration.ofSeconds(2);

    private static final AtomicBoolean PAUSED = new AtomicBoolean();
    private static volatile Phase phase = Phase.BEFORE_BEGIN;

    private PausedPublisher() {}

    static PublisherSettings settings(String service, String bootstrapServers, Map<String, String> client) {
        return new PublisherSettings(
                service,
                bootstrapServers,
                3,
                (short) 1,
                100,
                Duration.ofMillis(50),
                Duration.ofMillis(50),
                TIMEOUT,
                client);
    }

    public static void main(String... args) {
        phase = Phase.valueOf(args[3]);
        EventPublisher publisher = new EventPublisher(
                settings(args[0], args[1], Map.of("interceptor.classes", Pausing.class.getName())),
                new Reader(new MadeUpEvents(Long.parseLong(args[2]))),
                Checkpoints.NONE,
                new SimpleMeterRegistry(),
                Clock.systemUTC());
        publisher.start();
        for (State seen = State.STARTING; ; LockSupport.parkNanos(1_000_000)) {
            State now = publisher.health().state();
            if (now != seen && (now == State.STANDBY || now == State.PUBLISHING)) {
                System.out.println(now);
            }
            seen = now;
        }
    }

    private static void pause(Phase here) {
        if (here == phase && PAUSED.compareAndSet(false, true)) {
            System.out.println("PAUSED");
            try {
                if (System.in.read() < 0) {
                    Runtime.getRuntime().halt(1);
                }
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    private record Reader(EventReader events) implements EventReader {
        @Override
        public List<StoredEvent> after(long position, int limit) {
            if (position + limit >= POSITION) {
                pause(Phase.BEFORE_BEGIN);
            }
            return events.after(position, limit);
        }

        @Override
        public List<StoredEvent> stream(String stream) {
            return events.stream(stream);
        }

        @Override
        public long head() {
            return events.head();
        }

        @Override
        public void onAppend(Runnable listener) {
            events.onAppend(listener);
        }
    }

    /** Also an interceptor of consumers, for all clients have the same settings; there it does nothing. */
    public static final class Pausing
            implements ProducerInterceptor<String, String>, ConsumerInterceptor<String, String> {
        private volatile boolean past;

        @Override
        public ProducerRecord<String, String> onSend(ProducerRecord<String, String> record) {
            if (record.value().startsWith("{\"position\":" + POSITION + ",")) {
                past = true;
                pause(Phase.OPEN);
            }
            return record;
        }

        /** On the producer's own thread: with it stands everything that it would send, the commit too. */
        @Override
        public void onAcknowledgement(RecordMetadata metadata, Exception fault) {
            if (past && metadata.topic().endsWith(".position")) {
                pause(Phase.SENT);
            }
        }

        @Override
        public ConsumerRecords<String, String> onConsume(ConsumerRecords<String, String> records) {
            return records;
        }

        @Override
        public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
            // Nothing is committed by these consumers.
        }

        @Override
        public void close() {
            // Nothing to close.
        }

        @Override
        public void configure(Map<String, ?> settings) {
            // The phase is the process's.
        }
    }
}
