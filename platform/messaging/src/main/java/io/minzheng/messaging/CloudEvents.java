package io.minzheng.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.minzheng.eventstore.StoredEvent;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Stored events as CloudEvents 1.0 in the binary mode of the Kafka protocol binding. */
final class CloudEvents {
    private final String topic;
    private final String source;

    CloudEvents(PublisherSettings settings) {
        topic = settings.eventTopic();
        source = "minzheng/" + settings.service();
    }

    ProducerRecord<String, String> record(StoredEvent event) {
        ProducerRecord<String, String> record = new ProducerRecord<>(topic, event.stream(), event.payload());
        for (EventHeader header : EventHeader.values()) {
            String value = header.of(event, source);
            if (value != null) {
                record.headers().add(header.key(), value.getBytes(UTF_8));
            }
        }
        return record;
    }
}
