package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.tekun.SupportedPersons;
import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;

/** Tags whoever gets into tekun, the one programme that excludes dibao, as one who is in it. */
final class WhenPersonExcludedThenRecordCategory extends Automation<Place> {
    private final ListedPersons persons;
    private final SupportedPersons supported;
    private final MonitoringDesk desk;

    WhenPersonExcludedThenRecordCategory(ListedPersons persons, SupportedPersons supported, MonitoringDesk desk) {
        super(
                "assistance.monitoring.WhenPersonExcludedThenRecordCategory",
                "assistance.dibaoperson.PersonExcluded",
                1,
                Place.class);
        this.persons = persons;
        this.supported = supported;
        this.desk = desk;
    }

    @Override
    public void on(Heard<Place> heard) {
        Place place = heard.payload();
        supported
                .of(place.caseId())
                .flatMap(person -> Following.begun(
                        Category.TEKUN,
                        persons.state(place.personId()),
                        place.personId(),
                        person,
                        place.on(),
                        place.from()))
                .ifPresent(command -> desk.send(heard.context(command.target()), command));
    }
}
