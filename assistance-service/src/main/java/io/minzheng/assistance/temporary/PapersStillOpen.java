package io.minzheng.assistance.temporary;

import io.minzheng.assistance.temporary.DecisionEvent.HelpGranted;
import io.minzheng.assistance.temporary.DeliveryEvent.PapersCompleted;
import io.minzheng.assistance.temporary.DeliveryEvent.RestRevoked;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.time.LocalDate;
import java.util.List;

/** Of which emergencies are papers still open, and until when? One document per emergency, until they are complete. */
final class PapersStillOpen extends View<OpenPapers> {
    PapersStillOpen() {
        super("assistance.temporary.PapersStillOpen", OpenPapers.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("area", "queue", "dueOn");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<OpenPapers> documents) {
        String id = recorded.stream();
        switch (recorded.event()) {
            case HelpGranted grant
            when grant.papersDueOn() != null -> {
                LocalDate due = grant.papersDueOn();
                documents.put(id, new OpenPapers(id, grant.area().value(), grant.on(), due, due + "." + id));
            }
            case PapersCompleted _ -> documents.delete(id);
            case RestRevoked revoked when revoked.nothingDelivered() -> documents.delete(id);
            default -> {
                // Every other event of the service leaves the papers as they are.
            }
        }
    }
}
