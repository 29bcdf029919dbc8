package io.minzheng.assistance.flags;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Retained;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What has happened to one flag. */
@Retained(years = 10, law = "unsourced: case files of social assistance")
sealed interface FlagEvent extends DomainEvent {
    /**
     * A case has to be looked at again, because something has happened to a person who counts in it.
     *
     * @param on business date of what has happened
     * @param programme the case belongs to
     * @param personId pseudonym of the person to whom it has happened
     * @param area township
     * @param reference number of the certificate or decision that shows it
     */
    @EventName("assistance.reviewflag.ReviewFlagged")
    record ReviewFlagged(
            LocalDate on,
            String programme,
            String caseId,
            @Subject String personId,
            DivisionCode area,
            FlagReason reason,
            String reference,
            String by)
            implements FlagEvent {}

    enum ReviewOutcome {
        UNCHANGED,
        /** A change of the case has been reported or decided on. */
        CHANGED,
        /** What has happened does not concern the case. */
        NOT_CONCERNED
    }

    /**
     * Somebody has looked at the case.
     *
     * @param decisionNumber of the decision on the case that has followed; null where none has
     */
    @EventName("assistance.reviewflag.FlagClosed")
    record FlagClosed(
            LocalDate on,
            @Subject String personId,
            ReviewOutcome outcome,
            @PersonalData String findings,
            @Nullable String decisionNumber,
            String by)
            implements FlagEvent {}

    /**
     * The case lies in another township, which reviews it from now on.
     *
     * @param area township, nine digits
     */
    @EventName("assistance.reviewflag.FlagMoved")
    record FlagMoved(LocalDate on, DivisionCode area, String by) implements FlagEvent {}
}
