package io.minzheng.suite.bench;

/** Something that a measurement needs is missing; the message says what, and where it comes from. */
final class BenchUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    BenchUnavailable(String message) {
        super(message);
    }
}
