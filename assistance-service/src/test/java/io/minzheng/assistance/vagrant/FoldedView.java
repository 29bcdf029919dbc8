package io.minzheng.assistance.vagrant;

import io.minzheng.eventstore.MetaKeys;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Documents of a view that, as the real ones, drop a write of an event they already contain. */
final class FoldedView<D extends Record> implements Documents<D> {
    private final View<D> view;
    private final Map<String, D> documents = new HashMap<>();
    private final Map<String, Long> positions = new HashMap<>();
    private long position;

    private FoldedView(View<D> view) {
        this.view = view;
    }

    static <D extends Record> FoldedView<D> of(View<D> view, List<? extends DomainEvent> events) {
        FoldedView<D> folded = new FoldedView<>(view);
        folded.take(Samples.RESCUE, events, 0, Instant.EPOCH);
        return folded;
    }

    /** Takes in the events of a stream from the given one on, each recorded at the same moment. */
    FoldedView<D> take(String stream, List<? extends DomainEvent> events, int from, Instant recordedAt) {
        for (int i = from; i < events.size(); i++) {
            position = i + 1L;
            view.on(
                    new RecordedEvent(
                            events.get(i), stream, i, position, recordedAt, Map.of(MetaKeys.STAFF, "staff-" + i)),
                    this);
        }
        return this;
    }

    Map<String, D> documents() {
        return Map.copyOf(documents);
    }

    D only() {
        return documents.values().iterator().next();
    }

    @Override
    public Optional<D> get(String id) {
        return Optional.ofNullable(documents.get(id));
    }

    @Override
    public void put(String id, D document) {
        if (position > positions.getOrDefault(id, 0L)) {
            documents.put(id, document);
            positions.put(id, position);
        }
    }

    @Override
    public void delete(String id) {
        if (position > positions.getOrDefault(id, 0L)) {
            documents.remove(id);
            positions.put(id, position);
        }
    }
}
