package io.minzheng.assistance.vagrant;

import io.minzheng.assistance.vagrant.PlacementEvent.Home;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.PersonalData;
import java.time.LocalDate;

/** Placement of somebody whom nobody has been able to name. */
sealed interface PlacementCommand extends RescueCommand {
    record ApplyForPlacement(
            String id,
            LocalDate on,
            Home home,
            String facility,
            DivisionCode hukou,
            @PersonalData String reason) implements PlacementCommand {}

    record CheckPlacement(String id, LocalDate on) implements PlacementCommand {}

    record PlacePerson(String id, LocalDate on, String decisionNumber, String governmentDocument)
            implements PlacementCommand {}

    record RejectPlacement(
            String id, LocalDate on, @PersonalData String reason) implements PlacementCommand {}
}
