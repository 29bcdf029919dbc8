package io.minzheng.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The other service: rings bells on its topic. */
final class Bells implements AutoCloseable {
    private final String source;
    private final KafkaProducer<String, String> producer;

    Bells(String source, Map<String, Object> more) {
        this.source = source;
        new Topics(new PublisherSettings(
                        source,
                        Broker.bootstrapServers(),
                        3,
                        (short) 1,
                        1,
                        Duration.ofMillis(50),
                        Duration.ofMillis(50),
                        Duration.ofMinutes(1),
                        Map.of()))
                .createIfMissing();
        Map<String, Object> config = new HashMap<>(more);
        config.put("bootstrap.servers", Broker.bootstrapServers());
        producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
        if (more.containsKey("transactional.id")) {
            producer.initTransactions();
        }
    }

    Bells(String source) {
        this(source, Map.of());
    }

    KafkaProducer<String, String> producer() {
        return producer;
    }

    void ring(String door, int number) {
        ring(door, number, "e-" + number, "1");
    }

    void ring(String door, int number, String id, String revision) {
        send(door, id, revision, "{\"door\":\"%s\",\"number\":%d,\"further\":{\"x\":[1]}}".formatted(door, number));
    }

    void send(@Nullable String key, String id, String revision, @Nullable String payload) {
        ProducerRecord<String, String> record =
                new ProducerRecord<>(PublisherSettings.eventTopic(source), key, payload);
        Map.of(
                        "ce_id",
                        id,
                        "ce_source",
                        "minzheng/" + source,
                        "ce_type",
                        source + ".bell.BellRung",
                        "ce_revision",
                        revision,
                        "ce_correlation",
                        "request-7",
                        "traceparent",
                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        producer.send(record);
    }

    /** Nothing that says what it is. */
    void sendBare(String key) {
        producer.send(new ProducerRecord<>(PublisherSettings.eventTopic(source), key, "{}"));
    }

    @Override
    public void close() {
        producer.close();
    }
}
