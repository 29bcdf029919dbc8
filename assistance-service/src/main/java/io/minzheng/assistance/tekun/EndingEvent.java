package io.minzheng.assistance.tekun;

import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What has happened to a case on its way to the end and after it. */
public sealed interface EndingEvent extends TekunEvent {
    /** Why support ends (民发〔2021〕43号). */
    enum EndGround {
        DEATH,
        /** Declared missing or dead by a court. */
        MISSING,
        LABOUR_REGAINED,
        PRISON,
        /** Income or property no longer fits. */
        MEANS,
        OBLIGED_PERSON,
        OWN_WISH;

        /** Whether the person goes on living outside and may need dibao. */
        boolean isFollowedByScreening() {
            return switch (this) {
                case LABOUR_REGAINED, MEANS, OBLIGED_PERSON, OWN_WISH -> true;
                case DEATH, MISSING, PRISON -> false;
            };
        }
    }

    /**
     * A ground for ending has come up; a notice has to hang before it is decided.
     *
     * @param source paper that shows it
     */
    @EventName("assistance.tekun.EndingProposed")
    record EndingProposed(
            LocalDate on,
            @Subject String personId,
            EndGround ground,
            LocalDate occurredOn,
            String source,
            @PersonalData @Nullable String note,
            String by)
            implements EndingEvent {}

    /**
     * The ending hangs out for objections.
     *
     * @param until last day it hangs
     */
    @EventName("assistance.tekun.EndingNoticePosted")
    record EndingNoticePosted(LocalDate on, LocalDate from, LocalDate until) implements EndingEvent {}

    /**
     * Somebody objects to the ending.
     *
     * @param dueOn last day for deciding on it
     */
    @EventName("assistance.tekun.EndingContested")
    record EndingContested(
            LocalDate on,
            @Subject String personId,
            @PersonalData String text,
            LocalDate dueOn) implements EndingEvent {}

    /**
     * The county has decided on the objection.
     *
     * @param upheld the person stays; else the ending hangs out again
     */
    @EventName("assistance.tekun.ContestDecided")
    record ContestDecided(
            LocalDate on,
            @Subject String personId,
            boolean upheld,
            @PersonalData String findings,
            String by) implements EndingEvent {}

    /**
     * Support ends.
     *
     * @param effectiveFrom the first month without it: after the decision, or after the death
     * @param decisionNumber of the decision, or of the death certificate
     * @param screeningDueOn last day for looking whether the person is entitled to dibao; null where that is not to be done
     */
    @EventName("assistance.tekun.CaseEnded")
    record CaseEnded(
            LocalDate on,
            @Subject String personId,
            EndGround ground,
            LocalDate occurredOn,
            YearMonth effectiveFrom,
            String decisionNumber,
            @Nullable LocalDate screeningDueOn,
            String by)
            implements EndingEvent {}

    /**
     * The person lives after all: the ending by death is taken back, as if it had not been.
     *
     * @param from the month from which support would have ended
     * @param visitDueOn last day for the next visit; null for a person in an institution
     */
    @EventName("assistance.tekun.CaseReinstated")
    record CaseReinstated(
            LocalDate on,
            @Subject String personId,
            YearMonth from,
            @Nullable LocalDate visitDueOn,
            @PersonalData String reason,
            String by)
            implements EndingEvent {}

    enum ScreeningOutcome {
        /** An application for dibao has been filed. */
        DIBAO_APPLIED,
        EDGE_HOUSEHOLD,
        NOT_ELIGIBLE,
        DECLINED
    }

    /** It has been looked at whether the person who left is entitled to dibao. */
    @EventName("assistance.tekun.DibaoScreened")
    record DibaoScreened(
            LocalDate on,
            @Subject String personId,
            ScreeningOutcome outcome,
            @PersonalData @Nullable String note,
            String by)
            implements EndingEvent {}
}
