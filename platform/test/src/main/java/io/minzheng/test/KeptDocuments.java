package io.minzheng.test;

import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Documents of a view in memory that, as the real ones, drop a write of an event they already contain. */
public final class KeptDocuments<D extends Record> implements Documents<D> {
    private final Map<String, D> documents = new TreeMap<>();
    private final Map<String, Long> positions = new HashMap<>();
    private long position;

    /** Lets the view take in the event. */
    public KeptDocuments<D> take(View<D> view, RecordedEvent event) {
        position = event.position();
        view.on(event, this);
        return this;
    }

    /** All that are there, by ascending id. */
    public Map<String, D> documents() {
        return Collections.unmodifiableMap(documents);
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
