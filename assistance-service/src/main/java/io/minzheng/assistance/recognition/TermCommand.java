package io.minzheng.assistance.recognition;

import io.minzheng.assistance.recognition.TermEvent.EndGround;
import io.minzheng.kernel.PersonalData;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What may be asked of a recognition while it holds. */
sealed interface TermCommand extends RecognitionCommand {
    /** @param source number of the paper that shows it */
    record ProposeEnding(
            String caseId,
            LocalDate on,
            EndGround ground,
            LocalDate occurredOn,
            String source,
            @PersonalData @Nullable String note)
            implements TermCommand {}

    record RejectEnding(
            String caseId, LocalDate on, @PersonalData String reason) implements TermCommand {}

    record EndRecognition(String caseId, LocalDate on, String decisionNumber) implements TermCommand {}

    record DeclineRenewal(
            String caseId, LocalDate on, @PersonalData String reason) implements TermCommand {}

    /** @param member number of the member */
    record RecordDeath(String caseId, LocalDate on, int member, LocalDate diedOn, String certificateNumber)
            implements TermCommand {}

    /** @param member number of the member */
    record AnnulDeath(String caseId, LocalDate on, int member) implements TermCommand {}
}
