package io.minzheng.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.minzheng.eventstore.ParkedMessage;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent as it came from a topic; any header may be missing.
 *
 * @param source who published it; the topic where it does not say
 * @param id unique at its source; its place in the topic where it does not say
 * @param event its stable name; empty where it does not say
 */
record Message(
        String topic,
        @Nullable String key,
        String source,
        String id,
        String event,
        Map<String, String> headers,
        byte[] payload) {

    static Message of(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new TreeMap<>();
        record.headers().forEach(header -> {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), UTF_8));
            }
        });
        return new Message(
                record.topic(),
                record.key(),
                headers.getOrDefault("ce_source", record.topic()),
                headers.getOrDefault("ce_id", record.partition() + "@" + record.offset() + "@" + record.timestamp()),
                headers.getOrDefault("ce_type", ""),
                headers,
                record.value() == null ? new byte[0] : record.value());
    }

    static Message of(ParkedMessage parked) {
        return new Message(
                parked.topic(),
                parked.key(),
                parked.source(),
                parked.eventId(),
                parked.event(),
                parked.headers(),
                parked.payload() == null ? new byte[0] : parked.payload());
    }

    ParkedMessage parked(String automation, String cause, int attempts) {
        return new ParkedMessage(
                0, automation, topic, key, source, id, event, headers, payload, cause, attempts, Instant.EPOCH);
    }

    /** Whether it says who it is, so that it can be told from others when it comes again. */
    boolean isWhole() {
        return headers.containsKey("ce_source") && headers.containsKey("ce_id") && !event.isEmpty();
    }

    /** 0 where it does not say. */
    int revision() {
        String revision = headers.getOrDefault("ce_revision", "");
        return revision.matches("\\d{1,4}") ? Integer.parseInt(revision) : 0;
    }

    String correlation() {
        return headers.getOrDefault("ce_correlation", id);
    }

    @Nullable
    String traceparent() {
        return headers.get("traceparent");
    }

    /** Names nobody: the payload stays out of logs. */
    @Override
    public String toString() {
        return event + " " + id;
    }
}
