package io.minzheng.suite;

import io.minzheng.suite.fuzz.Fuzz;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sends hostile requests to a suite of its own, or to the one that runs, and looks whether it bears them. */
final class FuzzVerb {
    /** Beside the bench's and the tests'. */
    private static final int OFFSET = 4600;

    private FuzzVerb() {}

    static int run(Options options) {
        Scratch scratch = Scratch.named("fuzz");
        Fuzz fuzz = fuzz(options, scratch.directory().resolve("requests"));
        boolean passed = false;
        try {
            passed = fuzz.wantsRunning() ? against(options, fuzz) : againstOwn(options, scratch, fuzz);
            return passed ? 0 : Refusal.Exit.DIFFERENT.status;
        } catch (Refusal refusal) {
            throw refusal;
        } catch (Exception failed) {
            throw new Refusal(Refusal.Exit.INCONCLUSIVE, "The fuzz could not be carried out: " + failed);
        } finally {
            if (passed && !fuzz.keeps()) {
                scratch.delete();
            } else {
                System.out.println("  What is left to look at lies in " + scratch.directory());
            }
        }
    }

    private static Fuzz fuzz(Options options, Path kept) {
        try {
            return new Fuzz(options.rest(), System.out, kept);
        } catch (IllegalArgumentException unknown) {
            throw Options.usage(String.valueOf(unknown.getMessage()));
        }
    }

    private static boolean againstOwn(Options options, Scratch scratch, Fuzz fuzz) throws Exception {
        int offset = options.offset() == 0 ? OFFSET : options.offset();
        Options own = scratch.suite(offset);
        Launcher.run(own, "up", "--detach");
        try {
            return against(own, fuzz);
        } finally {
            Launcher.run(own, "down");
        }
    }

    private static boolean against(Options options, Fuzz fuzz) throws Exception {
        State state = options.running();
        Map<String, String> tokens = new LinkedHashMap<>();
        Fuzz.STAFF.forEach(staff -> tokens.put(staff, Token.of(options, state, staff)));
        return fuzz.run(state.ports().of("gateway"), tokens);
    }
}
