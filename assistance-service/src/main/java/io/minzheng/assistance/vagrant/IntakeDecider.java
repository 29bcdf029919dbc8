package io.minzheng.assistance.vagrant;

import static io.minzheng.assistance.vagrant.RescueDecider.requireText;
import static io.minzheng.assistance.vagrant.VagrantRule.*;

import io.minzheng.assistance.vagrant.Care.Form;
import io.minzheng.assistance.vagrant.CareCommand.Newcomer;
import io.minzheng.assistance.vagrant.CareCommand.RefuseHelp;
import io.minzheng.assistance.vagrant.CareCommand.TakeIn;
import io.minzheng.assistance.vagrant.CareEvent.Channel;
import io.minzheng.assistance.vagrant.CareEvent.CountedToCampaign;
import io.minzheng.assistance.vagrant.CareEvent.HelpRefused;
import io.minzheng.assistance.vagrant.CareEvent.PersonTakenIn;
import io.minzheng.assistance.vagrant.RescuedPerson.Identity;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Who comes is taken in, or told why not. */
final class IntakeDecider {
    private static final int OLDEST = 130;

    private final RescueLimits limits;

    IntakeDecider(RescueLimits limits) {
        this.limits = limits;
    }

    List<RescueEvent> takeIn(TakeIn command, String staff) {
        requirePlace(command.area());
        requireText(command.foundAt(), "foundAt");
        String broughtBy = command.broughtBy();
        if (command.channel() == Channel.CITIZEN || broughtBy != null) {
            requireText(broughtBy == null ? "" : broughtBy, "broughtBy");
        }
        RescuedPerson person = person(command.newcomer(), command.on());
        command.care().requireFit(person.sex(), person.minor());
        IllMustBeTakenToHospitalFirst.require(
                !command.condition().acutelyIll() || command.care().form() == Form.HOSPITAL, "care.form");
        PersonTakenIn taken = new PersonTakenIn(
                command.on(),
                command.area(),
                command.channel(),
                broughtBy,
                command.foundAt(),
                command.newcomer().personId(),
                person,
                command.condition(),
                command.care(),
                limits.atIntake(command.on(), person.identity(), command.condition()),
                staff);
        if (command.campaign() == null) {
            return List.of(taken);
        }
        CampaignMustCoverTheRescue.require(command.campaign().covers(command.area(), command.on()), "campaign");
        return List.of(
                taken, new CountedToCampaign(command.on(), command.campaign().id(), staff));
    }

    List<RescueEvent> refuse(RefuseHelp command, String staff) {
        requirePlace(command.area());
        requireText(command.reason(), "reason");
        MinorsMustBeTakenIn.require(!command.minor(), "minor");
        return List.of(new HelpRefused(
                command.on(), command.area(), command.channel(), command.ground(), command.reason(), staff));
    }

    private static void requirePlace(DivisionCode area) {
        int digits = area.value().length();
        AreaMustBeATownshipOrVillage.require(digits == 9 || digits == 12, "area");
    }

    private static RescuedPerson person(Newcomer newcomer, LocalDate on) {
        requireText(newcomer.description(), "person.description");
        ResidentId residentId = newcomer.residentId();
        String name = newcomer.name();
        if (name != null) {
            requireText(name, "person.name");
        }
        if (residentId != null) {
            VerifiedPersonMustBeNamed.require(name != null, "person.name");
            return new RescuedPerson(
                    Identity.VERIFIED,
                    residentId.value(),
                    name,
                    residentId.sex(),
                    null,
                    RescuedPerson.isMinor(residentId, on),
                    newcomer.description());
        }
        Integer age = newcomer.estimatedAge();
        if (age == null || age < 0 || age > OLDEST) {
            throw AgeMustBeEstimated.violated("person.estimatedAge", Map.of());
        }
        return new RescuedPerson(
                name == null ? Identity.UNKNOWN : Identity.DECLARED,
                null,
                name,
                newcomer.sex() == null ? Sex.UNKNOWN : newcomer.sex(),
                age,
                age < RescuedPerson.OF_AGE,
                newcomer.description());
    }
}
