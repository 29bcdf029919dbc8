package io.minzheng.assistance.vagrant;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import java.time.LocalDate;
import java.util.List;

/** Placement (安置) of somebody whom nobody has been able to name. */
public sealed interface PlacementEvent extends RescueEvent {
    enum Home {
        WELFARE_INSTITUTION,
        CHILD_WELFARE_INSTITUTION,
        FOSTER_CARE
    }

    /**
     * The station applies to its civil affairs office for placement and hukou.
     *
     * @param hukou where it is to be registered, township or village
     */
    @EventName("assistance.vagrant.PlacementApplied")
    record PlacementApplied(
            LocalDate on,
            Home home,
            String facility,
            DivisionCode hukou,
            @PersonalData String reason,
            String by) implements PlacementEvent {}

    /** Another has found the application in order. */
    @EventName("assistance.vagrant.PlacementChecked")
    record PlacementChecked(LocalDate on, String by) implements PlacementEvent {}

    /**
     * The county has decided to place the person, and the rescue is over.
     *
     * @param facility where
     * @param governmentDocument number of the government's consent
     */
    @EventName("assistance.vagrant.PersonPlaced")
    record PersonPlaced(
            LocalDate on,
            Home home,
            String facility,
            DivisionCode hukou,
            String decisionNumber,
            String governmentDocument,
            String appliedBy,
            String checkedBy,
            String by)
            implements PlacementEvent {}

    /** The county has decided against it; the person stays, and it is applied for again. */
    @EventName("assistance.vagrant.PlacementRejected")
    record PlacementRejected(LocalDate on, @PersonalData String reason, List<Due> dues, String by)
            implements PlacementEvent {}
}
