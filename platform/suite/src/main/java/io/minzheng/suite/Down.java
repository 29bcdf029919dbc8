package io.minzheng.suite;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Ends the running suite in order and waits until it is gone. */
final class Down {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Down() {}

    static int run(Options options) {
        options.requireNoRest();
        State state = options.running();
        ProcessHandle process = ProcessHandle.of(state.pid()).orElseThrow();
        System.out.println("Stopping process " + state.pid() + " …");
        process.destroy();
        try {
            process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        } catch (CompletionException late) {
            throw new Refusal(
                    Refusal.Exit.UNHEALTHY,
                    "Process " + state.pid() + " has not ended within " + PATIENCE.toMinutes()
                            + " minutes; `./minzheng logs` may tell why.");
        }
        System.out.println("Stopped. The data stay.");
        return 0;
    }
}
