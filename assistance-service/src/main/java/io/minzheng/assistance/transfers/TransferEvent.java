package io.minzheng.assistance.transfers;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Retained;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What has happened to the transfer of a case; {@code by} is the staff member who did it. */
@Retained(years = 10, law = "unsourced: case files of social assistance")
sealed interface TransferEvent extends DomainEvent {
    String programme();

    String caseId();

    /**
     * A household has moved, and its case is to follow; nothing has changed yet.
     *
     * @param from township in which the case lies
     * @param to township of the same county, or another county
     * @param village within the county only
     * @param letter number of the transfer letter, out of the county only
     * @param fileReference under which the file goes with it, out of the county only
     */
    @EventName("assistance.transfer.TransferProposed")
    record TransferProposed(
            LocalDate on,
            String programme,
            String caseId,
            DivisionCode from,
            DivisionCode to,
            @Nullable DivisionCode village,
            @Nullable String letter,
            @Nullable String fileReference,
            String by)
            implements TransferEvent {
        boolean leavesTheCounty() {
            return !from.county().equals(to.county());
        }
    }

    /**
     * The case lies in the new place: a township of the county has taken it over, or it has ended here and the file has gone
     * to the other county.
     *
     * @param effectiveFrom first month that is the new place's
     */
    @EventName("assistance.transfer.TransferConfirmed")
    record TransferConfirmed(
            LocalDate on,
            String programme,
            String caseId,
            DivisionCode from,
            DivisionCode to,
            YearMonth effectiveFrom,
            String decisionNumber,
            String by)
            implements TransferEvent {}

    /** The case stays where it is. */
    @EventName("assistance.transfer.TransferRejected")
    record TransferRejected(
            LocalDate on,
            String programme,
            String caseId,
            DivisionCode from,
            @PersonalData String reason,
            String by) implements TransferEvent {}
}
