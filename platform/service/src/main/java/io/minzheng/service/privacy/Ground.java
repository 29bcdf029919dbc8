package io.minzheng.service.privacy;

/** Why something is erased (Personal Information Protection Law, art. 47); stands in the place of what it was. */
enum Ground {
    /** The purpose is achieved or cannot be achieved, or the data are no longer needed. */
    PURPOSE_ENDED,
    /** The period for which the data were to be kept is over. */
    RETENTION_ENDED,
    CONSENT_WITHDRAWN,
    UNLAWFUL_HANDLING,
    /** Another law or an order demands it. */
    OTHER_LAW
}
