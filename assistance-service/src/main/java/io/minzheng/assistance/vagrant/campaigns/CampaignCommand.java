package io.minzheng.assistance.vagrant.campaigns;

import io.minzheng.kernel.Command;
import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;

/** What may be asked of one campaign. */
sealed interface CampaignCommand extends Command {
    String id();

    @Override
    default String target() {
        return id();
    }

    record AnnounceCampaign(
            String id,
            LocalDate on,
            DivisionCode area,
            CampaignKind kind,
            String title,
            String documentNumber,
            LocalDate since,
            LocalDate until)
            implements CampaignCommand {}

    record RescheduleCampaign(String id, LocalDate on, LocalDate until, String documentNumber)
            implements CampaignCommand {}
}
