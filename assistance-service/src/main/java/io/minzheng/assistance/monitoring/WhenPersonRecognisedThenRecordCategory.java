package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.recognition.RecognisedPersons;
import io.minzheng.assistance.recognition.RecognitionKind;
import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;
import java.time.LocalDate;

/** Tags whoever is recognised with a low-income household, for the days that the decision names. */
final class WhenPersonRecognisedThenRecordCategory
        extends Automation<WhenPersonRecognisedThenRecordCategory.Recognition> {
    private final ListedPersons persons;
    private final RecognisedPersons recognised;
    private final MonitoringDesk desk;

    /**
     * What of the recognition concerns the list.
     *
     * @param personId pseudonym
     * @param from first day
     * @param until last day
     */
    record Recognition(
            LocalDate on,
            String personId,
            String caseId,
            RecognitionKind kind,
            LocalDate from,
            LocalDate until,
            String decisionNumber) {}

    WhenPersonRecognisedThenRecordCategory(ListedPersons persons, RecognisedPersons recognised, MonitoringDesk desk) {
        super(
                "assistance.monitoring.WhenPersonRecognisedThenRecordCategory",
                "assistance.recognitionperson.PersonRecognised",
                1,
                Recognition.class);
        this.persons = persons;
        this.recognised = recognised;
        this.desk = desk;
    }

    @Override
    public void on(Heard<Recognition> heard) {
        Recognition recognition = heard.payload();
        recognised
                .of(recognition.caseId(), recognition.personId())
                .flatMap(person -> Following.recognised(recognition, persons.state(recognition.personId()), person))
                .ifPresent(command -> desk.send(heard.context(command.target()), command));
    }
}
