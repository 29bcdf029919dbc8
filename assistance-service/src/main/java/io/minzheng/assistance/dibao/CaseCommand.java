package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.CaseEvent.Change;
import io.minzheng.assistance.dibao.CaseEvent.EndReason;
import io.minzheng.assistance.dibao.CaseEvent.RefusedOffer;
import io.minzheng.assistance.dibao.CaseEvent.ReviewOutcome;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of a household in benefit. */
sealed interface CaseCommand extends DibaoCommand {
    record ReportChange(String caseId, LocalDate on, Change change) implements CaseCommand {}

    /** @param counterpart the other case that is decided on in the same transaction; null where there is none */
    record RejectChange(
            String caseId,
            LocalDate on,
            String reason,
            @Nullable String counterpart) implements CaseCommand {
        RejectChange(String caseId, LocalDate on, String reason) {
            this(caseId, on, reason, null);
        }
    }

    /** @param counterpart the other case that is decided on in the same transaction; null where there is none */
    record AdjustBenefit(
            String caseId,
            LocalDate on,
            String decisionNumber,
            Standards standards,
            @Nullable String counterpart) implements CaseCommand {
        AdjustBenefit(String caseId, LocalDate on, String decisionNumber, Standards standards) {
            this(caseId, on, decisionNumber, standards, null);
        }
    }

    /**
     * The household is to go into that of another case; always in one transaction with the change of that one.
     *
     * @param household as it was read when the other's change was drawn up
     * @param means likewise
     */
    record ProposeMerger(String caseId, LocalDate on, String into, Household household, Means means)
            implements CaseCommand {}

    record MergeInto(String caseId, LocalDate on, String into, String decisionNumber) implements CaseCommand {}

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
