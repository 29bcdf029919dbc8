package io.minzheng.assistance.vagrant.campaigns;

import io.minzheng.assistance.vagrant.campaigns.CampaignEvent.CampaignAnnounced;
import io.minzheng.assistance.vagrant.campaigns.CampaignEvent.CampaignRescheduled;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.util.List;

/** Which campaigns are there, and when? One document per campaign. */
final class Campaigns extends View<CampaignLine> {
    Campaigns() {
        super("assistance.vagrantcampaign.Campaigns", CampaignLine.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("area");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<CampaignLine> documents) {
        String id = recorded.stream();
        switch (recorded.event()) {
            case CampaignAnnounced announced ->
                documents.put(
                        id,
                        new CampaignLine(
                                id,
                                announced.area().value(),
                                announced.kind(),
                                announced.title(),
                                announced.documentNumber(),
                                announced.since(),
                                announced.until()));
            case CampaignRescheduled rescheduled -> {
                CampaignLine before = documents.get(id).orElseThrow();
                documents.put(
                        id,
                        new CampaignLine(
                                id,
                                before.area(),
                                before.kind(),
                                before.title(),
                                rescheduled.documentNumber(),
                                before.since(),
                                rescheduled.until()));
            }
            default -> {
                // Other events of the service are not about campaigns.
            }
        }
    }
}
