package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.monitoring.MonitoredEvent.*;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step in a person's time on the list, for figures as of any day.
 *
 * @param on when it was true
 * @param known day on which it was recorded
 * @param tag what was recorded; null for other steps
 * @param category which has ended or was chosen
 * @param until last day of the category that has ended
 * @param area township, where the step says it
 */
record PersonFact(
        LocalDate on,
        LocalDate known,
        Step step,
        @Nullable Tag tag,
        @Nullable Category category,
        @Nullable LocalDate until,
        @Nullable String area) {
    enum Step {
        LISTED,
        RECORDED,
        ENDED,
        CHOSEN,
        MOVED,
        LEFT
    }

    static PersonFact of(MonitoredEvent event, LocalDate known) {
        return switch (event) {
            case PersonListed e ->
                new PersonFact(
                        e.on(), known, Step.LISTED, null, null, null, e.area().value());
            case CategoryRecorded e -> new PersonFact(e.on(), known, Step.RECORDED, e.tag(), null, null, null);
            case CategoryEnded e -> new PersonFact(e.on(), known, Step.ENDED, null, e.category(), e.until(), null);
            case PrimaryChosen e -> new PersonFact(e.on(), known, Step.CHOSEN, null, e.category(), null, null);
            case PersonMoved e ->
                new PersonFact(
                        e.on(), known, Step.MOVED, null, null, null, e.area().value());
            case PersonLeft e -> new PersonFact(e.on(), known, Step.LEFT, null, null, null, null);
        };
    }
}
