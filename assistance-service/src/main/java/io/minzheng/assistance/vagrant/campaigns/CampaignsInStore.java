package io.minzheng.assistance.vagrant.campaigns;

import io.minzheng.assistance.vagrant.campaigns.Campaign.Announced;
import io.minzheng.eventstore.States;
import java.util.Optional;

/** Reads campaigns from the store itself: what counts to one is decided by it. */
public final class CampaignsInStore {
    private final States states;

    CampaignsInStore(States states) {
        this.states = states;
    }

    public Optional<AnnouncedCampaign> announced(String id) {
        return states.of(CampaignAggregate.class, id)
                .map(States.Versioned::state)
                .filter(Announced.class::isInstance)
                .map(Announced.class::cast)
                .map(campaign -> new AnnouncedCampaign(id, campaign.area(), campaign.since(), campaign.until()));
    }
}
