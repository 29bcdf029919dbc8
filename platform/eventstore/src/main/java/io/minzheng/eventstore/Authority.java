package io.minzheng.eventstore;

import io.minzheng.kernel.Delegation;
import io.minzheng.kernel.DivisionCode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The metadata of the events of one command: who held which authority, and what it was connected with. */
final class Authority {
    private Authority() {}

    static Map<String, String> metadata(CommandContext context) {
        Map<String, String> metadata = new TreeMap<>();
        metadata.put(MetaKeys.STAFF, context.staff().id());
        metadata.put(
                MetaKeys.ROLES,
                context.staff().roles().stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .collect(Collectors.joining(",")));
        metadata.put(
                MetaKeys.AREAS,
                context.staff().areas().stream()
                        .map(DivisionCode::value)
                        .sorted()
                        .collect(Collectors.joining(",")));
        metadata.put(MetaKeys.CORRELATION, context.correlation());
        putIfPresent(metadata, MetaKeys.CAUSATION, context.causation());
        putIfPresent(metadata, MetaKeys.TRACEPARENT, context.traceparent());
        IdempotencyKey key = context.key();
        putIfPresent(metadata, MetaKeys.IDEMPOTENCY_KEY, key == null ? null : key.value());
        return metadata;
    }

    /** As {@link MetaKeys#DELEGATIONS} has it; null where there are none. */
    static @Nullable String delegations(Set<Delegation> drawnOn) {
        return drawnOn.isEmpty()
                ? null
                : drawnOn.stream()
                        .map(lent -> lent.id() + ":" + lent.role().name().toLowerCase(Locale.ROOT) + ":"
                                + lent.area().value() + ":" + lent.from())
                        .sorted()
                        .collect(Collectors.joining(","));
    }

    private static void putIfPresent(Map<String, String> metadata, String key, @Nullable String value) {
        if (value != null) {
            metadata.put(key, value);
        }
    }
}
