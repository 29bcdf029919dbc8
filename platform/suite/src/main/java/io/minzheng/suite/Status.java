package io.minzheng.suite;

import java.util.Map;

/** Says what runs, where and how it is. */
final class Status {
    private Status() {}

    static int run(Options options) {
        options.requireNoRest();
        State state = options.running();
        Map<String, String> health = Health.of(state.ports());
        System.out.printf(
                "Minzheng runs as process %d on %s.%n%n",
                state.pid(), options.data().toAbsolutePath().normalize());
        state.ports()
                .all()
                .forEach((part, port) ->
                        System.out.printf("  %-13s 127.0.0.1:%-6d %s%n", part, port, health.getOrDefault(part, "")));
        return health.values().stream().allMatch("UP"::equals) ? 0 : Refusal.Exit.UNHEALTHY.status;
    }
}
