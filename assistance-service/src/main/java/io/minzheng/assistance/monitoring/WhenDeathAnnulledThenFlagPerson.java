package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.flags.FlagReason;
import io.minzheng.assistance.flags.FlaggedCase;
import io.minzheng.assistance.flags.Flagging;
import io.minzheng.assistance.flags.Occasion;
import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;
import java.time.LocalDate;

/** Has it looked at whether a person belongs on the list again who was taken off it for a death that was none. */
final class WhenDeathAnnulledThenFlagPerson extends Automation<WhenDeathAnnulledThenFlagPerson.Annulment> {
    private final ListedPersons persons;
    private final Flagging flagging;

    /**
     * What of the annulment concerns the list.
     *
     * @param personId pseudonym
     */
    record Annulment(LocalDate on, String personId) {}

    WhenDeathAnnulledThenFlagPerson(ListedPersons persons, Flagging flagging) {
        super(
                "assistance.monitoring.WhenDeathAnnulledThenFlagPerson",
                "registry.death.RegistrationAnnulled",
                1,
                Annulment.class);
        this.persons = persons;
        this.flagging = flagging;
    }

    @Override
    public void on(Heard<Annulment> heard) {
        Annulment annulment = heard.payload();
        String person = annulment.personId();
        Following.dead(persons.state(person))
                .ifPresent(left -> flagging.flag(
                        heard,
                        new FlaggedCase(MonitoredToFlag.PROGRAMME, MonitoredCommand.id(person), left.area()),
                        person,
                        new Occasion(FlagReason.DEATH_ANNULLED, annulment.on(), heard.stream())));
    }
}
