package io.minzheng.messaging;

import io.minzheng.embedded.EmbeddedKafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A real broker in this process, one for all tests; each test has a service name, and so topics, of its own. */
final class Broker {
    private static final Broker SHARED = start();

    private final String bootstrapServers;

    private Broker(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    static String bootstrapServers() {
        return SHARED.bootstrapServers;
    }

    private static Broker start() {
        try {
            EmbeddedKafka kafka = EmbeddedKafka.start(Files.createTempDirectory("minzheng-kafka"), 0);
            Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
            return new Broker(kafka.url());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Everything in the topic up to its end now, as a console consumer with committed reads would print it. */
    static List<ConsumerRecord<String, String>> read(String topic) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", bootstrapServers(),
                "isolation.level", "read_committed",
                "enable.auto.commit", "false");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }
}
