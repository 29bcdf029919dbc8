package io.minzheng.assistance.recognition.persons;

import io.minzheng.assistance.recognition.RecognitionKind;
import io.minzheng.kernel.Command;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What may be asked of one person's recognitions; always in one transaction with a step of a case. */
public sealed interface PersonRecognitionCommand extends Command {
    /** Pseudonym of the person. */
    String personId();

    @Override
    default String target() {
        return stream(personId());
    }

    static String stream(String personId) {
        return "recognition-person." + personId;
    }

    /** @param closed case whose application, as the store says, has ended without a recognition; null where there is none */
    record ApplyForPerson(
            String personId,
            LocalDate on,
            String caseId,
            @Nullable String closed) implements PersonRecognitionCommand {}

    record RecognisePerson(
            String personId,
            LocalDate on,
            String caseId,
            RecognitionKind kind,
            LocalDate from,
            LocalDate until,
            LocalDate renewalDueOn,
            String decisionNumber)
            implements PersonRecognitionCommand {}

    /** @param until last day on which it holds */
    record ReleasePerson(String personId, LocalDate on, String caseId, LocalDate until)
            implements PersonRecognitionCommand {}
}
