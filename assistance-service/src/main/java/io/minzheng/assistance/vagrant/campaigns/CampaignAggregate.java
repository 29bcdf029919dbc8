package io.minzheng.assistance.vagrant.campaigns;

import io.minzheng.eventstore.DecidedAggregate;

final class CampaignAggregate extends DecidedAggregate<CampaignCommand, Campaign, CampaignEvent> {}
