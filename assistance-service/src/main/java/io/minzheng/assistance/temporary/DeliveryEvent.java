package io.minzheng.assistance.temporary;

import io.minzheng.assistance.temporary.DecisionEvent.Level;
import io.minzheng.assistance.temporary.Hardship.Kind;
import io.minzheng.assistance.temporary.Hardship.Type;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened to a grant after the decision. Parts are known by their number in the plan, from 1. */
public sealed interface DeliveryEvent extends TemporaryEvent {
    enum Channel {
        /** Transfer to an account. */
        BANK,
        /** Handed over against a signature. */
        IN_HAND
    }

    /**
     * Where the money goes.
     *
     * @param personId pseudonym of the person it is paid to
     * @param account number of the account, or of the paper that is signed for cash in hand
     * @param agreement reference of the written agreement where the account is somebody else's; null where it is the
     *     person's own
     */
    record Payee(
            @Subject String personId,
            Channel channel,
            @PersonalData String account,
            @Nullable String agreement) {
        /** Names no account. */
        @Override
        public String toString() {
            return "Payee[personId=" + personId + "]";
        }
    }

    /** Something has reached those it is for. */
    sealed interface Delivered extends DeliveryEvent {
        DivisionCode area();

        Type type();

        int personTimes();
    }

    /** A stage of the cash is ready for somebody else to pay. */
    @EventName("assistance.temporary.PaymentPrepared")
    record PaymentPrepared(LocalDate on, int stage, Payee payee, String by) implements DeliveryEvent {}

    /** A prepared payment is not made so. */
    @EventName("assistance.temporary.PaymentRejected")
    record PaymentRejected(
            LocalDate on, int stage, @PersonalData String reason, String by) implements DeliveryEvent {}

    /**
     * A stage of the cash has been paid: money of this programme.
     *
     * @param personId pseudonym of the person it was paid to
     * @param month of the payment
     * @param kind which dibao standard the grant is a multiple of
     * @param level whose money it is: the county's, or that of the township's reserve fund
     * @param amount fen
     * @param personTimes persons whom the grant helps with this for the first time (人次)
     */
    @EventName("assistance.temporary.CashPaid")
    record CashPaid(
            LocalDate on,
            @Subject String personId,
            DivisionCode area,
            YearMonth month,
            Type type,
            Kind kind,
            Level level,
            int stage,
            long amount,
            int personTimes,
            String preparedBy,
            String by)
            implements Delivered {}

    /**
     * The bank has sent the money of a stage back; it may be paid again.
     *
     * @param personId pseudonym of the person it was paid to
     * @param month in which it came back
     * @param amount fen
     * @param personTimes persons whom the grant no longer helps with anything; to be taken off
     */
    @EventName("assistance.temporary.CashReturned")
    record CashReturned(
            LocalDate on,
            @Subject String personId,
            DivisionCode area,
            YearMonth month,
            Type type,
            Kind kind,
            Level level,
            int stage,
            long amount,
            int personTimes,
            @PersonalData String reason,
            String by)
            implements DeliveryEvent {}

    /**
     * Goods have been handed over.
     *
     * @param goods number in the plan
     * @param value fen that they are worth
     * @param personId pseudonym of the person who has signed
     * @param signature reference of the signed receipt
     * @param personTimes persons whom the grant helps with this for the first time (人次)
     */
    @EventName("assistance.temporary.GoodsDelivered")
    record GoodsDelivered(
            LocalDate on,
            DivisionCode area,
            Type type,
            int goods,
            long value,
            @Subject String personId,
            String signature,
            int personTimes,
            String by)
            implements Delivered {}

    /**
     * A service has been rendered.
     *
     * @param service number in the plan
     * @param value fen that were paid for it
     * @param personId pseudonym of the person who has signed
     * @param signature reference of the signed record
     * @param personTimes persons whom the grant helps with this for the first time (人次)
     */
    @EventName("assistance.temporary.ServiceRendered")
    record ServiceRendered(
            LocalDate on,
            DivisionCode area,
            Type type,
            int service,
            long value,
            @Subject String personId,
            String signature,
            int personTimes,
            String by)
            implements Delivered {}

    /**
     * The persons have been sent on to others (转介).
     *
     * @param referral number in the plan
     * @param reference of the letter
     * @param personTimes persons whom the grant helps with this for the first time (人次)
     */
    @EventName("assistance.temporary.PersonsReferred")
    record PersonsReferred(
            LocalDate on, DivisionCode area, Type type, int referral, String reference, int personTimes, String by)
            implements Delivered {}

    /** Those to whom the persons were sent tell what has come of it. */
    @EventName("assistance.temporary.ReferralAnswered")
    record ReferralAnswered(
            LocalDate on,
            int referral,
            boolean helped,
            @PersonalData String feedback,
            String by) implements DeliveryEvent {}

    /**
     * The papers of an emergency are complete: who was helped, why, with how much, signed.
     *
     * @param amount fen that were granted
     * @param signatures references of the signed papers
     */
    @EventName("assistance.temporary.PapersCompleted")
    record PapersCompleted(LocalDate on, @PersonalData String reason, long amount, List<String> signatures, String by)
            implements DeliveryEvent {
        public PapersCompleted {
            signatures = List.copyOf(signatures);
        }
    }

    /**
     * What has not been delivered yet will not be.
     *
     * @param nothingDelivered whether that is all of it: then nobody has been helped
     */
    @EventName("assistance.temporary.RestRevoked")
    record RestRevoked(
            LocalDate on,
            boolean nothingDelivered,
            @PersonalData String reason,
            String by) implements DeliveryEvent {}
}
