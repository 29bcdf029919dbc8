package io.minzheng.assistance.vagrant.campaigns;

import io.minzheng.kernel.Rule;

/** Rules of campaigns. */
enum CampaignRule implements Rule {
    AreaMustBeACounty("campaign-area-must-be-a-county", Kind.MALFORMED),
    CampaignMustBeDescribed("campaign-must-be-described", Kind.MALFORMED),
    PeriodMustNotEndBeforeItBegins("campaign-must-not-end-before-it-begins", Kind.MALFORMED),
    CampaignMustBeAnnounced("campaign-must-be-announced", Kind.UNKNOWN),
    CampaignMustNotBeAnnouncedTwice("campaign-must-not-be-announced-twice", Kind.CONFLICT),
    StepsMustFollowInTime("campaign-steps-must-follow-in-time", Kind.REFUSED);

    private final String code;
    private final Kind kind;

    CampaignRule(String code, Kind kind) {
        this.code = "vagrant." + code;
        this.kind = kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
