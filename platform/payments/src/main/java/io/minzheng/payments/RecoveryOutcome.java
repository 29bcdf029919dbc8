package io.minzheng.payments;

/** How a recovery ends. */
enum RecoveryOutcome {
    /** All received. */
    SETTLED,
    /** The rest is given up; the household keeps it. */
    WAIVED,
    /** The payment it was for came back from the bank, so there is nothing to claim. */
    WITHDRAWN
}
