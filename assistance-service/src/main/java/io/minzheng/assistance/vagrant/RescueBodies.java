package io.minzheng.assistance.vagrant;

import io.minzheng.assistance.vagrant.CareCommand.Newcomer;
import io.minzheng.assistance.vagrant.CareEvent.Channel;
import io.minzheng.assistance.vagrant.CareEvent.Recipient;
import io.minzheng.assistance.vagrant.CareEvent.RefusalGround;
import io.minzheng.assistance.vagrant.CareEvent.StayGround;
import io.minzheng.assistance.vagrant.Condition.Suspicion;
import io.minzheng.assistance.vagrant.LeavingEvent.Acceptor;
import io.minzheng.assistance.vagrant.LeavingEvent.EndGround;
import io.minzheng.assistance.vagrant.LeavingEvent.Family;
import io.minzheng.assistance.vagrant.LeavingEvent.Way;
import io.minzheng.assistance.vagrant.PlacementEvent.Home;
import io.minzheng.assistance.vagrant.TracingEvent.Matter;
import io.minzheng.assistance.vagrant.TracingEvent.Medium;
import io.minzheng.assistance.vagrant.TracingEvent.Method;
import io.minzheng.assistance.vagrant.TracingEvent.Source;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Sex;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in the bodies of requests, as clients send it. */
final class RescueBodies {
    private RescueBodies() {}

    /** Somebody who comes; what is not known is left out. */
    record PersonBody(
            @Nullable ResidentId residentId,
            @PersonalData @Nullable String name,
            @Nullable Sex sex,
            @PersonalData @Nullable Integer estimatedAge,
            @PersonalData String description) {
        Newcomer newcomer(Pseudonyms pseudonyms) {
            return new Newcomer(
                    residentId == null ? null : pseudonyms.of(residentId),
                    residentId,
                    name,
                    sex,
                    estimatedAge,
                    description);
        }

        @Override
        public String toString() {
            return "PersonBody[]";
        }
    }

    /** @param campaign id of the one the rescue counts to */
    record IntakeForm(
            LocalDate on,
            DivisionCode area,
            Channel channel,
            @PersonalData @Nullable String broughtBy,
            @PersonalData String foundAt,
            PersonBody person,
            @PersonalData boolean acutelyIll,
            @PersonalData @Nullable List<Suspicion> suspicions,
            @PersonalData @Nullable String conditionNote,
            Care care,
            @Nullable String campaign) {
        Condition condition() {
            return new Condition(acutelyIll, suspicions == null ? List.of() : suspicions, conditionNote);
        }
    }

    record HelpRefusal(
            LocalDate on, DivisionCode area, Channel channel, boolean minor, RefusalGround ground, String reason) {}

    record Belongings(
            LocalDate on,
            List<Item> items,
            boolean signedByPerson,
            String signedForm,
            @PersonalData @Nullable String witness) {}

    record HandOver(
            LocalDate on,
            List<Integer> items,
            Recipient recipient,
            @PersonalData String receivedBy,
            String signedForm) {}

    record Move(LocalDate on, Care care, String reason) {}

    record StayExtension(
            LocalDate on,
            StayGround ground,
            LocalDate until,
            @Nullable String note) {}

    record LongStay(LocalDate on, Care care) {}

    record Ticket(LocalDate on, String number, Voucher.Transport transport, DivisionCode destination, long value) {
        Voucher voucher() {
            return new Voucher(number, transport, destination, value);
        }
    }

    record ReturnedTicket(LocalDate on, String number, String reason) {}

    record CampaignOf(LocalDate on, String campaign) {}

    record IdentityComparison(LocalDate on, Method method, boolean matched, String reference) {}

    record PoliceReport(
            LocalDate on,
            Matter matter,
            @PersonalData @Nullable String answer,
            String reference) {}

    record DnaInquiry(LocalDate on, String reference) {}

    record DnaSample(LocalDate on, LocalDate takenOn, boolean matched, String reference) {}

    record SearchNotice(LocalDate on, List<Medium> media, String text, String reference) {}

    record Identification(
            LocalDate on,
            ResidentId residentId,
            @PersonalData String name,
            Source source,
            String reference) {}

    record Reason(LocalDate on, String reason) {}

    record Leaving(LocalDate on, Way way) {}

    record Collection(
            LocalDate on,
            Family family,
            @PersonalData String takenOverBy,
            @PersonalData String relation,
            String signedForm,
            boolean atRisk) {}

    record Escort(
            LocalDate on,
            LocalDate departedOn,
            List<String> escorts,
            DivisionCode destination,
            Acceptor acceptor,
            @PersonalData String acceptedBy,
            String signedForm,
            boolean atRisk) {}

    record PoliceHandOver(LocalDate on, String policeStation, String reason, String signedForm) {}

    record Death(LocalDate on, LocalDate diedOn, String certificateNumber) {}

    record HelpEnding(
            LocalDate on,
            EndGround ground,
            String reason,
            @Nullable String policeReport) {}

    record ReturnVisit(LocalDate on, LocalDate visitedOn, boolean atRisk, String findings) {}

    record Check(LocalDate on, @Nullable String remarks) {}

    record PlacementApplication(LocalDate on, Home home, String facility, DivisionCode hukou, String reason) {}

    record PlacementCheck(LocalDate on) {}

    record PlacementDecision(LocalDate on, String decisionNumber, String governmentDocument) {}
}
