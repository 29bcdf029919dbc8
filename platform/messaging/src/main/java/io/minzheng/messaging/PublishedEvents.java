package io.minzheng.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A topic's committed events from the first to its end at the opening, its partitions merged by position: where each
 * partition ascends, so does the whole. Holds a bounded number of records.
 */
final class PublishedEvents implements AutoCloseable {
    /** Position of a record that names none; such records come first. */
    static final long NOWHERE = 0;

    private static final int HELD = 2_000;

    private final KafkaConsumer<String, String> consumer;
    private final Map<TopicPartition, Deque<ConsumerRecord<String, String>>> held = new LinkedHashMap<>();
    private final Map<TopicPartition, Long> ends;

    PublishedEvents(Topics topics, String topic) {
        consumer = topics.reader();
        for (PartitionInfo partition : partitions(topic)) {
            held.put(new TopicPartition(topic, partition.partition()), new ArrayDeque<>());
        }
        consumer.assign(held.keySet());
        consumer.seekToBeginning(held.keySet());
        ends = consumer.endOffsets(held.keySet(), Topics.PATIENCE);
    }

    /** None where the topic has never been made, for nothing has been published. */
    private List<PartitionInfo> partitions(String topic) {
        try {
            return consumer.partitionsFor(topic, Topics.PATIENCE);
        } catch (UnknownTopicOrPartitionException none) {
            return List.of();
        }
    }

    int partitions() {
        return held.size();
    }

    /** Null behind the last. */
    @Nullable
    ConsumerRecord<String, String> next() {
        long deadline = System.nanoTime() + Topics.PATIENCE.toNanos();
        while (held.keySet().stream().anyMatch(this::isAwaited)) {
            if (poll()) {
                deadline = System.nanoTime() + Topics.PATIENCE.toNanos();
            } else if (System.nanoTime() > deadline) {
                throw new TimeoutException("the topic could not be read to its end");
            }
        }
        return held.values().stream()
                .filter(records -> !records.isEmpty())
                .min(Comparator.comparingLong(records -> position(records.getFirst())))
                .map(Deque::removeFirst)
                .orElse(null);
    }

    private boolean isAwaited(TopicPartition partition) {
        return held.get(partition).isEmpty() && consumer.position(partition) < ends.get(partition);
    }

    private boolean poll() {
        held.forEach((partition, records) -> {
            if (records.size() < HELD) {
                consumer.resume(List.of(partition));
            } else {
                consumer.pause(List.of(partition));
            }
        });
        boolean any = false;
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
            any = true;
            TopicPartition partition = new TopicPartition(record.topic(), record.partition());
            if (record.offset() < ends.get(partition)) {
                held.get(partition).addLast(record);
            }
        }
        return any;
    }

    static long position(ConsumerRecord<String, String> record) {
        String position = header(record, "ce_position");
        return position.matches("[1-9]\\d{0,17}") ? Long.parseLong(position) : NOWHERE;
    }

    static String header(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
