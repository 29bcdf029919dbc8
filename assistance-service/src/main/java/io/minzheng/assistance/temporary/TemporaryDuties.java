package io.minzheng.assistance.temporary;

import io.minzheng.assistance.temporary.DecisionEvent.HelpGranted;
import io.minzheng.assistance.temporary.DeliveryEvent.PapersCompleted;
import io.minzheng.assistance.temporary.DeliveryEvent.RestRevoked;
import io.minzheng.assistance.worklist.DueList;
import io.minzheng.assistance.worklist.DueSource;
import io.minzheng.kernel.DomainEvent;

/** What is due of temporary assistance: the papers of an emergency that was helped first. */
final class TemporaryDuties implements DueSource {
    private static final String PAPERS = "PAPERS";

    @Override
    public String programme() {
        return "temporary";
    }

    @Override
    public String path() {
        return "/api/assistance/temporary/cases/";
    }

    @Override
    public void on(DomainEvent event, String stream, DueList due) {
        switch (event) {
            case HelpGranted grant -> due.open(stream, PAPERS, grant.area().value(), grant.papersDueOn());
            case PapersCompleted _ -> due.done(stream, PAPERS);
            case RestRevoked revoked when revoked.nothingDelivered() -> due.done(stream, PAPERS);
            default -> {
                // Every other event of the service leaves the papers as they are.
            }
        }
    }
}
