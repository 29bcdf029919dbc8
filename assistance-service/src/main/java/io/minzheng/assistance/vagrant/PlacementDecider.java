package io.minzheng.assistance.vagrant;

import static io.minzheng.assistance.vagrant.RescueDecider.in;
import static io.minzheng.assistance.vagrant.RescueDecider.requireText;
import static io.minzheng.assistance.vagrant.VagrantRule.*;

import io.minzheng.assistance.vagrant.PlacementCommand.*;
import io.minzheng.assistance.vagrant.PlacementEvent.*;
import io.minzheng.assistance.vagrant.Rescue.AwaitingPlacement;
import io.minzheng.assistance.vagrant.Rescue.Facts;
import io.minzheng.assistance.vagrant.Rescue.LongStay;
import io.minzheng.kernel.Circumstances;
import java.util.List;

/** Placement under three pairs of eyes: the station applies, another checks, the county decides. */
final class PlacementDecider {
    private PlacementDecider() {}

    static List<RescueEvent> decide(PlacementCommand command, Rescue state, Circumstances circumstances) {
        return switch (command) {
            case ApplyForPlacement apply ->
                apply(apply, in(LongStay.class, state).facts(), circumstances.staff());
            case CheckPlacement check -> check(check, in(AwaitingPlacement.class, state), circumstances);
            case PlacePerson place -> place(place, in(AwaitingPlacement.class, state), circumstances);
            case RejectPlacement reject -> reject(reject, in(AwaitingPlacement.class, state), circumstances);
        };
    }

    private static List<RescueEvent> apply(ApplyForPlacement command, Facts facts, String staff) {
        PlacementMustFollowThreeMonths.require(
                !command.on().isBefore(RescueLimits.placement(facts.intake().on())), "on");
        PersonMustHaveBeenSearchedFor.require(
                facts.tracing().published() && facts.tracing().dnaRequestedOn() != null);
        requireText(command.facility(), "facility");
        requireText(command.reason(), "reason");
        int digits = command.hukou().value().length();
        AreaMustBeATownshipOrVillage.require(digits == 9 || digits == 12, "hukou");
        HomeMustFitTheAge.require(
                switch (command.home()) {
                    case WELFARE_INSTITUTION -> !facts.person().minorOn(command.on());
                    case CHILD_WELFARE_INSTITUTION -> facts.person().minorOn(command.on());
                    case FOSTER_CARE -> true;
                },
                "home");
        return List.of(new PlacementApplied(
                command.on(), command.home(), command.facility(), command.hukou(), command.reason(), staff));
    }

    private static List<RescueEvent> check(
            CheckPlacement command, AwaitingPlacement state, Circumstances circumstances) {
        MakerMustNotCheck.require(circumstances.mayCheck(state.application().by()));
        PlacementMustBeCheckedOnce.require(state.checkedBy() == null);
        return List.of(new PlacementChecked(command.on(), circumstances.staff()));
    }

    private static List<RescueEvent> place(PlacePerson command, AwaitingPlacement state, Circumstances circumstances) {
        PlacementApplied application = state.application();
        String checkedBy = checkedBy(state, circumstances);
        requireText(command.decisionNumber(), "decisionNumber");
        requireText(command.governmentDocument(), "governmentDocument");
        return List.of(new PersonPlaced(
                command.on(),
                application.home(),
                application.facility(),
                application.hukou(),
                command.decisionNumber(),
                command.governmentDocument(),
                application.by(),
                checkedBy,
                circumstances.staff()));
    }

    private static List<RescueEvent> reject(
            RejectPlacement command, AwaitingPlacement state, Circumstances circumstances) {
        checkedBy(state, circumstances);
        requireText(command.reason(), "reason");
        return List.of(new PlacementRejected(
                command.on(),
                command.reason(),
                // What is still owed has been owed since the three months were over.
                List.of(new Due(
                        Duty.PLACEMENT_APPLICATION,
                        RescueLimits.placement(state.facts().intake().on()))),
                circumstances.staff()));
    }

    /** Who has checked; neither he nor the applicant decides. */
    private static String checkedBy(AwaitingPlacement state, Circumstances circumstances) {
        String checkedBy = state.checkedBy();
        if (checkedBy == null) {
            throw PlacementMustBeCheckedFirst.violated();
        }
        MakerMustNotDecide.require(circumstances.mayCheck(checkedBy)
                && circumstances.mayCheck(state.application().by()));
        return checkedBy;
    }
}
