package io.minzheng.suite.bench;

/**
 * How much is measured.
 *
 * @param rounds how often each side is measured, in turn
 * @param seconds length of one measurement where it has one
 * @param events number of events where these are counted
 */
record Effort(int rounds, int seconds, int events) {
    static final Effort USUAL = new Effort(5, 4, 500_000);
}
