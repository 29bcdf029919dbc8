package io.minzheng.assistance.vital;

import io.minzheng.assistance.vital.VitalCommand.ForgetDeath;
import io.minzheng.eventstore.Commands;
import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;
import java.time.LocalDate;

/** Lets whose death was none be granted again what is due; flags that were raised are left to people. */
final class WhenDeathAnnulledThenForgetDeath extends Automation<WhenDeathAnnulledThenForgetDeath.Annulment> {
    private final Commands commands;

    /**
     * What of the annulment is kept.
     *
     * @param personId pseudonym
     */
    record Annulment(LocalDate on, String personId) {}

    WhenDeathAnnulledThenForgetDeath(Commands commands) {
        super(
                "assistance.vital.WhenDeathAnnulledThenForgetDeath",
                "registry.death.RegistrationAnnulled",
                1,
                Annulment.class);
        this.commands = commands;
    }

    @Override
    public void on(Heard<Annulment> heard) {
        ForgetDeath command =
                new ForgetDeath(heard.payload().personId(), heard.payload().on());
        commands.send(heard.context(command.target()), command);
    }
}
