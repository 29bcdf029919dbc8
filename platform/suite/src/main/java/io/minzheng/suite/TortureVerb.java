package io.minzheng.suite;

import io.minzheng.suite.torture.Torture;

/** Kills and restarts what a service stands on, and looks whether anything is lost. */
final class TortureVerb {
    private TortureVerb() {}

    static int run(Options options) {
        try {
            return switch (new Torture(Token::of, System.out).run(options.rest())) {
                case PASS -> 0;
                case FAIL -> Refusal.Exit.DIFFERENT.status;
                case INCONCLUSIVE -> Refusal.Exit.INCONCLUSIVE.status;
            };
        } catch (IllegalArgumentException unknown) {
            throw Options.usage(String.valueOf(unknown.getMessage()));
        } catch (Exception failed) {
            throw new Refusal(Refusal.Exit.INCONCLUSIVE, "The torture could not be carried out: " + failed);
        }
    }
}
