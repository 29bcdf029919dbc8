package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.monitoring.MonitoredEvent.*;
import io.minzheng.assistance.worklist.DueList;
import io.minzheng.assistance.worklist.DueSource;
import io.minzheng.kernel.DomainEvent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is due of the monitored: recognitions that end on a day already known, such as that of a hard-spending household. */
final class RecognitionDuties implements DueSource {
    @Override
    public String programme() {
        return "monitoring";
    }

    @Override
    public String path() {
        return "/api/assistance/monitoring/persons/";
    }

    @Override
    public void on(DomainEvent event, String stream, DueList due) {
        switch (event) {
            case PersonListed listed -> {
                for (Category category : Category.values()) {
                    due.open(stream, duty(category), listed.area().value(), null);
                }
            }
            case CategoryRecorded recorded ->
                due.moved(stream, duty(recorded.category()), before -> ending(before, recorded));
            case CategoryEnded ended -> due.done(stream, duty(ended.category()));
            case PersonMoved moved -> {
                for (Category category : Category.values()) {
                    due.relocate(stream, duty(category), moved.area().value());
                }
            }
            case PersonLeft _ -> {
                for (Category category : Category.values()) {
                    due.done(stream, duty(category));
                }
            }
            default -> {
                // Other events of the service end no recognition.
            }
        }
    }

    private static String duty(Category category) {
        return "RENEWAL_OF_" + category;
    }

    /** What was over before the one that holds began says nothing of when that one ends. */
    private static @Nullable LocalDate ending(@Nullable LocalDate before, CategoryRecorded recorded) {
        LocalDate until = recorded.until();
        boolean history = until != null && until.isBefore(recorded.on()) && before != null && before.isAfter(until);
        return history ? before : until;
    }
}
