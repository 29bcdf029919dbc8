package io.minzheng.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.minzheng.eventstore.ParkedMessage;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent as it came from a topic. One that does not say who it is has the topic for its source, its place there for
 * its id, and neither key nor headers.
 *
 * @param source who published it
 * @param id unique at its source
 * @param event its stable name; empty where it does not say who it is
 */
record Message(
        String topic,
        @Nullable String key,
        String source,
        String id,
        String event,
        Map<String, String> headers,
        byte[] payload) {
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,200}");

    static Message of(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new TreeMap<>();
        record.headers().forEach(header -> {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), UTF_8));
            }
        });
        byte[] payload = record.value() == null ? new byte[0] : record.value();
        String source = headers.get("ce_source");
        String id = headers.get("ce_id");
        String event = headers.get("ce_type");
        boolean whole = isName(source) && isName(id) && isName(event) && (record.key() == null || isName(record.key()));
        return whole
                ? new Message(record.topic(), record.key(), source, id, event, headers, payload)
                : new Message(record.topic(), null, record.topic(), place(record), "", Map.of(), payload);
    }

    /** What a database can hold and find again. */
    private static boolean isName(@Nullable String text) {
        return text != null && NAME.matcher(text).matches();
    }

    private static String place(ConsumerRecord<String, byte[]> record) {
        return record.partition() + "@" + record.offset() + "@" + record.timestamp();
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
        return !event.isEmpty();
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
