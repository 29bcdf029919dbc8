package io.minzheng.seeds;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** The assistance service's topic, read committed, from the first event of every partition to its end. */
final class EventTopic {
    private static final String TOPIC = "minzheng.assistance.events";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String bootstrap;

    EventTopic(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /**
     * Hands every event to the fold.
     *
     * @param atLeast position of an event that the topic is waited for, since publication follows the commands
     * @return events read
     * @throws LoadFailure when the topic gets no further for a minute
     */
    long read(TopicEvents fold, long atLeast) {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                5_000);
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC, PATIENCE).stream()
                    .map(info -> new TopicPartition(TOPIC, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return read(consumer, partitions, fold, atLeast);
        } catch (KafkaException unreachable) {
            throw new LoadFailure("The topic " + TOPIC + " cannot be read: " + unreachable.getMessage(), unreachable);
        }
    }

    private static long read(
            KafkaConsumer<String, String> consumer, List<TopicPartition> partitions, TopicEvents fold, long atLeast) {
        long read = 0;
        long position = 0;
        long moved = System.nanoTime();
        while (true) {
            var records = consumer.poll(Duration.ofMillis(500));
            for (ConsumerRecord<String, String> record : records) {
                fold.on(
                        header(record, "ce_id"),
                        header(record, "ce_type"),
                        record.key(),
                        Body.JSON.readTree(record.value()));
                position = Math.max(position, Long.parseLong(header(record, "ce_position")));
                read++;
                moved = System.nanoTime();
            }
            if (records.isEmpty() && position >= atLeast && atEnd(consumer, partitions)) {
                return read;
            }
            if (System.nanoTime() - moved > PATIENCE.toNanos()) {
                throw new LoadFailure("The topic " + TOPIC + " stays at position " + position + " of " + atLeast);
            }
        }
    }

    private static boolean atEnd(KafkaConsumer<String, String> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        return partitions.stream().allMatch(partition -> {
            @Nullable Long end = ends.get(partition);
            return end != null && consumer.position(partition) >= end;
        });
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        var header = record.headers().lastHeader(name);
        if (header == null) {
            throw new LoadFailure("An event on the topic has no header " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
