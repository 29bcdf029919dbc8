package io.minzheng.assistance.vagrant;

/**
 * What differs between provinces, or for which no source is at hand.
 *
 * @param dnaRequestWorkingDays working days from the intake in which the police are asked to compare DNA; 7 in Jiangxi
 * @param dnaSampleMonths months from that request in which the police take the sample
 * @param refreshMonths months from one publication of the search to the next, once the first month is over
 * @param longestExtensionDays days by which a stay is extended at most before it is looked at again
 */
record RescuePolicy(int dnaRequestWorkingDays, int dnaSampleMonths, int refreshMonths, int longestExtensionDays) {
    RescuePolicy {
        if (dnaRequestWorkingDays < 1 || dnaSampleMonths < 1 || refreshMonths < 1 || longestExtensionDays < 1) {
            throw new IllegalArgumentException("the rescue policy has a number outside its range");
        }
    }

    /** What holds where nothing is configured. */
    static RescuePolicy defaults() {
        return new RescuePolicy(7, 1, 1, 30);
    }
}
