package io.minzheng.assistance.disability.persons;

import io.minzheng.assistance.disability.Subsidy;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import java.time.LocalDate;
import java.time.YearMonth;

/** What has happened to one person's places in the subsidies. */
public sealed interface PlacesEvent extends DomainEvent {
    /** A case pays the subsidy from the month given, and so no other does. */
    @EventName("assistance.disabilityperson.SubsidyHeld")
    record SubsidyHeld(LocalDate on, String personId, Subsidy subsidy, String caseId, YearMonth from)
            implements PlacesEvent {}

    /** The case no longer pays the subsidy; another may from the month given. */
    @EventName("assistance.disabilityperson.SubsidyReleased")
    record SubsidyReleased(LocalDate on, String personId, Subsidy subsidy, String caseId, YearMonth from)
            implements PlacesEvent {}
}
