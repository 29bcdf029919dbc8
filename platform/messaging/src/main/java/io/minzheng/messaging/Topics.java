package io.minzheng.messaging;

import io.minzheng.eventstore.proof.Checkpoint;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
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
     * Position last committed, 0 where there is none. Right only after {@code initTransactions()} of the publisher's
     * transactional id: until then a transaction of its predecessor may still be under way to the topic.
     */
    long committedPosition() {
        return last(positions()).map(Long::parseLong).orElse(0L);
    }

    /** Position of the checkpoint last committed, 0 where there is none; right when {@link #committedPosition} is. */
    long committedCheckpoint() {
        return last(new TopicPartition(settings.checkpointTopic(), 0))
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

    private Optional<String> last(TopicPartition partition) {
        try (KafkaConsumer<String, String> consumer = reader()) {
            consumer.assign(List.of(partition));
            long begin = consumer.beginningOffsets(List.of(partition), PATIENCE).get(partition);
            long end = consumer.endOffsets(List.of(partition), PATIENCE).get(partition);
            // The last record is near the end; only aborted transactions can lie behind it.
            for (long back = 64; ; back *= 8) {
                long from = Math.max(begin, end - back);
                Optional<String> found = lastBetween(consumer, partition, from, end);
                if (found.isPresent() || from == begin) {
                    return found;
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

    TopicPartition positions() {
        return new TopicPartition(settings.positionTopic(), 0);
    }

    /** Sees committed records only; belongs to no group. */
    KafkaConsumer<String, String> reader() {
        Map<String, Object> config = client();
        config.put("isolation.level", "read_committed");
        config.put("enable.auto.commit", "false");
        config.put("auto.offset.reset", "earliest");
        config.put("allow.auto.create.topics", "false");
        return new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer());
    }

    private static Optional<String> lastBetween(
            KafkaConsumer<String, String> consumer, TopicPartition partition, long from, long end) {
        Optional<String> last = Optional.empty();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        consumer.seek(partition, from);
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                if (record.offset() < end) {
                    last = Optional.of(record.value());
                }
            }
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("a topic could not be read to its end");
            }
        }
        return last;
    }

    Map<String, Object> client() {
        Map<String, Object> config = new HashMap<>(settings.client());
        config.put("bootstrap.servers", settings.bootstrapServers());
        return config;
    }
}
