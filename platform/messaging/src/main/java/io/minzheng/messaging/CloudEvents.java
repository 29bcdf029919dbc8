package io.minzheng.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.minzheng.eventstore.MetaKeys;
import io.minzheng.eventstore.StoredEvent;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

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
        Headers headers = record.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", event.id().toString());
        put(headers, "ce_source", source);
        put(headers, "ce_type", event.name());
        put(headers, "ce_time", event.recordedAt().toString());
        put(headers, "ce_subject", event.stream());
        put(headers, "content-type", "application/json");
        put(headers, "ce_position", Long.toString(event.position()));
        put(headers, "ce_sequence", Long.toString(event.sequence()));
        put(headers, "ce_revision", Integer.toString(event.revision()));
        put(headers, "ce_streamtype", event.streamType());
        put(headers, "ce_staff", event.metadata().get(MetaKeys.STAFF));
        put(headers, "ce_correlation", event.metadata().get(MetaKeys.CORRELATION));
        put(headers, "ce_causation", event.metadata().get(MetaKeys.CAUSATION));
        put(headers, "traceparent", event.metadata().get(MetaKeys.TRACEPARENT));
        return record;
    }

    private static void put(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(UTF_8));
        }
    }
}
