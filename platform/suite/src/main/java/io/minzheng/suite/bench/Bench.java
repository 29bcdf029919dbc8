package io.minzheng.suite.bench;

/** One question about speed. */
interface Bench {
    String name();

    /**
     * @throws BenchUnavailable what it is measured against, or with, is not on this machine
     * @throws Exception it could not be measured
     */
    void run(Effort effort, Report report) throws Exception;
}
