package io.minzheng.assistance.dibao;

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

/** What the registry publishes, in its committed form; {@code further} stands for what it may add later. */
public final class RegistryTopic implements AutoCloseable {
    private static final String TOPIC = "minzheng.registry.events";

    private static final Pseudonyms PSEUDONYMS =
            new Pseudonyms(Base64.getDecoder().decode(Infrastructure.PSEUDONYM_KEY));

    private final KafkaProducer<String, String> producer;

    /** The topic may be there already, from another test. */
    public RegistryTopic(String bootstrapServers) throws InterruptedException, ExecutionException {
        Map<String, Object> client = Map.of("bootstrap.servers", bootstrapServers);
        try (Admin admin = Admin.create(client)) {
            if (!admin.listTopics().names().get().contains(TOPIC)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, 3, (short) 1)))
                        .all()
                        .get();
            }
        }
        producer = new KafkaProducer<>(client, new StringSerializer(), new StringSerializer());
    }

    /** Id of the event. */
    public String die(String residentId, String diedOn) {
        return publish(
                "DeathRegistered",
                residentId,
                ("{'on':'2022-05-06','personId':'%s','residentId':{'subject':'s','sealed':'AQAA'},'diedOn':'%s',"
                                + "'area':'623001100201','informant':{'subject':'s','sealed':'AQAA'},"
                                + "'certificateNumber':'死证-1','registeredBy':'registrar','further':1}")
                        .formatted(pseudonym(residentId), diedOn));
    }

    /** Id of the event. */
    public String annul(String residentId) {
        return publish(
                "RegistrationAnnulled",
                residentId,
                ("{'on':'2022-05-12','personId':'%s','residentId':{'subject':'s','sealed':'AQAA'},"
                                + "'reason':{'subject':'s','sealed':'AQAA'},'annulledBy':'approver'}")
                        .formatted(pseudonym(residentId)));
    }

    private static String pseudonym(String residentId) {
        return PSEUDONYMS.of(ResidentId.of(residentId));
    }

    private String publish(String event, String residentId, String payload) {
        String id = UUID.randomUUID().toString();
        ProducerRecord<String, String> record =
                new ProducerRecord<>(TOPIC, "death." + residentId.hashCode(), payload.replace('\'', '"'));
        Map.of(
                        "ce_id", id,
                        "ce_source", "minzheng/registry",
                        "ce_type", "registry.death." + event,
                        "ce_revision", "1",
                        "ce_correlation", "request-1")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        producer.send(record);
        producer.flush();
        return id;
    }

    @Override
    public void close() {
        producer.close();
    }
}
