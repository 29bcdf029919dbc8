package io.minzheng.projection;

import io.minzheng.kernel.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * A stored event as a view sees it.
 *
 * @param stream id of the aggregate
 * @param sequence place in its stream
 * @param position place in the store's commit order
 * @param recordedAt when it was known
 * @param metadata keys in {@link io.minzheng.eventstore.MetaKeys}
 */
public record RecordedEvent(
        DomainEvent event,
        String stream,
        long sequence,
        long position,
        Instant recordedAt,
        Map<String, String> metadata) {}
