package io.minzheng.payments;

import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.messaging.EventPublisher;
import io.minzheng.messaging.PublisherSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fen that {@code eldercare.ledger.PaymentIssued} says households of a township were paid. */
final class PublishedPayments {
    private static final String ISSUED = "eldercare.ledger.PaymentIssued";

    private PublishedPayments() {}

    static Map<String, Long> of(List<StoredEvent> stored, String township) {
        Map<String, Long> paid = new TreeMap<>();
        stored.stream()
                .filter(event -> event.name().equals(ISSUED))
                .forEach(event -> take(event.payload(), township, paid));
        return paid;
    }

    /** Once everything stored is published. */
    static Map<String, Long> onTopic(ApplicationContext service, String township) {
        long head = service.getBean(EventReader.class).head();
        await(() -> service.getBean(EventPublisher.class).health().published() >= head);
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                service.getEnvironment().getRequiredProperty("minzheng.kafka.bootstrap-servers"),
                "isolation.level",
                "read_committed");
        Map<String, Long> paid = new TreeMap<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(PublisherSettings.eventTopic("eldercare")).stream()
                    .map(found -> new TopicPartition(found.topic(), found.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            await(() -> {
                for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofMillis(100))) {
                    if (ISSUED.equals(
                            new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))) {
                        take(event.value(), township, paid);
                    }
                }
                return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
            });
        }
        return paid;
    }

    private static void await(BooleanSupplier condition) {
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(60)).until(condition::getAsBoolean);
    }

    private static void take(String payload, String township, Map<String, Long> paid) {
        JsonNode event = JsonMapper.shared().readTree(payload);
        if (event.path("area").asString().equals(township)) {
            paid.merge(event.path("household").asString(), event.path("amount").asLong(), Math::addExact);
        }
    }
}
