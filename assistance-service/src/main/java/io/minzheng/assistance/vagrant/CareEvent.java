package io.minzheng.assistance.vagrant;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Intake and care. {@code personId}: pseudonym of the person; null until the resident ID is known. */
public sealed interface CareEvent extends RescueEvent {
    enum Channel {
        /** The person has come of his or her own accord. */
        WALK_IN,
        POLICE,
        /** Urban management (城市管理). */
        URBAN_MANAGEMENT,
        CITIZEN,
        /** Found by the staff themselves. */
        PATROL
    }

    /**
     * A person in need has been taken in; one person-time. Every limit runs from here.
     *
     * @param area township or village where the person was, whatever the hukou
     * @param broughtBy who brought or reported the person
     * @param foundAt the place in words
     */
    @EventName("assistance.vagrant.PersonTakenIn")
    record PersonTakenIn(
            LocalDate on,
            DivisionCode area,
            Channel channel,
            @PersonalData @Nullable String broughtBy,
            @PersonalData String foundAt,
            @Subject @Nullable String personId,
            RescuedPerson person,
            @PersonalData Condition condition,
            Care care,
            List<Due> dues,
            String by)
            implements CareEvent {
        /** Names nobody. */
        @Override
        public String toString() {
            return "PersonTakenIn[personId=" + personId + ", on=" + on + "]";
        }
    }

    enum RefusalGround {
        /** Able to pay for bed and board. */
        OWN_MEANS,
        /** Relatives or friends nearby take the person in. */
        RELATIVES_AT_HAND,
        FALSE_STATEMENT,
        OTHER
    }

    /**
     * Whoever asked is not eligible and has been told why; no person-time.
     *
     * @param area township or village where the person was
     */
    @EventName("assistance.vagrant.HelpRefused")
    record HelpRefused(
            LocalDate on,
            DivisionCode area,
            Channel channel,
            RefusalGround ground,
            @PersonalData String reason,
            String by)
            implements CareEvent {}

    /**
     * What the person has brought is kept and listed.
     *
     * @param signedForm reference of the signed list
     * @param witness who signed for a person who cannot
     */
    @EventName("assistance.vagrant.BelongingsRegistered")
    record BelongingsRegistered(
            LocalDate on,
            @Subject @Nullable String personId,
            List<Item> items,
            String signedForm,
            @PersonalData @Nullable String witness,
            String by)
            implements CareEvent {}

    enum Recipient {
        PERSON,
        GUARDIAN,
        RELATIVE,
        RESCUE_STATION,
        CIVIL_AFFAIRS,
        POLICE
    }

    /**
     * Belongings have been given back and signed for.
     *
     * @param items their numbers
     * @param receivedBy who has signed
     * @param signedForm reference of the signed receipt
     */
    @EventName("assistance.vagrant.BelongingsHandedBack")
    record BelongingsHandedBack(
            LocalDate on,
            @Subject @Nullable String personId,
            List<Integer> items,
            Recipient recipient,
            @PersonalData String receivedBy,
            String signedForm,
            String by)
            implements CareEvent {}

    /** The person is cared for in another form or place. */
    @EventName("assistance.vagrant.PersonMoved")
    record PersonMoved(
            LocalDate on,
            @Subject @Nullable String personId,
            Care care,
            @PersonalData String reason,
            String by) implements CareEvent {}

    enum StayGround {
        AWAITING_PICK_UP,
        TREATMENT,
        PLACEMENT
    }

    /**
     * A person who is known stays longer than the ten days.
     *
     * @param dues the day up to which, and by which it is looked at again
     */
    @EventName("assistance.vagrant.StayExtended")
    record StayExtended(
            LocalDate on,
            @Subject @Nullable String personId,
            StayGround ground,
            @PersonalData @Nullable String note,
            List<Due> dues,
            String by)
            implements CareEvent {}

    /** Ten days are over and nobody knows the person, who is now cared for as one who stays for long (滞留). */
    @EventName("assistance.vagrant.LongStayArranged")
    record LongStayArranged(LocalDate on, Care care, String by) implements CareEvent {}

    /** The person has been given a ticket. */
    @EventName("assistance.vagrant.VoucherIssued")
    record VoucherIssued(LocalDate on, Voucher voucher, String by) implements CareEvent {}

    /** A ticket was not used, and its price has come back. */
    @EventName("assistance.vagrant.VoucherTakenBack")
    record VoucherTakenBack(
            LocalDate on,
            @Subject @Nullable String personId,
            Voucher voucher,
            @PersonalData String reason,
            String by) implements CareEvent {}

    /**
     * The rescue counts to a campaign, beside what it counts anyway.
     *
     * @param campaign id
     */
    @EventName("assistance.vagrant.CountedToCampaign")
    record CountedToCampaign(LocalDate on, String campaign, String by) implements CareEvent {}
}
