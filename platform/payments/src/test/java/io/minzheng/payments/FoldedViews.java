package io.minzheng.payments;

import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import io.minzheng.projection.ViewReader;
import io.minzheng.projection.Views;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The views of this package folded in memory from the real store. */
final class FoldedViews implements Views {
    private final EventReader reader;
    private final EventCatalogue catalogue;
    private final Map<Class<?>, Folded<?>> views;
    private long position;

    FoldedViews(EventReader reader, EventCatalogue catalogue) {
        this.reader = reader;
        this.catalogue = catalogue;
        views = Stream.of(
                        new PaymentYears(Town.SERVICE),
                        new PaymentRuns(Town.SERVICE),
                        new PaymentStatistics(Town.SERVICE))
                .collect(Collectors.toMap(View::getClass, Folded::new));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <D extends Record> ViewReader<D> reader(Class<? extends View<D>> view) {
        await(reader.head(), Duration.ZERO);
        return ((Folded<D>) views.get(view)).documents;
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

    private static final class Folded<D extends Record> {
        private final View<D> view;
        private final MemoryDocuments<D> documents = new MemoryDocuments<>();

        Folded(View<D> view) {
            this.view = view;
        }

        void take(RecordedEvent event) {
            view.on(event, documents);
        }
    }
}
