package io.minzheng.assistance.tekun;

import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.tekun.CareEvent.Signatures;
import io.minzheng.assistance.tekun.ClaimEvent.Schooling;
import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of a case while the person is supported. */
sealed interface CareCommand extends TekunCommand {
    record ReportSelfCareChange(String caseId, LocalDate on, String note) implements CareCommand {}

    record ReassessSelfCare(
            String caseId,
            LocalDate on,
            LocalDate assessedOn,
            List<SelfCare.Item> failed,
            List<String> assessors,
            String form,
            Standards standards)
            implements CareCommand {}

    record RequestFormChange(String caseId, LocalDate on, Placement placement) implements CareCommand {}

    record ChangeForm(String caseId, LocalDate on, String decisionNumber, Standards standards) implements CareCommand {}

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
            implements CareCommand {}

    record RecordSchooling(String caseId, LocalDate on, Schooling schooling) implements CareCommand {}

    record SignCareAgreement(
            String caseId, LocalDate on, String reference, Signatures signatures, LocalDate from, LocalDate until)
            implements CareCommand {}

    record RecordCareVisit(
            String caseId,
            LocalDate on,
            LocalDate visitedOn,
            List<String> visitors,
            @Nullable String findings) implements CareCommand {}
}
