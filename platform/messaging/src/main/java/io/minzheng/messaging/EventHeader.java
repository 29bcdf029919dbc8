package io.minzheng.messaging;

import io.minzheng.eventstore.MetaKeys;
import io.minzheng.eventstore.StoredEvent;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a published event, in their order: a CloudEvent 1.0 in the binary mode of the Kafka protocol binding.
 * Values are UTF-8 text.
 */
public enum EventHeader {
    SPECVERSION("ce_specversion", "version of CloudEvents", event -> "1.0"),
    ID("ce_id", "unique id of the event", event -> event.id().toString()),
    /** The one header that depends on who publishes. */
    SOURCE("ce_source", "`minzheng/<service>`", event -> null),
    TYPE("ce_type", "stable name of the event; with `ce_revision` it names the schema", StoredEvent::name),
    TIME(
            "ce_time",
            "when it was recorded (RFC 3339, UTC); when it was true is `on` in the payload",
            event -> event.recordedAt().toString()),
    SUBJECT("ce_subject", "id of the aggregate it happened to; the key of the record as well", StoredEvent::stream),
    CONTENT_TYPE("content-type", "of the value", event -> "application/json"),
    POSITION(
            "ce_position",
            "place among all events of the service, in the order of commits: 1, 2, 3 … without gaps",
            event -> Long.toString(event.position())),
    SEQUENCE(
            "ce_sequence",
            "place among the events of the aggregate: 0, 1, 2 … without gaps; ten digits or more, so that its text sorts "
                    + "as the number does",
            event -> String.format(Locale.ROOT, "%010d", event.sequence())),
    SEQUENCETYPE("ce_sequencetype", "says that `ce_sequence` counts per aggregate", event -> "minzheng.aggregate"),
    HASH("ce_hash", "hash of the chain of events up to and with this one, 64 hexadecimal digits", StoredEvent::hash),
    REVISION("ce_revision", "revision of the payload's form", event -> Integer.toString(event.revision())),
    STREAMTYPE("ce_streamtype", "kind of aggregate, `<service>.<stream>`", StoredEvent::streamType),
    STAFF("ce_staff", "staff member or automation that gave the command", metadata(MetaKeys.STAFF)),
    CORRELATION("ce_correlation", "common to all that one request has brought about", metadata(MetaKeys.CORRELATION)),
    CAUSATION("ce_causation", "id of what brought it about", metadata(MetaKeys.CAUSATION)),
    TRACEPARENT("traceparent", "W3C trace context", metadata(MetaKeys.TRACEPARENT));

    private final String key;
    private final String meaning;
    private final Function<StoredEvent, @Nullable String> value;

    EventHeader(String key, String meaning, Function<StoredEvent, @Nullable String> value) {
        this.key = key;
        this.meaning = meaning;
        this.value = value;
    }

    private static Function<StoredEvent, @Nullable String> metadata(String key) {
        return event -> event.metadata().get(key);
    }

    /** Key of the Kafka header. */
    public String key() {
        return key;
    }

    public String meaning() {
        return meaning;
    }

    /** Whether every event has it; the others come from the command's context, where that says it. */
    public boolean isAlways() {
        return switch (this) {
            case STAFF, CORRELATION, CAUSATION, TRACEPARENT -> false;
            case SPECVERSION,
                    ID,
                    SOURCE,
                    TYPE,
                    TIME,
                    SUBJECT,
                    CONTENT_TYPE,
                    POSITION,
                    SEQUENCE,
                    SEQUENCETYPE,
                    HASH,
                    REVISION,
                    STREAMTYPE -> true;
        };
    }

    /** @return null where the event does not have it */
    @Nullable
    String of(StoredEvent event, String source) {
        return this == SOURCE ? source : value.apply(event);
    }
}
