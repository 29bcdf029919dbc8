package io.minzheng.assistance.worklist;

import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is to be done, in which case, and by when? One document per duty of a case. */
public final class DueItems extends View<DueItem> {
    private final List<DueSource> sources;

    /** @param sources one of each capability that has duties */
    public DueItems(List<DueSource> sources) {
        super("assistance.worklist.DueItems", DueItem.class);
        this.sources = List.copyOf(sources);
    }

    @Override
    public List<String> indexes() {
        return List.of("area", "waiting", "programme", "day", "queue");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<DueItem> documents) {
        for (DueSource source : sources) {
            source.on(recorded.event(), recorded.stream(), new Written(source, documents));
        }
    }

    private record Written(DueSource source, Documents<DueItem> documents) implements DueList {
        @Override
        public void open(Opening opening) {
            DueItem item = DueItem.of(opening, source);
            documents.put(item.id(), item);
        }

        @Override
        public void by(String stream, String duty, @Nullable LocalDate dueOn) {
            change(stream, duty, item -> item.with(item.area(), dueOn, item.parts()));
        }

        @Override
        public void about(String stream, String duty, UnaryOperator<List<String>> parts) {
            change(stream, duty, item -> item.with(item.area(), item.day(), parts.apply(item.parts())));
        }

        @Override
        public void moved(String stream, String duty, UnaryOperator<@Nullable LocalDate> day) {
            change(stream, duty, item -> item.with(item.area(), day.apply(item.day()), item.parts()));
        }

        @Override
        public void relocate(String stream, String duty, String area) {
            change(stream, duty, item -> item.with(area, item.day(), item.parts()));
        }

        private void change(String stream, String duty, UnaryOperator<DueItem> change) {
            String id = DueItem.id(stream, duty);
            documents.get(id).map(change).ifPresent(item -> documents.put(id, item));
        }
    }
}
