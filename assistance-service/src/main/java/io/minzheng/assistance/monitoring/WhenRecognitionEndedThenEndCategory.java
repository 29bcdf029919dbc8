package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.recognition.RecognitionKind;
import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;
import java.time.LocalDate;

/** Ends the category of a person whose recognition has ended before its time; what runs out needs nobody. */
final class WhenRecognitionEndedThenEndCategory extends Automation<WhenRecognitionEndedThenEndCategory.Release> {
    private final ListedPersons persons;
    private final MonitoringDesk desk;

    /**
     * What of the ending concerns the list.
     *
     * @param personId pseudonym
     * @param from first day of what has ended
     * @param until last day on which it holds
     */
    record Release(LocalDate on, String personId, RecognitionKind kind, LocalDate from, LocalDate until) {}

    WhenRecognitionEndedThenEndCategory(ListedPersons persons, MonitoringDesk desk) {
        super(
                "assistance.monitoring.WhenRecognitionEndedThenEndCategory",
                "assistance.recognitionperson.PersonReleased",
                1,
                Release.class);
        this.persons = persons;
        this.desk = desk;
    }

    @Override
    public void on(Heard<Release> heard) {
        Release release = heard.payload();
        Following.released(release, persons.state(release.personId()))
                .ifPresent(command -> desk.send(heard.context(command.target()), command));
    }
}
