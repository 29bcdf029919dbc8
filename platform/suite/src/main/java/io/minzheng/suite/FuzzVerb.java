package io.minzheng.suite;

import io.minzheng.suite.fuzz.Fuzz;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sends hostile requests to a suite of its own, or to the one that runs, and looks whether it bears them. */
final class FuzzVerb {
    /** Beside the bench's and the tests'. */
    private static final int OFFSET = 4600;

    private FuzzVerb() {}

    static int run(Options options) {
        Path directory = temporary();
        Fuzz fuzz = fuzz(options, directory.resolve("requests"));
        boolean passed = false;
        try {
            passed = fuzz.wantsRunning() ? against(options, fuzz) : againstOwn(options, directory, fuzz);
            return passed ? 0 : Refusal.Exit.DIFFERENT.status;
        } catch (Refusal refusal) {
            throw refusal;
        } catch (Exception failed) {
            throw new Refusal(Refusal.Exit.INCONCLUSIVE, "The fuzz could not be carried out: " + failed);
        } finally {
            if (passed && !fuzz.keeps()) {
                delete(directory);
            } else {
                System.out.println("  What is left to look at lies in " + directory);
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

    private static boolean againstOwn(Options options, Path directory, Fuzz fuzz) throws Exception {
        int offset = options.offset() == 0 ? OFFSET : options.offset();
        Options own = new Options(directory.resolve("data"), offset, List.of());
        launcher(own, "up", "--detach");
        try {
            return against(own, fuzz);
        } finally {
            launcher(own, "down");
        }
    }

    private static boolean against(Options options, Fuzz fuzz) throws Exception {
        State state = options.running();
        Map<String, String> tokens = new LinkedHashMap<>();
        Fuzz.STAFF.forEach(staff -> tokens.put(staff, Token.of(options, state, staff)));
        return fuzz.run(state.ports().of("gateway"), tokens);
    }

    private static void launcher(Options own, String... words) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(System.getProperty("minzheng.launcher")),
                        Stream.concat(
                                Stream.of(words),
                                Stream.of("--data", own.data().toString(), "--offset", Integer.toString(own.offset()))))
                .toList();
        int status = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (status != 0) {
            throw new Refusal(Refusal.Exit.START_FAILED, String.join(" ", command) + " ended with status " + status);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("minzheng-fuzz");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void delete(Path tree) {
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
