package io.minzheng.assistance.monitoring;

/**
 * What has become of rows; each counts once among the first three.
 *
 * @param done rows of which everything was taken in, or was so already
 * @param unmatched rows that warn of somebody who is not monitored
 * @param refused rows that a rule has refused
 * @param categories rows whose category stands recorded
 * @param warnings rows whose warning stands raised
 */
record ImportOutcome(int done, int unmatched, int refused, int categories, int warnings) {
    static final ImportOutcome NOTHING = new ImportOutcome(0, 0, 0, 0, 0);

    ImportOutcome plus(ImportOutcome other) {
        return new ImportOutcome(
                Math.addExact(done, other.done),
                Math.addExact(unmatched, other.unmatched),
                Math.addExact(refused, other.refused),
                Math.addExact(categories, other.categories),
                Math.addExact(warnings, other.warnings));
    }

    int rows() {
        return done + unmatched + refused;
    }
}
