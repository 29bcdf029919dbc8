package io.minzheng.suite;

import io.minzheng.suite.bench.Benches;

/** Measures; the figures go to the standard output as JSON lines. */
final class BenchVerb {
    private BenchVerb() {}

    static int run(Options options) {
        if (options.rest().isEmpty()) {
            throw Options.usage("Which bench: startup, " + String.join(", ", Benches.names()) + " or all?");
        }
        if (options.rest().getFirst().equals("startup")) {
            return BenchStartup.run(options);
        }
        try {
            return Benches.run(options.rest(), System.out);
        } catch (IllegalArgumentException unknown) {
            throw Options.usage(String.valueOf(unknown.getMessage()));
        }
    }
}
