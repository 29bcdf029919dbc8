package io.minzheng.assistance.monitoring;

import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;
import java.time.LocalDate;

/** Takes a person off the list whose death is registered. */
final class WhenDeathRegisteredThenLeaveList extends Automation<WhenDeathRegisteredThenLeaveList.Registration> {
    private final ListedPersons persons;
    private final MonitoringDesk desk;

    /**
     * What of the registration concerns the list.
     *
     * @param personId pseudonym
     */
    record Registration(LocalDate on, String personId) {}

    WhenDeathRegisteredThenLeaveList(ListedPersons persons, MonitoringDesk desk) {
        super(
                "assistance.monitoring.WhenDeathRegisteredThenLeaveList",
                "registry.death.DeathRegistered",
                1,
                Registration.class);
        this.persons = persons;
        this.desk = desk;
    }

    @Override
    public void on(Heard<Registration> heard) {
        Registration death = heard.payload();
        Following.died(persons.state(death.personId()), death.personId(), death.on())
                .ifPresent(command -> desk.send(heard.context(command.target()), command));
    }
}
