package io.minzheng.assistance.vagrant;

import io.minzheng.eventstore.MetaKeys;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import io.minzheng.test.KeptDocuments;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A view with what it has made of the events of a rescue. */
record FoldedView<D extends Record>(View<D> view, KeptDocuments<D> kept) {
    static <D extends Record> FoldedView<D> of(View<D> view, List<? extends DomainEvent> events) {
        return new FoldedView<>(view, new KeptDocuments<>()).take(Samples.RESCUE, events, 0, Instant.EPOCH);
    }

    /** Takes in the events of a stream from the given one on, each recorded at the same moment. */
    FoldedView<D> take(String stream, List<? extends DomainEvent> events, int from, Instant recordedAt) {
        for (int i = from; i < events.size(); i++) {
            kept.take(
                    view,
                    new RecordedEvent(
                            events.get(i), stream, i, i + 1L, recordedAt, Map.of(MetaKeys.STAFF, "staff-" + i)));
        }
        return this;
    }

    Map<String, D> documents() {
        return kept.documents();
    }

    D only() {
        return documents().values().iterator().next();
    }

    Optional<D> get(String id) {
        return kept.get(id);
    }
}
