package io.minzheng.assistance.vagrant.campaigns;

import io.minzheng.eventstore.Capability;
import io.minzheng.eventstore.States;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the capability. */
@Configuration(proxyBeanMethods = false)
class CampaignsConfiguration {
    static final Capability<CampaignCommand, Campaign, CampaignEvent> CAMPAIGNS = new Capability<>(
            "assistance.vagrantcampaign",
            CampaignAggregate.class,
            CampaignCommand.class,
            CampaignEvent.class,
            new CampaignDecider());

    @Bean
    Capability<CampaignCommand, Campaign, CampaignEvent> vagrantCampaigns() {
        return CAMPAIGNS;
    }

    @Bean
    Campaigns campaigns() {
        return new Campaigns();
    }

    @Bean
    CampaignsInStore campaignsInStore(States states) {
        return new CampaignsInStore(states);
    }
}
