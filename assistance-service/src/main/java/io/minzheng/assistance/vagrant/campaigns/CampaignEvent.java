package io.minzheng.assistance.vagrant.campaigns;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import java.time.LocalDate;

/** What has happened to one campaign. */
public sealed interface CampaignEvent extends DomainEvent {
    /**
     * A county goes out to those in the street for a time.
     *
     * @param area county, six digits
     * @param title under which it is known
     * @param until the last day
     */
    @EventName("assistance.vagrantcampaign.CampaignAnnounced")
    record CampaignAnnounced(
            LocalDate on,
            DivisionCode area,
            CampaignKind kind,
            String title,
            String documentNumber,
            LocalDate since,
            LocalDate until,
            String announcedBy)
            implements CampaignEvent {}

    /** The campaign ends on another day. */
    @EventName("assistance.vagrantcampaign.CampaignRescheduled")
    record CampaignRescheduled(LocalDate on, LocalDate until, String documentNumber, String rescheduledBy)
            implements CampaignEvent {}
}
