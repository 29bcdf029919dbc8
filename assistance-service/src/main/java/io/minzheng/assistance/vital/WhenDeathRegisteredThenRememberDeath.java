package io.minzheng.assistance.vital;

import io.minzheng.assistance.vital.VitalCommand.RememberDeath;
import io.minzheng.eventstore.Commands;
import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;
import java.time.LocalDate;

/** Keeps a registered death for the cases that are yet to be filed. */
final class WhenDeathRegisteredThenRememberDeath extends Automation<WhenDeathRegisteredThenRememberDeath.Registration> {
    private final Commands commands;

    /**
     * What of the registration is kept.
     *
     * @param personId pseudonym, the same in every service
     */
    record Registration(LocalDate on, String personId, LocalDate diedOn, String certificateNumber) {}

    WhenDeathRegisteredThenRememberDeath(Commands commands) {
        super(
                "assistance.vital.WhenDeathRegisteredThenRememberDeath",
                "registry.death.DeathRegistered",
                1,
                Registration.class);
        this.commands = commands;
    }

    @Override
    public void on(Heard<Registration> heard) {
        Registration death = heard.payload();
        RememberDeath command =
                new RememberDeath(death.personId(), death.on(), death.diedOn(), death.certificateNumber());
        commands.send(heard.context(command.target()), command);
    }
}
