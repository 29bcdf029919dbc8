package io.minzheng.assistance.recognition;

import io.minzheng.assistance.recognition.ClaimEvent.HouseholdRecognised;
import io.minzheng.assistance.recognition.ClaimEvent.RecognitionApplied;
import io.minzheng.assistance.recognition.TermEvent.RecognitionEnded;
import io.minzheng.assistance.recognition.TermEvent.RenewalDeclined;
import io.minzheng.assistance.worklist.DueList;
import io.minzheng.assistance.worklist.DueSource;
import io.minzheng.kernel.DomainEvent;

/**
 * What is due of recognitions: applying again before one runs out. Once that is done, how the application stands is the
 * procedure's, also where it comes to nothing.
 */
final class RenewalDuties implements DueSource {
    private static final String RENEWAL = "RENEWAL";

    @Override
    public String programme() {
        return "recognition";
    }

    @Override
    public String path() {
        return "/api/assistance/recognitions/cases/";
    }

    @Override
    public void on(DomainEvent event, String stream, DueList due) {
        switch (event) {
            case HouseholdRecognised recognised ->
                due.open(stream, RENEWAL, recognised.area().value(), recognised.renewalDueOn());
            case RecognitionApplied applied -> applied.renews().forEach(before -> due.done(before, RENEWAL));
            case RenewalDeclined _, RecognitionEnded _ -> due.done(stream, RENEWAL);
            default -> {
                // Other events of the service leave the renewal as it is.
            }
        }
    }
}
