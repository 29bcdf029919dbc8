package io.minzheng.assistance.payments;

import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import io.minzheng.projection.ViewReader;
import io.minzheng.projection.Views;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/** The views of this package folded in memory from the real store; filters are not understood and select everything. */
final class FoldedViews implements Views {
    private final EventReader reader;
    private final EventCatalogue catalogue;
    private final Map<Class<?>, Folded<?>> views;
    private long position;

    FoldedViews(EventReader reader, EventCatalogue catalogue) {
        this.reader = reader;
        this.catalogue = catalogue;
        views = Stream.of(new PaymentYears(), new PaymentRuns(), new PaymentStatistics())
                .collect(Collectors.toMap(View::getClass, Folded::new));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <D extends Record> ViewReader<D> reader(Class<? extends View<D>> view) {
        await(reader.head(), Duration.ZERO);
        return (ViewReader<D>) views.get(view);
    }

    @Override
    public synchronized boolean await(long wanted, Duration atMost) {
        while (position < wanted) {
            for (StoredEvent stored : reader.after(position, 1000)) {
                RecordedEvent event = new RecordedEvent(
                        catalogue.read(stored),
                        stored.stream(),
                        stored.sequence(),
                        stored.position(),
                        stored.recordedAt(),
                        stored.metadata());
                views.values().forEach(view -> view.take(event));
                position = stored.position();
            }
        }
        return true;
    }

    @Override
    public Map<String, Long> positions() {
        return Map.of();
    }

    private static final class Folded<D extends Record> implements ViewReader<D>, Documents<D> {
        private final View<D> view;
        private final TreeMap<String, D> documents = new TreeMap<>();

        Folded(View<D> view) {
            this.view = view;
        }

        void take(RecordedEvent event) {
            view.on(event, this);
        }

        @Override
        public Optional<D> get(String id) {
            return Optional.ofNullable(documents.get(id));
        }

        @Override
        public void put(String id, D document) {
            documents.put(id, document);
        }

        @Override
        public void delete(String id) {
            documents.remove(id);
        }

        @Override
        public Map<String, D> getAll(Collection<String> ids) {
            return ids.stream()
                    .distinct()
                    .filter(documents::containsKey)
                    .collect(Collectors.toMap(id -> id, documents::get));
        }

        @Override
        public List<D> page(Bson filter, String after, int limit) {
            return documents.tailMap(after, false).values().stream()
                    .limit(limit)
                    .toList();
        }

        @Override
        public void forEach(Bson filter, Consumer<D> consumer) {
            documents.values().forEach(consumer);
        }

        @Override
        public long count(Bson filter) {
            return documents.size();
        }
    }
}
