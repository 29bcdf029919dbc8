package io.minzheng.assistance.vagrant;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.Retained;
import java.util.List;

/** What has happened to one person from the intake on; money in fen. */
@Retained(years = 10, law = "unsourced: case files of social assistance")
public sealed interface RescueEvent extends DomainEvent permits CareEvent, TracingEvent, LeavingEvent, PlacementEvent {
    /** Duties that the event brings, in the place of open ones of the same kind. */
    default List<Due> dues() {
        return List.of();
    }

    /** Who has recorded it. */
    String by();
}
