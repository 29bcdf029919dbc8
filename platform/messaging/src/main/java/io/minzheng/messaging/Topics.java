package io.minzheng.messaging;

import io.minzheng.eventstore.proof.Checkpoint;
import io.minzheng.messaging.OpenTransactions.Open;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topics of one publisher: its events, what has been signed of them, and how far it has got. */
final class Topics {
    /** A compacted topic keeps one record per key; the position has the one key there is. */
    static final String POSITION_KEY = "position";

    private static final System.Logger LOG = System.getLogger(Topics.class.getName());

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PublisherSettings settings;

    Topics(PublisherSettings settings) {
        this.settings = settings;
    }

    void createIfMissing() {
        Map<String, String> forEver = Map.of("retention.ms", "-1", "retention.bytes", "-1", "cleanup.policy", "delete");
        NewTopic events =
                new NewTopic(settings.eventTopic(), settings.partitions(), settings.replication()).configs(forEver);
        NewTopic checkpoints = new NewTopic(settings.checkpointTopic(), 1, settings.replication()).configs(forEver);
        NewTopic position = new NewTopic(settings.positionTopic(), 1, settings.replication())
                .configs(Map.of("cleanup.policy", "compact", "segment.bytes", "1048576"));
        try (Admin admin = Admin.create(client())) {
            for (var created : admin.createTopics(List.of(events, checkpoints, position))
                    .values()
                    .values()) {
                try {
                    created.get();
                } catch (ExecutionException refused) {
                    if (!(refused.getCause() instanceof TopicExistsException)) {
                        throw new KafkaException("the topics could not be created", refused.getCause());
                    }
                }
            }
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }

    /**
     * As {@link #committedPosition()}, once what a broker has left open of a predecessor's transaction is settled: aborted
     * where nothing of it has become visible. Where its position or one of its events has, it was committed: it is left to
     * the next commit, which makes the rest of it visible, and its position holds.
     */
    long settledPosition() {
        long visible = committedPosition();
        List<TopicPartition> partitions = new ArrayList<>(List.of(positions(), checkpoints()));
        try (Admin admin = Admin.create(client());
                KafkaConsumer<String, String> committed = reader()) {
            List<TopicPartition> events = committed.partitionsFor(settings.eventTopic(), PATIENCE).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            partitions.addAll(events);
            List<Open> open = OpenTransactions.of(admin, settings.transactionalId(), partitions);
            if (open.isEmpty()) {
                return visible;
            }
            Map<TopicPartition, ConsumerRecord<String, String>> hidden = firstHidden(open);
            boolean wasCommitted = events.stream()
                            .flatMap(partition -> last(partition).stream())
                            .anyMatch(event -> position(event) > visible)
                    || events.stream()
                            .filter(hidden::containsKey)
                            .anyMatch(partition -> position(hidden.get(partition)) <= visible);
            LOG.log(
                    System.Logger.Level.WARNING,
                    "left open by the broker, and {0}: {1}",
                    wasCommitted ? "committed" : "aborted now",
                    open);
            if (wasCommitted) {
                ConsumerRecord<String, String> position = hidden.get(positions());
                return position == null ? visible : Math.max(visible, Long.parseLong(position.value()));
            }
            open.forEach(one -> OpenTransactions.abort(admin, one));
            return visible;
        }
    }

    /** The first record of each, which only who reads uncommitted records sees. */
    private Map<TopicPartition, ConsumerRecord<String, String>> firstHidden(List<Open> open) {
        Map<TopicPartition, ConsumerRecord<String, String>> first = new HashMap<>();
        Map<String, Object> config = readerConfig();
        config.put("isolation.level", "read_uncommitted");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            for (Open one : open) {
                consumer.assign(List.of(one.partition()));
                long end =
                        consumer.endOffsets(List.of(one.partition()), PATIENCE).get(one.partition());
                between(
                        consumer,
                        one.partition(),
                        one.start(),
                        end,
                        record -> first.putIfAbsent(one.partition(), record));
            }
        }
        return first;
    }

    private static long position(ConsumerRecord<String, String> event) {
        return Long.parseLong(new String(
                event.headers().lastHeader(EventHeader.POSITION.key()).value(), StandardCharsets.UTF_8));
    }

    /**
     * Position last committed, 0 where there is none. Right only after {@code initTransactions()} of the publisher's
     * transactional id: until then a transaction of its predecessor may still be under way to the topic.
     */
    long committedPosition() {
        return last(positions()).map(ConsumerRecord::value).map(Long::parseLong).orElse(0L);
    }

    /** Position of the checkpoint last committed, 0 where there is none; right when {@link #committedPosition} is. */
    long committedCheckpoint() {
        return last(checkpoints())
                .map(ConsumerRecord::value)
                .map(Topics::checkpointed)
                .orElse(0L);
    }

    /** What is no checkpoint has no position: all are sent again then, which says nothing new. */
    private static long checkpointed(String value) {
        try {
            return Checkpoint.parse(value).position();
        } catch (IllegalArgumentException foreign) {
            return 0;
        }
    }

    private Optional<ConsumerRecord<String, String>> last(TopicPartition partition) {
        try (KafkaConsumer<String, String> consumer = reader()) {
            consumer.assign(List.of(partition));
            long begin = consumer.beginningOffsets(List.of(partition), PATIENCE).get(partition);
            long end = consumer.endOffsets(List.of(partition), PATIENCE).get(partition);
            // The last record is near the end; only aborted transactions can lie behind it.
            for (long back = 64; ; back *= 8) {
                long from = Math.max(begin, end - back);
                AtomicReference<ConsumerRecord<String, String>> found = new AtomicReference<>();
                between(consumer, partition, from, end, found::set);
                if (found.get() != null || from == begin) {
                    return Optional.ofNullable(found.get());
                }
            }
        }
    }

    /** As {@link #committedPosition()} of a publisher that may be at work, or may never have been: then 0. */
    long positionIfThere() {
        try (KafkaConsumer<String, String> consumer = reader()) {
            return consumer.partitionsFor(settings.positionTopic(), PATIENCE).isEmpty() ? 0 : committedPosition();
        } catch (UnknownTopicOrPartitionException none) {
            return 0;
        }
    }

    private TopicPartition checkpoints() {
        return new TopicPartition(settings.checkpointTopic(), 0);
    }

    TopicPartition positions() {
        return new TopicPartition(settings.positionTopic(), 0);
    }

    /** Sees committed records only; belongs to no group. */
    KafkaConsumer<String, String> reader() {
        return new KafkaConsumer<>(readerConfig(), new StringDeserializer(), new StringDeserializer());
    }

    private Map<String, Object> readerConfig() {
        Map<String, Object> config = client();
        config.put("isolation.level", "read_committed");
        config.put("enable.auto.commit", "false");
        config.put("auto.offset.reset", "earliest");
        config.put("allow.auto.create.topics", "false");
        return config;
    }

    /** Hands over the records of a partition from one offset to before another. */
    private static void between(
            KafkaConsumer<String, String> consumer,
            TopicPartition partition,
            long from,
            long end,
            Consumer<ConsumerRecord<String, String>> found) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        consumer.seek(partition, from);
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                if (record.offset() < end) {
                    found.accept(record);
                }
            }
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("a topic could not be read to its end");
            }
        }
    }

    Map<String, Object> client() {
        Map<String, Object> config = new HashMap<>(settings.client());
        config.put("bootstrap.servers", settings.bootstrapServers());
        return config;
    }
}
