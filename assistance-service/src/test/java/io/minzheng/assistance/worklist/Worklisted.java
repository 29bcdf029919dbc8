package io.minzheng.assistance.worklist;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the worklist shows of one case, as the events of that case make it. */
public final class Worklisted implements Documents<DueItem> {
    private final Map<String, DueItem> items = new HashMap<>();
    private final DueItems view;

    private Worklisted(DueSource source) {
        view = new DueItems(List.of(source));
    }

    /** Each duty that waits, with its last day. */
    public static Map<String, String> of(DueSource source, List<? extends DomainEvent> events) {
        return taken(source, events).waiting(DueItem::duty, item -> String.valueOf(item.day()));
    }

    /** Each duty that waits, with the place where its case lies. */
    public static Map<String, String> areas(DueSource source, List<? extends DomainEvent> events) {
        return taken(source, events).waiting(DueItem::duty, DueItem::area);
    }

    /** Each duty that waits, with the parts of the case that it is about. */
    public static Map<String, String> parts(DueSource source, List<? extends DomainEvent> events) {
        return taken(source, events).waiting(DueItem::duty, item -> String.join(",", item.parts()));
    }

    /** Each duty that waits and whom it is withheld from. */
    public static Map<String, String> withheld(DueSource source, List<? extends DomainEvent> events) {
        return taken(source, events).waiting(DueItem::duty, item -> String.valueOf(item.withheldFrom()));
    }

    private static Worklisted taken(DueSource source, List<? extends DomainEvent> events) {
        Worklisted list = new Worklisted(source);
        for (int i = 0; i < events.size(); i++) {
            list.view.on(new RecordedEvent(events.get(i), "case-1", i, i + 1L, Instant.EPOCH, Map.of()), list);
        }
        return list;
    }

    private Map<String, String> waiting(Function<DueItem, String> key, Function<DueItem, String> value) {
        return items.values().stream()
                .filter(DueItem::waiting)
                .collect(Collectors.toMap(key, value, (one, other) -> one + " " + other, TreeMap::new));
    }

    @Override
    public Optional<DueItem> get(String id) {
        return Optional.ofNullable(items.get(id));
    }

    @Override
    public void put(String id, DueItem document) {
        items.put(id, document);
    }

    @Override
    public void delete(String id) {
        items.remove(id);
    }
}
