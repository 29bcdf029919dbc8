package io.minzheng.suite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an audit team asks of the running suite, or of a trail exported from it; the first word says what. */
final class Audit {
    private Audit() {}

    static int run(Options options) {
        if (options.rest().isEmpty()) {
            throw Options.usage("audit wants to know what.");
        }
        String word = options.rest().getFirst();
        Options rest = new Options(
                options.data(),
                options.offset(),
                options.rest().subList(1, options.rest().size()));
        return switch (word) {
            case "explain" -> Explain.run(rest);
            case "sandbox" -> Sandbox.run(rest);
            case "export" -> ExportTrail.run(rest);
            case "verify" -> VerifyTrail.run(rest);
            default -> throw Options.usage("There is no audit " + word + ".");
        };
    }

    /** The word that follows an option; null where the option is not given. Both are taken out of the list. */
    static @Nullable String option(List<String> words, String name) {
        int at = words.indexOf(name);
        if (at < 0) {
            return null;
        }
        if (at + 1 == words.size()) {
            throw Options.usage(name + " wants a value.");
        }
        words.remove(at);
        return words.remove(at);
    }
}
