package io.minzheng.assistance.recognition.persons;

import io.minzheng.assistance.recognition.RecognitionKind;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import java.time.LocalDate;

/** What has happened to one person's recognitions. */
public sealed interface PersonRecognitionEvent extends DomainEvent {
    /**
     * The person's household has applied; while the application waits it is in no other.
     *
     * @param personId pseudonym of the person
     */
    @EventName("assistance.recognitionperson.PersonApplied")
    record PersonApplied(LocalDate on, String personId, String caseId) implements PersonRecognitionEvent {}

    /**
     * The person is recognised with the household, and by no other case on any of these days.
     *
     * @param personId pseudonym of the person
     * @param from first day
     * @param until last day
     * @param renewalDueOn day from which it may be applied for again
     */
    @EventName("assistance.recognitionperson.PersonRecognised")
    record PersonRecognised(
            LocalDate on,
            String personId,
            String caseId,
            RecognitionKind kind,
            LocalDate from,
            LocalDate until,
            LocalDate renewalDueOn,
            String decisionNumber)
            implements PersonRecognitionEvent {}

    /**
     * The recognition has ended before its time.
     *
     * @param personId pseudonym of the person
     * @param from first day of what has ended
     * @param until last day on which it holds; before its first where it has never held
     */
    @EventName("assistance.recognitionperson.PersonReleased")
    record PersonReleased(
            LocalDate on, String personId, String caseId, RecognitionKind kind, LocalDate from, LocalDate until)
            implements PersonRecognitionEvent {}
}
