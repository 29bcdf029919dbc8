package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.CaseEvent.Change;
import io.minzheng.assistance.dibao.CaseEvent.EndReason;
import io.minzheng.assistance.dibao.CaseEvent.RefusedOffer;
import io.minzheng.assistance.dibao.CaseEvent.ReviewOutcome;
import io.minzheng.assistance.standards.Standards;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of a household in benefit. */
sealed interface CaseCommand extends DibaoCommand {
    record ReportChange(String caseId, LocalDate on, Change change) implements CaseCommand {}

    record RejectChange(String caseId, LocalDate on, String reason) implements CaseCommand {}

    record AdjustBenefit(String caseId, LocalDate on, String decisionNumber, Standards standards)
            implements CaseCommand {}

    /** @param change what the review has found, exactly when the outcome is ADJUSTED */
    record HoldReview(
            String caseId,
            LocalDate on,
            ReviewOutcome outcome,
            List<String> investigators,
            String signedForm,
            @Nullable Change change)
            implements CaseCommand {}

    record CutMemberShare(
            String caseId, LocalDate on, int member, List<RefusedOffer> refusedOffers, String decisionNumber)
            implements CaseCommand {}

    record RestoreMemberShare(String caseId, LocalDate on, int member) implements CaseCommand {}

    record SuspendBenefit(String caseId, LocalDate on, String reason, String decisionNumber) implements CaseCommand {}

    record ResumeBenefit(String caseId, LocalDate on, String reason) implements CaseCommand {}

    record BeginGradualExit(
            String caseId,
            LocalDate on,
            int member,
            LocalDate employmentOn,
            String employer,
            Means means,
            int months,
            String decisionNumber,
            Standards standards)
            implements CaseCommand {}

    record EndCase(
            String caseId,
            LocalDate on,
            EndReason reason,
            LocalDate occurredOn,
            String decisionNumber,
            @Nullable String note)
            implements CaseCommand {}
}
