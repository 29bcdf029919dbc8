package io.minzheng.assistance.vagrant.campaigns;

import java.time.LocalDate;

/**
 * A campaign as it is announced.
 *
 * @param area county
 * @param until the last day
 */
record CampaignLine(
        String id,
        String area,
        CampaignKind kind,
        String title,
        String documentNumber,
        LocalDate since,
        LocalDate until) {}
