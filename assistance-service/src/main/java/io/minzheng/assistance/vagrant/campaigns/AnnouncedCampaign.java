package io.minzheng.assistance.vagrant.campaigns;

import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;

/**
 * Which rescues count to a campaign.
 *
 * @param area county
 * @param until the last day
 */
public record AnnouncedCampaign(String id, DivisionCode area, LocalDate since, LocalDate until) {
    /** Whether somebody taken in there on that day may count to it. */
    public boolean covers(DivisionCode place, LocalDate day) {
        return area.contains(place) && !day.isBefore(since) && !day.isAfter(until);
    }
}
