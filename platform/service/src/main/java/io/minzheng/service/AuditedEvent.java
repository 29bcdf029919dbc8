package io.minzheng.service;

import io.minzheng.eventstore.MetaKeys;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.Subject;
import io.minzheng.web.Masking;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored event as an auditor sees it.
 *
 * @param position place in the service's commit order
 * @param sequence place in the aggregate's own
 * @param on when it was true
 * @param recordedAt when it was known
 * @param actor who recorded it, with the roles and areas held at that time
 * @param event what happened, nothing personal legible
 * @param erased when and under what was erased what was personal in it; empty where it can still be read
 */
record AuditedEvent(
        long position,
        UUID id,
        @Subject String aggregate,
        long sequence,
        String type,
        int revision,
        LocalDate on,
        Instant recordedAt,
        String actor,
        String roles,
        String areas,
        @Nullable String correlation,
        @Nullable String causation,
        Map<String, Object> event,
        List<String> erased) {
    static AuditedEvent of(StoredEvent stored, DomainEvent event, List<String> erased) {
        Map<String, String> metadata = stored.metadata();
        return new AuditedEvent(
                stored.position(),
                stored.id(),
                stored.stream(),
                stored.sequence(),
                stored.name(),
                stored.revision(),
                event.on(),
                stored.recordedAt(),
                metadata.getOrDefault(MetaKeys.STAFF, ""),
                metadata.getOrDefault(MetaKeys.ROLES, ""),
                metadata.getOrDefault(MetaKeys.AREAS, ""),
                metadata.get(MetaKeys.CORRELATION),
                metadata.get(MetaKeys.CAUSATION),
                Masking.masked(event),
                erased);
    }
}
