package io.minzheng.assistance.monitoring;

import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;

/** Ends the category of a person who has left dibao. */
final class WhenPersonReleasedThenEndCategory extends Automation<Place> {
    private final ListedPersons persons;
    private final MonitoringDesk desk;

    WhenPersonReleasedThenEndCategory(ListedPersons persons, MonitoringDesk desk) {
        super(
                "assistance.monitoring.WhenPersonReleasedThenEndCategory",
                "assistance.dibaoperson.PersonReleased",
                1,
                Place.class);
        this.persons = persons;
        this.desk = desk;
    }

    @Override
    public void on(Heard<Place> heard) {
        Place place = heard.payload();
        Following.ended(Category.DIBAO, persons.state(place.personId()), place.personId(), place.on(), place.from())
                .ifPresent(command -> desk.send(heard.context(command.target()), command));
    }
}
