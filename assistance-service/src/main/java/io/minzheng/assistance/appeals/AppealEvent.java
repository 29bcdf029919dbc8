package io.minzheng.assistance.appeals;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Retained;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to one appeal or complaint; {@code by} is the member of staff who did it, {@code personId} the pseudonym of
 * whoever complains, null where that is not known.
 */
@Retained(years = 10, law = "unsourced: case files of social assistance")
public sealed interface AppealEvent extends DomainEvent {
    enum Matter {
        /** Who is concerned asks for another decision (申诉). */
        APPEAL,
        /** Anybody says that something is wrong (投诉举报). */
        COMPLAINT
    }

    enum Channel {
        IN_PERSON,
        /** By word of mouth, taken down by a member of staff and read back. */
        ORAL,
        LETTER,
        HOTLINE,
        ONLINE,
        /** Sent on by another authority. */
        FORWARDED
    }

    /**
     * Somebody appeals or complains.
     *
     * @param area where the object lies
     * @param accused id of the member of staff complained of, who does not get to know; null where it is nobody
     * @param receivedOn day on which it reached the bureau
     * @param acceptBy last day for saying whether it is looked into
     */
    @EventName("assistance.appeal.AppealFiled")
    record AppealFiled(
            LocalDate on,
            Matter matter,
            AppealedObject object,
            DivisionCode area,
            Complainant complainant,
            Channel channel,
            @Subject @Nullable String personId,
            @PersonalData String text,
            @PersonalData @Nullable String accused,
            LocalDate receivedOn,
            LocalDate acceptBy,
            String by)
            implements AppealEvent {
        /** Names nobody: states reach error messages. */
        @Override
        public String toString() {
            return "AppealFiled[matter=" + matter + ", on=" + on + "]";
        }
    }

    /**
     * It is looked into.
     *
     * @param answerDueOn last day for the decision on it
     * @param document on which that limit rests
     */
    @EventName("assistance.appeal.AppealAccepted")
    record AppealAccepted(LocalDate on, LocalDate answerDueOn, String document, String by) implements AppealEvent {}

    /** It is not looked into. */
    @EventName("assistance.appeal.AppealDeclined")
    record AppealDeclined(
            LocalDate on,
            @Subject @Nullable String personId,
            @PersonalData String reason,
            String by) implements AppealEvent {}

    /** Somebody who took no part in what is complained of is to look into it. */
    @EventName("assistance.appeal.HandlerAssigned")
    record HandlerAssigned(LocalDate on, String handler, String by) implements AppealEvent {}

    /** It has been looked into; a later record replaces it. */
    @EventName("assistance.appeal.InvestigationRecorded")
    record InvestigationRecorded(
            LocalDate on,
            LocalDate investigatedOn,
            @Subject @Nullable String personId,
            @PersonalData String findings,
            List<String> evidence,
            String by)
            implements AppealEvent {
        public InvestigationRecorded {
            evidence = List.copyOf(evidence);
        }
    }

    enum Outcome {
        UPHELD,
        PARTLY_UPHELD,
        REJECTED
    }

    /** What is to be put right, by the capability whose decision or payment it was. */
    enum Remedy {
        DECISION_REVISED,
        MONEY_RECOVERED,
        PAYMENT_REISSUED,
        BENEFIT_RESTORED,
        /** Handed to those who deal with the conduct of staff. */
        STAFF_DEALT_WITH,
        PROCEDURE_REPEATED
    }

    /**
     * It is decided.
     *
     * @param remedy what is to be put right; null where nothing is
     */
    @EventName("assistance.appeal.AppealDecided")
    record AppealDecided(
            LocalDate on,
            String decisionNumber,
            Outcome outcome,
            @Subject @Nullable String personId,
            @PersonalData List<String> reasons,
            @Nullable Remedy remedy,
            String by)
            implements AppealEvent {
        public AppealDecided {
            reasons = List.copyOf(reasons);
        }
    }

    /** Whoever complained no longer does. */
    @EventName("assistance.appeal.AppealWithdrawn")
    record AppealWithdrawn(
            LocalDate on,
            @Subject @Nullable String personId,
            @PersonalData String reason,
            String by) implements AppealEvent {}

    enum Manner {
        IN_PERSON,
        POST,
        ELECTRONIC
    }

    /**
     * The answer has reached whoever complained, with the right that is left to that person.
     *
     * @param reconsiderationUntil last day for asking for administrative reconsideration (行政复议); null where what was
     *     complained of is no administrative act
     * @param law that gives that right; null likewise
     */
    @EventName("assistance.appeal.AnswerDelivered")
    record AnswerDelivered(
            LocalDate on,
            LocalDate deliveredOn,
            Manner manner,
            @Nullable LocalDate reconsiderationUntil,
            @Nullable String law,
            String by)
            implements AppealEvent {}

    /**
     * What was to be put right has been.
     *
     * @param reference number of the decision, the recovery or the payment
     * @param aggregate of the capability that has carried it out
     */
    @EventName("assistance.appeal.RemedyRecorded")
    record RemedyRecorded(LocalDate on, Remedy remedy, String reference, String aggregate, String by)
            implements AppealEvent {}

    /**
     * What is complained of lies in another township, and the appeal with it.
     *
     * @param area township, nine digits
     */
    @EventName("assistance.appeal.AppealMoved")
    record AppealMoved(LocalDate on, DivisionCode area, String by) implements AppealEvent {}
}
