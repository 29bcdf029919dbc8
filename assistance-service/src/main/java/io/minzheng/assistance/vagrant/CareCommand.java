package io.minzheng.assistance.vagrant;

import io.minzheng.assistance.vagrant.CareEvent.Channel;
import io.minzheng.assistance.vagrant.CareEvent.Recipient;
import io.minzheng.assistance.vagrant.CareEvent.RefusalGround;
import io.minzheng.assistance.vagrant.CareEvent.StayGround;
import io.minzheng.assistance.vagrant.campaigns.AnnouncedCampaign;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Sex;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Intake and care. */
sealed interface CareCommand extends RescueCommand {
    /**
     * What is known of somebody who comes.
     *
     * @param personId pseudonym, where the resident ID is known
     * @param sex may be left out where the resident ID says it
     * @param estimatedAge as above
     */
    record Newcomer(
            @Nullable String personId,
            @Nullable ResidentId residentId,
            @PersonalData @Nullable String name,
            @Nullable Sex sex,
            @PersonalData @Nullable Integer estimatedAge,
            @PersonalData String description) {
        /** Names nobody. */
        @Override
        public String toString() {
            return "Newcomer[personId=" + personId + "]";
        }
    }

    /** @param campaign the one the rescue counts to, where there is one */
    record TakeIn(
            String id,
            LocalDate on,
            DivisionCode area,
            Channel channel,
            @PersonalData @Nullable String broughtBy,
            @PersonalData String foundAt,
            Newcomer newcomer,
            @PersonalData Condition condition,
            Care care,
            @Nullable AnnouncedCampaign campaign)
            implements CareCommand {
        /** Names nobody. */
        @Override
        public String toString() {
            return "TakeIn[id=" + id + ", on=" + on + "]";
        }
    }

    record RefuseHelp(
            String id,
            LocalDate on,
            DivisionCode area,
            Channel channel,
            boolean minor,
            RefusalGround ground,
            @PersonalData String reason)
            implements CareCommand {}

    record RegisterBelongings(
            String id,
            LocalDate on,
            List<Item> items,
            boolean signedByPerson,
            String signedForm,
            @PersonalData @Nullable String witness)
            implements CareCommand {}

    record HandBackBelongings(
            String id,
            LocalDate on,
            List<Integer> items,
            Recipient recipient,
            @PersonalData String receivedBy,
            String signedForm)
            implements CareCommand {}

    record MovePerson(
            String id,
            LocalDate on,
            Care care,
            @PersonalData String reason) implements CareCommand {}

    record ExtendStay(
            String id,
            LocalDate on,
            StayGround ground,
            LocalDate until,
            @PersonalData @Nullable String note) implements CareCommand {}

    record ArrangeLongStay(String id, LocalDate on, Care care) implements CareCommand {}

    record IssueVoucher(String id, LocalDate on, Voucher voucher) implements CareCommand {}

    record TakeBackVoucher(
            String id,
            LocalDate on,
            String number,
            @PersonalData String reason) implements CareCommand {}

    record CountToCampaign(String id, LocalDate on, AnnouncedCampaign campaign) implements CareCommand {}
}
