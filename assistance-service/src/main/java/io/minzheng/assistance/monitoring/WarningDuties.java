package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.monitoring.WarningEvent.WarningChecked;
import io.minzheng.assistance.monitoring.WarningEvent.WarningRaised;
import io.minzheng.assistance.worklist.DueList;
import io.minzheng.assistance.worklist.DueSource;
import io.minzheng.kernel.DomainEvent;

/** What is due of warnings: their check. */
final class WarningDuties implements DueSource {
    private static final String CHECK = "WARNING_CHECK";

    @Override
    public String programme() {
        return "monitoring";
    }

    @Override
    public String path() {
        return "/api/assistance/monitoring/warnings/";
    }

    @Override
    public void on(DomainEvent event, String stream, DueList due) {
        switch (event) {
            case WarningRaised raised -> due.open(stream, CHECK, raised.area().value(), raised.dueOn());
            case WarningChecked _ -> due.done(stream, CHECK);
            default -> {
                // Nobody can dispose of a warning that was not checked.
            }
        }
    }
}
