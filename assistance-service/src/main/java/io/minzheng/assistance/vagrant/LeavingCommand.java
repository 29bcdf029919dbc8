package io.minzheng.assistance.vagrant;

import io.minzheng.assistance.vagrant.LeavingEvent.Acceptor;
import io.minzheng.assistance.vagrant.LeavingEvent.EndGround;
import io.minzheng.assistance.vagrant.LeavingEvent.Family;
import io.minzheng.assistance.vagrant.LeavingEvent.Way;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.PersonalData;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the help ends, and what comes after. {@code atRisk}: a child that is to be visited each quarter. */
sealed interface LeavingCommand extends RescueCommand {
    record LetGo(String id, LocalDate on, Way way) implements LeavingCommand {}

    record PickUp(
            String id,
            LocalDate on,
            Family family,
            @PersonalData String takenOverBy,
            @PersonalData String relation,
            String signedForm,
            boolean atRisk)
            implements LeavingCommand {}

    record EscortHome(
            String id,
            LocalDate on,
            LocalDate departedOn,
            List<String> escorts,
            DivisionCode destination,
            Acceptor acceptor,
            @PersonalData String acceptedBy,
            String signedForm,
            boolean atRisk)
            implements LeavingCommand {}

    record HandToPolice(
            String id,
            LocalDate on,
            String policeStation,
            @PersonalData String reason,
            String signedForm) implements LeavingCommand {}

    record RecordDeath(String id, LocalDate on, LocalDate diedOn, String certificateNumber) implements LeavingCommand {}

    record EndHelp(
            String id,
            LocalDate on,
            EndGround ground,
            @PersonalData String reason,
            @Nullable String policeReport) implements LeavingCommand {}

    record RecordReturnVisit(
            String id,
            LocalDate on,
            LocalDate visitedOn,
            boolean atRisk,
            @PersonalData String findings) implements LeavingCommand {}

    record CheckRescue(
            String id, LocalDate on, @PersonalData @Nullable String remarks) implements LeavingCommand {}
}
