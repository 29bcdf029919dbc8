package io.minzheng.assistance.vagrant;

import static io.minzheng.assistance.vagrant.RescueDecider.in;
import static io.minzheng.assistance.vagrant.RescueDecider.requireBetween;
import static io.minzheng.assistance.vagrant.RescueDecider.requireText;
import static io.minzheng.assistance.vagrant.VagrantRule.*;

import io.minzheng.assistance.vagrant.LeavingCommand.*;
import io.minzheng.assistance.vagrant.LeavingEvent.*;
import io.minzheng.assistance.vagrant.Rescue.Facts;
import io.minzheng.assistance.vagrant.Rescue.Gone;
import io.minzheng.assistance.vagrant.Rescue.Helped;
import io.minzheng.kernel.Circumstances;
import java.time.LocalDate;
import java.util.List;

/** Ways out. An adult goes when he or she likes; a minor never alone, but home, or to those who act for the home. */
final class LeavingDecider {
    private LeavingDecider() {}

    static List<RescueEvent> decide(LeavingCommand command, Rescue state, Circumstances circumstances) {
        String staff = circumstances.staff();
        return switch (command) {
            case LetGo letGo -> letGo(letGo, present(state), staff);
            case PickUp pickUp -> pickUp(pickUp, present(state), staff);
            case EscortHome escort -> escort(escort, present(state), staff);
            case HandToPolice hand -> handOver(hand, present(state), staff);
            case RecordDeath death -> {
                requireText(death.certificateNumber(), "certificateNumber");
                requireBetween(present(state).intake().on(), death.diedOn(), death.on(), "diedOn");
                yield List.of(new PersonDied(death.on(), death.diedOn(), death.certificateNumber(), staff));
            }
            case EndHelp end -> end(end, present(state), staff);
            case RecordReturnVisit visit -> visit(visit, in(Gone.class, state).facts(), staff);
            case CheckRescue check -> check(check, in(Gone.class, state), circumstances);
        };
    }

    /** Who has gone cannot go again; who is placed can. */
    private static Facts present(Rescue state) {
        Helped helped = in(Helped.class, state);
        StepMustFitThePhase.require(!(helped instanceof Gone));
        return helped.facts();
    }

    private static List<RescueEvent> letGo(LetGo command, Facts facts, String staff) {
        MinorsMustNotBeReleased.require(!facts.person().minorOn(command.on()));
        VoucherMustBeIssuedFirst.require(
                command.way() != Way.VOUCHER || !facts.vouchers().isEmpty(), "way");
        requireHandedBack(facts);
        return List.of(new PersonLeft(command.on(), command.way(), staff));
    }

    private static List<RescueEvent> pickUp(PickUp command, Facts facts, String staff) {
        requireText(command.takenOverBy(), "takenOverBy");
        requireText(command.relation(), "relation");
        requireText(command.signedForm(), "signedForm");
        MinorsMustGoToTheirGuardian.require(
                !facts.person().minorOn(command.on()) || command.family() == Family.GUARDIAN, "family");
        requireHandedBack(facts);
        return List.of(new PersonPickedUp(
                command.on(),
                facts.personId(),
                command.family(),
                command.takenOverBy(),
                command.relation(),
                command.signedForm(),
                visits(command.atRisk(), facts, command.on()),
                staff));
    }

    private static List<RescueEvent> escort(EscortHome command, Facts facts, String staff) {
        EscortMustBeNamed.require(
                !command.escorts().isEmpty() && command.escorts().stream().noneMatch(String::isBlank), "escorts");
        DestinationMustBeACounty.require(command.destination().value().length() >= 6, "destination");
        requireText(command.acceptedBy(), "acceptedBy");
        requireText(command.signedForm(), "signedForm");
        requireBetween(facts.intake().on(), command.departedOn(), command.on(), "departedOn");
        MinorsMustGoToTheirGuardian.require(
                !facts.person().minorOn(command.on()) || command.acceptor() != Acceptor.RELATIVE, "acceptor");
        requireHandedBack(facts);
        return List.of(new PersonEscorted(
                command.on(),
                facts.personId(),
                command.departedOn(),
                command.escorts(),
                command.destination(),
                command.acceptor(),
                command.acceptedBy(),
                command.signedForm(),
                visits(command.atRisk(), facts, command.on()),
                staff));
    }

    private static List<Due> visits(boolean atRisk, Facts facts, LocalDate on) {
        RiskMustBeAChilds.require(!atRisk || facts.person().minor(), "atRisk");
        return atRisk ? List.of(RescueLimits.returnVisit(on)) : List.of();
    }

    private static List<RescueEvent> handOver(HandToPolice command, Facts facts, String staff) {
        requireText(command.policeStation(), "policeStation");
        requireText(command.reason(), "reason");
        requireText(command.signedForm(), "signedForm");
        requireHandedBack(facts);
        return List.of(new PersonHandedToPolice(
                command.on(),
                facts.personId(),
                command.policeStation(),
                command.reason(),
                command.signedForm(),
                staff));
    }

    /** Belongings of those who are gone or dead wait for whoever may have them. */
    private static List<RescueEvent> end(EndHelp command, Facts facts, String staff) {
        requireText(command.reason(), "reason");
        if (facts.person().minorOn(command.on())) {
            MinorsMustNotBeReleased.require(command.ground() == EndGround.WITHOUT_NOTICE, "ground");
            String report = command.policeReport();
            MissingMinorsMustBeReported.require(report != null && !report.isBlank(), "policeReport");
        }
        return List.of(new HelpEnded(
                command.on(), facts.personId(), command.ground(), command.reason(), command.policeReport(), staff));
    }

    private static void requireHandedBack(Facts facts) {
        BelongingsMustBeHandedBack.require(facts.items().isEmpty());
    }

    private static List<RescueEvent> visit(RecordReturnVisit command, Facts facts, String staff) {
        requireText(command.findings(), "findings");
        ReturnVisitMustBeForeseen.require(facts.dues().stream().anyMatch(due -> due.duty() == Duty.RETURN_VISIT));
        requireBetween(facts.intake().on(), command.visitedOn(), command.on(), "visitedOn");
        return List.of(new ReturnVisitHeld(
                command.on(),
                facts.personId(),
                command.visitedOn(),
                command.atRisk(),
                command.findings(),
                command.atRisk() ? List.of(RescueLimits.returnVisit(command.visitedOn())) : List.of(),
                staff));
    }

    private static List<RescueEvent> check(CheckRescue command, Gone state, Circumstances circumstances) {
        RescueMustBeCheckedOnce.require(!state.checked());
        MakerMustNotCheck.require(state.facts().makers().stream().allMatch(circumstances::mayCheck));
        return List.of(
                new RescueChecked(command.on(), state.facts().personId(), command.remarks(), circumstances.staff()));
    }
}
