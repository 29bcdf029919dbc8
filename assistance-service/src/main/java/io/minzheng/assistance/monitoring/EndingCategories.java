package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.monitoring.MonitoredEvent.*;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.time.LocalDate;
import java.util.List;

/** Whose recognition is about to lapse? One document per person and category whose end is known. */
final class EndingCategories extends View<EndingCategory> {
    EndingCategories() {
        super("assistance.monitoring.EndingCategories", EndingCategory.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("area", "until", "queue");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<EndingCategory> documents) {
        if (recorded.event() instanceof MonitoredEvent event) {
            on(event, recorded.stream(), documents);
        }
    }

    private static void on(MonitoredEvent event, String person, Documents<EndingCategory> documents) {
        switch (event) {
            case CategoryRecorded e -> record(e, person, documents);
            case CategoryEnded e -> documents.delete(EndingCategory.id(person, e.category()));
            case PersonMoved e -> {
                for (Category category : Category.values()) {
                    String id = EndingCategory.id(person, category);
                    documents
                            .get(id)
                            .ifPresent(ending ->
                                    documents.put(id, ending.in(e.area().value())));
                }
            }
            case PersonLeft _ -> {
                for (Category category : Category.values()) {
                    documents.delete(EndingCategory.id(person, category));
                }
            }
            case PersonListed _, PrimaryChosen _ -> {
                // End nothing.
            }
        }
    }

    private static void record(CategoryRecorded event, String person, Documents<EndingCategory> documents) {
        String id = EndingCategory.id(person, event.category());
        LocalDate until = event.until();
        if (until == null) {
            documents.delete(id);
        } else if (documents
                .get(id)
                .filter(later -> later.from().isAfter(until))
                .isEmpty()) {
            documents.put(
                    id,
                    EndingCategory.of(
                            person,
                            event.personId(),
                            event.area().value(),
                            event.category(),
                            event.from(),
                            until,
                            event.decisionNumber()));
        }
    }
}
