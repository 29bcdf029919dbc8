package io.minzheng.registry.deaths;

import static io.minzheng.registry.deaths.DeathRule.*;

import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import io.minzheng.registry.deaths.Death.Annulled;
import io.minzheng.registry.deaths.Death.Registered;
import io.minzheng.registry.deaths.Death.Unregistered;
import io.minzheng.registry.deaths.DeathCommand.AnnulRegistration;
import io.minzheng.registry.deaths.DeathCommand.RegisterDeath;
import io.minzheng.registry.deaths.DeathEvent.DeathRegistered;
import io.minzheng.registry.deaths.DeathEvent.RegistrationAnnulled;
import java.util.List;

/** Registers a death once; a wrong registration is annulled by somebody else and may be followed by a right one. */
final class DeathDecider implements Decider<DeathCommand, Death, DeathEvent> {
    @Override
    public Death initial() {
        return new Unregistered();
    }

    @Override
    public List<DeathEvent> decide(DeathCommand command, Death state, Circumstances circumstances) {
        return switch (command) {
            case RegisterDeath register -> register(register, state, circumstances.staff());
            case AnnulRegistration annul -> annul(annul, state, circumstances);
        };
    }

    private static List<DeathEvent> register(RegisterDeath command, Death state, String staff) {
        int digits = command.area().value().length();
        AreaMustBeATownshipOrVillage.require(digits == 9 || digits == 12, "area");
        requireText(command.informant(), 100, "informant");
        requireText(command.certificateNumber(), 100, "certificateNumber");
        DeathMustNotLieInTheFuture.require(!command.diedOn().isAfter(command.on()), "diedOn");
        DeathMustNotPrecedeBirth.require(
                !command.diedOn().isBefore(command.residentId().birthDate()), "diedOn");
        DeathRegistered registered = new DeathRegistered(
                command.on(),
                command.personId(),
                command.residentId().value(),
                command.diedOn(),
                command.area(),
                command.informant(),
                command.certificateNumber(),
                staff);
        return switch (state) {
            case Unregistered _ -> List.of(registered);
            case Annulled annulled -> {
                StepsMustFollowInTime.require(!command.on().isBefore(annulled.on()), "on");
                yield List.of(registered);
            }
            case Registered before -> {
                DeathMustBeRegisteredOnce.require(isSame(before.registration(), registered));
                yield List.of();
            }
        };
    }

    /** Whether the two say the same of the death, whoever says it when. */
    private static boolean isSame(DeathRegistered one, DeathRegistered other) {
        return one.diedOn().equals(other.diedOn())
                && one.area().equals(other.area())
                && one.certificateNumber().equals(other.certificateNumber());
    }

    private static List<DeathEvent> annul(AnnulRegistration command, Death state, Circumstances circumstances) {
        requireText(command.reason(), 2000, "reason");
        return switch (state) {
            case Unregistered _, Annulled _ -> throw DeathMustBeRegistered.violated();
            case Registered registered -> {
                DeathRegistered wrong = registered.registration();
                RegistrarMustNotAnnul.require(circumstances.mayCheck(wrong.registeredBy()));
                StepsMustFollowInTime.require(!command.on().isBefore(wrong.on()), "on");
                yield List.of(new RegistrationAnnulled(
                        command.on(), wrong.personId(), wrong.residentId(), command.reason(), circumstances.staff()));
            }
        };
    }

    private static void requireText(String text, int most, String field) {
        TextMustBeGiven.require(!text.isBlank() && text.length() <= most, field);
    }

    @Override
    public Death evolve(Death state, DeathEvent event) {
        return switch (event) {
            case DeathRegistered registered -> new Registered(registered);
            case RegistrationAnnulled annulled -> new Annulled(((Registered) state).area(), annulled.on());
        };
    }
}
