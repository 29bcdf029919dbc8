package io.minzheng.assistance.flags;

import io.minzheng.assistance.flags.FlagEvent.FlagClosed;
import io.minzheng.assistance.flags.FlagEvent.ReviewFlagged;
import io.minzheng.assistance.flags.FlagEvent.ReviewOutcome;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Subject;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody has to look at a case again, and what came of it.
 *
 * @param personId pseudonym of the person to whom it has happened
 * @param area township in which the case lies, or lay when it was closed
 * @param on when it has happened
 * @param reference number of the certificate or decision that shows it
 * @param recordedAt when it was known
 * @param queue place in the list: the older first, then the id; no two have the same
 * @param outcome null while it is open
 */
record CaseFlag(
        String id,
        String programme,
        String caseId,
        @Subject String personId,
        String area,
        FlagReason reason,
        LocalDate on,
        String reference,
        Instant recordedAt,
        String flaggedBy,
        boolean open,
        String queue,
        @Nullable LocalDate closedOn,
        @Nullable ReviewOutcome outcome,
        @Nullable String decisionNumber,
        @Nullable String closedBy) {
    static CaseFlag of(String id, ReviewFlagged flagged, Instant recordedAt) {
        return new CaseFlag(
                id,
                flagged.programme(),
                flagged.caseId(),
                flagged.personId(),
                flagged.area().value(),
                flagged.reason(),
                flagged.on(),
                flagged.reference(),
                recordedAt,
                flagged.by(),
                true,
                flagged.on() + "." + id,
                null,
                null,
                null,
                null);
    }

    CaseFlag lyingIn(DivisionCode township) {
        return new CaseFlag(
                id,
                programme,
                caseId,
                personId,
                township.value(),
                reason,
                on,
                reference,
                recordedAt,
                flaggedBy,
                open,
                queue,
                closedOn,
                outcome,
                decisionNumber,
                closedBy);
    }

    CaseFlag closed(FlagClosed closed) {
        return new CaseFlag(
                id,
                programme,
                caseId,
                personId,
                area,
                reason,
                on,
                reference,
                recordedAt,
                flaggedBy,
                false,
                queue,
                closed.on(),
                closed.outcome(),
                closed.decisionNumber(),
                closed.by());
    }
}
