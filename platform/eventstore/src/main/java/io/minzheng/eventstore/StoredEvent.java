package io.minzheng.eventstore;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One event as it lies in the store.
 *
 * @param position place in the store's commit order; counts 1, 2, 3 … without gaps
 * @param id unique id of the event
 * @param stream id of the aggregate it belongs to
 * @param streamType name of the capability, for example {@code assistance.dibao}
 * @param sequence place in its stream; counts 0, 1, 2 … without gaps
 * @param name stable event name, for example {@code assistance.dibao.CaseEnrolled}
 * @param revision revision of the stored form
 * @param recordedAt when it was known
 * @param payload the event as JSON
 * @param metadata who, on whose authority, caused by what; keys in {@link MetaKeys}
 * @param hash of the chain of all events up to and with this one; 64 hexadecimal digits
 */
public record StoredEvent(
        long position,
        UUID id,
        String stream,
        String streamType,
        long sequence,
        String name,
        int revision,
        Instant recordedAt,
        String payload,
        Map<String, String> metadata,
        String hash) {}
