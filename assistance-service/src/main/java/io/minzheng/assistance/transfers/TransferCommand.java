package io.minzheng.assistance.transfers;

import io.minzheng.kernel.Command;
import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What may be asked of the transfer of a case. */
sealed interface TransferCommand extends Command {
    String caseId();

    @Override
    default String target() {
        return Transfer.id(caseId());
    }

    /**
     * @param from township in which the case lies
     * @param to township of the same county (nine digits), or another county (six digits or more)
     * @param village twelve digits, within the county only
     * @param letter number of the transfer letter, out of the county only
     * @param fileReference under which the file goes with it, out of the county only
     */
    record ProposeTransfer(
            String caseId,
            String programme,
            LocalDate on,
            DivisionCode from,
            DivisionCode to,
            @Nullable DivisionCode village,
            @Nullable String letter,
            @Nullable String fileReference)
            implements TransferCommand {}

    /**
     * Always in one transaction with what happens to the case.
     *
     * @param to as it was read when what happens to the case was drawn up; null where no proposal was found
     * @param effectiveFrom first month that is the new place's
     */
    record ConfirmTransfer(
            String caseId, LocalDate on, @Nullable DivisionCode to, YearMonth effectiveFrom, String decisionNumber)
            implements TransferCommand {}

    record RejectTransfer(String caseId, LocalDate on, String reason) implements TransferCommand {}
}
