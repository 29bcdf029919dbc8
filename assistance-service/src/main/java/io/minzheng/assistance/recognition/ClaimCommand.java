package io.minzheng.assistance.recognition;

import io.minzheng.assistance.dibao.Household.Kind;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.PersonalData;
import java.time.LocalDate;
import java.util.List;

/**
 * What may be asked of a case up to the recognition. Filing, opinion and confirmation go with the same step of the
 * application, and with a record of each member's place, in one transaction.
 */
sealed interface ClaimCommand extends RecognitionCommand {
    /**
     * @param area township, nine digits
     * @param renews cases by which members are recognised now
     */
    record ApplyForRecognition(
            String caseId,
            LocalDate on,
            RecognitionKind kind,
            Kind hukou,
            DivisionCode area,
            List<Member> members,
            List<String> renews)
            implements ClaimCommand {}

    record RecordMeans(
            String caseId, LocalDate on, @PersonalData Means means) implements ClaimCommand {}

    /** @param covered whether a member is in dibao or tekun */
    record ProposeRecognition(String caseId, LocalDate on, Standards standards, boolean covered)
            implements ClaimCommand {}

    record AdviseAgainst(String caseId, LocalDate on) implements ClaimCommand {}

    /**
     * @param covered whether a member is in dibao or tekun
     * @param free first day on which nobody of the household is recognised by an earlier decision
     */
    record ConfirmRecognition(
            String caseId, LocalDate on, String decisionNumber, Standards standards, boolean covered, LocalDate free)
            implements ClaimCommand {}
}
