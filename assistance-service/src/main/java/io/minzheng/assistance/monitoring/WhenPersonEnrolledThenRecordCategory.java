package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.dibao.FiledCases;
import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;

/** Tags whoever gets into dibao as one who is in it. */
final class WhenPersonEnrolledThenRecordCategory extends Automation<Place> {
    private final ListedPersons persons;
    private final FiledCases cases;
    private final MonitoringDesk desk;

    WhenPersonEnrolledThenRecordCategory(ListedPersons persons, FiledCases cases, MonitoringDesk desk) {
        super(
                "assistance.monitoring.WhenPersonEnrolledThenRecordCategory",
                "assistance.dibaoperson.PersonEnrolled",
                1,
                Place.class);
        this.persons = persons;
        this.cases = cases;
        this.desk = desk;
    }

    @Override
    public void on(Heard<Place> heard) {
        Place place = heard.payload();
        cases.person(place.caseId(), place.personId())
                .flatMap(person -> Following.begun(
                        Category.DIBAO,
                        persons.state(place.personId()),
                        place.personId(),
                        person,
                        place.on(),
                        place.from()))
                .ifPresent(command -> desk.send(heard.context(command.target()), command));
    }
}
