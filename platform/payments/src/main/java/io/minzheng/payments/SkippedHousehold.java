package io.minzheng.payments;

/**
 * A household that a run has left to the next one.
 *
 * @param code of the rule that refused
 */
record SkippedHousehold(String household, String code) {}
