package io.minzheng.assistance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.ResidentId;
import io.minzheng.test.Infrastructure;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topic of another service on a real broker, with the envelope in which services publish. */
public final class ForeignTopic implements AutoCloseable {
    private static final Pseudonyms PSEUDONYMS =
            new Pseudonyms(Base64.getDecoder().decode(Infrastructure.PSEUDONYM_KEY));

    private final String service;
    private final KafkaProducer<String, String> producer;

    public ForeignTopic(String service, String bootstrapServers) throws InterruptedException, ExecutionException {
        this.service = service;
        Map<String, Object> client = Map.of("bootstrap.servers", bootstrapServers);
        try (Admin admin = Admin.create(client)) {
            // Another class may have been here before.
            if (!admin.listTopics().names().get().contains(topic())) {
                admin.createTopics(List.of(new NewTopic(topic(), 3, (short) 1)))
                        .all()
                        .get();
            }
        }
        producer = new KafkaProducer<>(client, new StringSerializer(), new StringSerializer());
    }

    private String topic() {
        return "minzheng." + service + ".events";
    }

    public static String pseudonym(String residentId) {
        return PSEUDONYMS.of(ResidentId.of(residentId));
    }

    /**
     * @param event its name without that of the service
     * @param key id of the aggregate
     * @return id of the event
     */
    public String publish(String event, String key, String payload) {
        String id = UUID.randomUUID().toString();
        publish(id, event, key, payload);
        return id;
    }

    /** Under the id of an event that may have been published before. */
    void publish(String id, String event, String key, String payload) {
        ProducerRecord<String, String> record = new ProducerRecord<>(topic(), key, payload.replace('\'', '"'));
        Map.of(
                        "ce_id",
                        id,
                        "ce_source",
                        "minzheng/" + service,
                        "ce_type",
                        service + "." + event,
                        "ce_revision",
                        "1",
                        "ce_correlation",
                        "request-1")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        producer.send(record);
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
