package io.minzheng.assistance.vagrant.campaigns;

/** What a campaign is for. */
public enum CampaignKind {
    /** Warmth in winter (寒冬送温暖). */
    WINTER_WARMTH,
    /** Coolness in summer (夏季送清凉). */
    SUMMER_COOLING,
    /** Children of the street back to school (流浪孩子回校园). */
    BACK_TO_SCHOOL,
    OTHER
}
