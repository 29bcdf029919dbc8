package io.minzheng.assistance.flags;

/** Why a case has to be looked at again. */
public enum FlagReason {
    MARRIAGE,
    DIVORCE,
    /** A child of the case has been recognised as an orphan or as de facto unattended. */
    CHILD_ADMITTED,
    /** Such a child has left that programme; what was stopped for it may be resumed. */
    CHILD_RELEASED,
    /** The person no longer counts in dibao, on which the living subsidy may hang. */
    DIBAO_ENDED,
    /** Extreme-poverty support has ended; what it had displaced may be resumed. */
    TEKUN_ENDED,
    /** The registration of a death was annulled, which had taken the person off the list, or changed or ended a recognition. */
    DEATH_ANNULLED,
    /** A warning of the monitoring was disposed of by a review of the case. */
    WARNING,
    /** A member of a recognised household has got into dibao. */
    DIBAO_ENROLLED,
    /** A member of a recognised household has got into extreme-poverty support. */
    TEKUN_GRANTED,
    /** A member of a household has died; others live of the means that were counted. */
    MEMBER_DIED,
    /** Somebody has come into the case whose death was known before. */
    DEATH_KNOWN
}
