package io.minzheng.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs verbs in processes of their own, as a user does. */
final class Launcher {
    private Launcher() {}

    /** @throws Refusal when the verb ends with another status than 0 */
    static void run(Options suite, String... words) {
        run(suite, Map.of(), words);
    }

    /**
     * @param environment over that of this process
     * @throws Refusal when the verb ends with another status than 0
     */
    static void run(Options suite, Map<String, String> environment, String... words) {
        List<String> command = new ArrayList<>(List.of(System.getProperty("minzheng.launcher")));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", suite.data().toString(), "--offset", Integer.toString(suite.offset())));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        try {
            int status = builder.start().waitFor();
            if (status != 0) {
                throw new Refusal(
                        Refusal.Exit.START_FAILED, String.join(" ", command) + " ended with status " + status);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.Exit.START_FAILED, "Interrupted.");
        }
    }
}
