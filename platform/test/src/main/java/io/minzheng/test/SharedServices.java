package io.minzheng.test;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The services that test classes share, by name. One that is to make way for another of its name is stopped before; all
 * others when the tests have ended.
 */
final class SharedServices implements AutoCloseable {
    private static final Map<String, Shared> RUNNING = new HashMap<>();

    private record Shared(WithInfrastructure wanted, RunningService service) {}

    RunningService get(WithInfrastructure wanted, Function<WithInfrastructure, RunningService> start) {
        synchronized (RUNNING) {
            Shared running = RUNNING.get(wanted.service());
            if (running != null && running.wanted().equals(wanted)) {
                return running.service();
            }
            RunningService started = start.apply(wanted);
            RUNNING.put(wanted.service(), new Shared(wanted, started));
            return started;
        }
    }

    /** Nothing where none of the name is running. */
    static void stop(String service) {
        synchronized (RUNNING) {
            Shared running = RUNNING.remove(service);
            if (running != null) {
                running.service().close();
            }
        }
    }

    @Override
    public void close() {
        synchronized (RUNNING) {
            RUNNING.values().forEach(running -> running.service().close());
            RUNNING.clear();
        }
    }
}
