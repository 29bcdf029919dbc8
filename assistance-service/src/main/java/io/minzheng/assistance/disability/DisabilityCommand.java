package io.minzheng.assistance.disability;

import io.minzheng.assistance.disability.DisabilityEvent.ReviewOutcome;
import io.minzheng.assistance.disability.DisabilityEvent.StopGround;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of a case; applying, assessing and granting go with a step of the application in one transaction. */
public sealed interface DisabilityCommand extends Command {
    String caseId();

    @Override
    default String target() {
        return caseId();
    }

    /** @param on day on which the papers were handed in, be it in another county: its month is the first that is paid */
    record ApplyForSubsidies(
            String caseId,
            LocalDate on,
            String applicationId,
            DivisionCode area,
            DivisionCode village,
            DivisionCode acceptedIn,
            Applicant applicant,
            Certificate certificate,
            List<Subsidy> subsidies)
            implements DisabilityCommand {}

    /**
     * @param subsidies for which the township is; none where it is against all
     * @param reasons why it is against the others that were applied for
     */
    record AssessSubsidies(
            String caseId,
            LocalDate on,
            List<Subsidy> subsidies,
            Situation situation,
            List<String> reasons,
            Outside outside)
            implements DisabilityCommand {}

    record GrantSubsidies(String caseId, LocalDate on, String decisionNumber, Outside outside)
            implements DisabilityCommand {}

    record ReportCertificate(String caseId, LocalDate on, Certificate certificate) implements DisabilityCommand {}

    record ConfirmCertificate(String caseId, LocalDate on, String decisionNumber, Outside outside)
            implements DisabilityCommand {}

    record RejectCertificate(String caseId, LocalDate on, String reason) implements DisabilityCommand {}

    /** @param reference of the visit form, or of the comparison with other registers */
    record HoldReview(String caseId, LocalDate on, ReviewOutcome outcome, String reference)
            implements DisabilityCommand {}

    /**
     * @param occurredOn day of the change; nothing is due from the month after it
     * @param decisionNumber of the decision, or of the paper that shows the change
     */
    record StopSubsidy(
            String caseId,
            LocalDate on,
            List<Subsidy> subsidies,
            StopGround ground,
            LocalDate occurredOn,
            String decisionNumber,
            @Nullable String note)
            implements DisabilityCommand {}

    record ResumeSubsidy(
            String caseId, LocalDate on, Subsidy subsidy, Situation situation, String decisionNumber, Outside outside)
            implements DisabilityCommand {}

    record CorrectStop(String caseId, LocalDate on, Subsidy subsidy, String decisionNumber, String reason)
            implements DisabilityCommand {}

    record RecordDeath(String caseId, LocalDate on, LocalDate diedOn, String certificateNumber)
            implements DisabilityCommand {}

    record AnnulDeath(String caseId, LocalDate on) implements DisabilityCommand {}

    /**
     * Always in one transaction with the confirmation of the transfer.
     *
     * @param effectiveFrom first month that the new township pays and counts
     */
    record TransferCase(
            String caseId,
            LocalDate on,
            DivisionCode area,
            DivisionCode village,
            YearMonth effectiveFrom,
            String decisionNumber)
            implements DisabilityCommand {}
}
