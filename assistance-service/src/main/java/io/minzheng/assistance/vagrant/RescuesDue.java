package io.minzheng.assistance.vagrant;

import io.minzheng.assistance.vagrant.CareEvent.HelpRefused;
import io.minzheng.assistance.vagrant.CareEvent.PersonTakenIn;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.util.List;

/** What is to be done for whom, and by when? One document per rescue. */
final class RescuesDue extends View<RescueDue> {
    RescuesDue() {
        super("assistance.vagrant.RescuesDue", RescueDue.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("area", "waiting", "firstDueOn", "queue");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<RescueDue> documents) {
        String id = recorded.stream();
        switch (recorded.event()) {
            case HelpRefused _ -> {
                // Who is not helped is owed nothing more.
            }
            case PersonTakenIn taken ->
                documents.put(id, RescueDue.of(id, taken.area().value(), taken.on(), Dues.after(List.of(), taken)));
            case RescueEvent event -> {
                RescueDue before = documents.get(id).orElseThrow();
                documents.put(id, RescueDue.of(id, before.area(), event.on(), Dues.after(before.dues(), event)));
            }
            default -> {
                // Other events of the service are not about rescues.
            }
        }
    }
}
