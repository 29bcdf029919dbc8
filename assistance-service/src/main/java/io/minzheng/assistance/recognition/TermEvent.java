package io.minzheng.assistance.recognition;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What has happened to a recognition while it held. */
public sealed interface TermEvent extends RecognitionEvent {
    /** Why a recognition ends before its time. */
    enum EndGround {
        OWN_WISH,
        /** The last member has died. */
        DEATH,
        /** Income, property or spending no longer fit. */
        MEANS,
        /** A member has got into dibao. */
        DIBAO,
        /** A member has got into tekun. */
        TEKUN,
        MOVED_AWAY
    }

    /**
     * The recognition shall end before its time; it holds until somebody else has decided so.
     *
     * @param source number of the paper that shows it
     */
    @EventName("assistance.recognition.EndingProposed")
    record EndingProposed(
            LocalDate on,
            EndGround ground,
            LocalDate occurredOn,
            String source,
            @PersonalData @Nullable String note,
            String by)
            implements TermEvent {}

    /** It goes on to hold. */
    @EventName("assistance.recognition.EndingRejected")
    record EndingRejected(LocalDate on, @PersonalData String reason, String by) implements TermEvent {}

    /**
     * The recognition holds no longer than to the day given; before its first day where it has never held.
     *
     * @param area township, nine digits
     * @param decisionNumber of the decision, after a death of the death certificate
     */
    @EventName("assistance.recognition.RecognitionEnded")
    record RecognitionEnded(
            LocalDate on,
            DivisionCode area,
            RecognitionKind kind,
            EndGround ground,
            LocalDate occurredOn,
            LocalDate until,
            String decisionNumber,
            String by)
            implements TermEvent {}

    /** The household does not apply again; the recognition runs out. */
    @EventName("assistance.recognition.RenewalDeclined")
    record RenewalDeclined(LocalDate on, @PersonalData String reason, String by) implements TermEvent {}

    /**
     * A member has died, as the registry or a certificate says.
     *
     * @param member number of the member
     * @param personId pseudonym of the member
     */
    @EventName("assistance.recognition.MemberDied")
    record MemberDied(
            LocalDate on, int member, @Subject String personId, LocalDate diedOn, String certificateNumber, String by)
            implements TermEvent {}

    /**
     * The registration of that death was annulled.
     *
     * @param member number of the member
     * @param personId pseudonym of the member
     */
    @EventName("assistance.recognition.MemberRestored")
    record MemberRestored(LocalDate on, int member, @Subject String personId, String by) implements TermEvent {}
}
