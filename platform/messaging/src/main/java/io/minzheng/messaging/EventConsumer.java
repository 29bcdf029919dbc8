package io.minzheng.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.minzheng.eventstore.EventStoreUnavailable;
import io.minzheng.eventstore.ParkedMessage;
import io.minzheng.eventstore.ParkedMessages;
import io.minzheng.messaging.ConsumerHealth.State;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.RetriableCommitFailedException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Listens for the automations of one service, one thread, as a member of the group {@code minzheng.<service>.automations}.
 * Offsets are committed after the effects, and an effect has its event's key in its own transaction: so whatever is killed
 * when, each event takes effect once, in order per key. A message that is refused time and again is parked; what the
 * service stands on being away is waited for as long as it takes.
 *
 * <p>Metrics, tagged with the service: {@code minzheng.automations.lag} and {@code minzheng.automations.parked}
 * (messages), {@code minzheng.automations.messages} (by {@code automation} and {@code outcome}).
 */
public final class EventConsumer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(EventConsumer.class.getName());
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int AT_ONCE = 50;

    private final ConsumerSettings settings;
    private final ParkedMessages parked;
    private final Hearing hearing;
    private final Clock clock;
    private final Map<TopicPartition, Stumbled> stumbled = new HashMap<>();
    private volatile ConsumerHealth health;
    private volatile boolean stopping;
    private volatile @Nullable KafkaConsumer<String, byte[]> listening;
    private @Nullable Thread thread;

    /**
     * Where a partition waits before its message is tried again.
     *
     * @param refusals those of the attempts that a rule or a fault of ours ended
     */
    private record Stumbled(long offset, int attempts, int refusals, long until) {
        static final Stumbled NOT_YET = new Stumbled(-1, 0, 0, 0);
    }

    /**
     * @param passing whether a fault is one of what the service stands on, besides those of event store and Kafka
     * @throws IllegalArgumentException when two automations have one name
     */
    public EventConsumer(
            ConsumerSettings settings,
            List<Automation<?>> automations,
            ParkedMessages parked,
            Predicate<Throwable> passing,
            MeterRegistry meters,
            Clock clock) {
        if (automations.stream().map(Automation::name).distinct().count() < automations.size()) {
            throw new IllegalArgumentException("two automations have one name");
        }
        this.settings = settings;
        this.parked = parked;
        this.clock = clock;
        hearing = new Hearing(settings, List.copyOf(automations), parked, passing, meters);
        health = new ConsumerHealth(State.STOPPED, 0, clock.instant(), null);
        Tags tags = Tags.of("service", settings.service());
        Gauge.builder("minzheng.automations.lag", this, consumer -> consumer.health.lag())
                .tags(tags)
                .register(meters);
        Gauge.builder("minzheng.automations.parked", parked, ParkedMessages::count)
                .tags(tags)
                .register(meters);
    }

    /** @throws IllegalStateException when it has been started before */
    public synchronized void start() {
        if (thread != null) {
            throw new IllegalStateException("a consumer is started once");
        }
        if (hearing.topics().isEmpty()) {
            become(State.IDLE, null);
            return;
        }
        become(State.LISTENING, null);
        thread = Thread.ofPlatform()
                .name("minzheng-automations-" + settings.service())
                .daemon()
                .start(this::run);
    }

    /** Ends after the message under way; waits for it. */
    public void stop() {
        stopping = true;
        KafkaConsumer<String, byte[]> kafka = listening;
        if (kafka != null) {
            kafka.wakeup();
        }
        Thread running;
        synchronized (this) {
            running = thread;
        }
        if (running != null) {
            try {
                running.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        stop();
    }

    public ConsumerHealth health() {
        return health;
    }

    /**
     * Tries every parked message again, each queue in its order until one is refused.
     *
     * @param by staff id of whoever wants it
     * @return how many have been handled
     * @throws EventStoreUnavailable and other faults of what the service stands on
     */
    public int retry(String by) {
        int[] handled = {0};
        long after = 0;
        for (var batch = parked.waiting(after, AT_ONCE); !batch.isEmpty(); batch = parked.waiting(after, AT_ONCE)) {
            for (ParkedMessage message : batch) {
                if (parked.firstOfQueue(message)
                        .filter(first -> first.number() == message.number())
                        .isPresent()) {
                    parked.alone(message, () -> handled[0] += hearing.retry(message, by));
                }
            }
            after = batch.getLast().number();
        }
        return handled[0];
    }

    private void run() {
        try {
            while (!stopping) {
                listen();
            }
        } finally {
            become(State.STOPPED, null);
        }
    }

    private void listen() {
        try (KafkaConsumer<String, byte[]> kafka = kafka()) {
            listening = kafka;
            kafka.subscribe(hearing.topics());
            while (!stopping) {
                listen(kafka);
            }
        } catch (WakeupException stop) {
            // Only stop() wakes; what was done since the last commit is heard again, and known.
        } catch (RuntimeException fault) {
            retry(fault);
        }
    }

    private KafkaConsumer<String, byte[]> kafka() {
        Map<String, Object> config = new HashMap<>(settings.client());
        config.put("bootstrap.servers", settings.bootstrapServers());
        config.put("group.id", settings.group());
        config.put("isolation.level", "read_committed");
        config.put("enable.auto.commit", "false");
        config.put("auto.offset.reset", "earliest");
        // A topic that the other service has yet to create must be found soon, and be created by nobody else.
        config.put("allow.auto.create.topics", "false");
        config.put("metadata.max.age.ms", "5000");
        config.put("max.poll.records", Integer.toString(AT_ONCE));
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private void listen(KafkaConsumer<String, byte[]> kafka) {
        goOn(kafka);
        ConsumerRecords<String, byte[]> records = kafka.poll(POLL);
        Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            for (ConsumerRecord<String, byte[]> record : records.records(partition)) {
                if (stopping || !heard(kafka, partition, record)) {
                    break;
                }
                done.put(partition, new OffsetAndMetadata(record.offset() + 1));
            }
        }
        if (!done.isEmpty()) {
            commit(kafka, done);
        }
        if (stumbled.isEmpty() && health.state() != State.LISTENING) {
            become(State.LISTENING, null);
        }
        lag(kafka);
    }

    private void goOn(KafkaConsumer<String, byte[]> kafka) {
        stumbled.keySet().retainAll(kafka.assignment());
        long now = System.nanoTime();
        stumbled.forEach((partition, at) -> {
            if (at.until() - now <= 0) {
                kafka.resume(List.of(partition));
            }
        });
    }

    /** False when the partition has to wait at this record. */
    private boolean heard(
            KafkaConsumer<String, byte[]> kafka, TopicPartition partition, ConsumerRecord<String, byte[]> record) {
        Stumbled last = stumbled.getOrDefault(partition, Stumbled.NOT_YET);
        Stumbled before = last.offset() == record.offset() ? last : Stumbled.NOT_YET;
        try {
            hearing.hear(Message.of(record), before.refusals() + 1);
            stumbled.remove(partition);
            return true;
        } catch (Hearing.Stumble again) {
            int attempts = before.attempts() + 1;
            int refusals = before.refusals() + (again.isRefusal() ? 1 : 0);
            long until = System.nanoTime() + settings.backOffAfter(attempts).toNanos();
            stumbled.put(partition, new Stumbled(record.offset(), attempts, refusals, until));
            kafka.seek(partition, record.offset());
            kafka.pause(List.of(partition));
            become(State.RETRYING, again.getMessage());
            return false;
        }
    }

    private static void commit(KafkaConsumer<String, byte[]> kafka, Map<TopicPartition, OffsetAndMetadata> done) {
        try {
            kafka.commitSync(done);
        } catch (CommitFailedException | RebalanceInProgressException | RetriableCommitFailedException lost) {
            // Whoever has the partition now hears the messages again, and their effects are known already.
            LOG.log(System.Logger.Level.INFO, "offsets are not committed: {0}", lost.getClass());
        }
    }

    private void lag(KafkaConsumer<String, byte[]> kafka) {
        long lag = kafka.assignment().stream()
                .mapToLong(partition -> kafka.currentLag(partition).orElse(0))
                .sum();
        ConsumerHealth now = health;
        health = new ConsumerHealth(now.state(), lag, now.since(), now.fault());
    }

    private void retry(RuntimeException fault) {
        stumbled.clear();
        become(State.RETRYING, Hearing.causeOf(fault));
        LOG.log(System.Logger.Level.WARNING, "{0} is interrupted: {1}", settings.group(), Hearing.causeOf(fault));
        try {
            Thread.sleep(settings.backOffAfter(3));
        } catch (InterruptedException interrupted) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
    }

    private void become(State state, @Nullable String fault) {
        health = new ConsumerHealth(state, health.lag(), clock.instant(), fault);
    }
}
