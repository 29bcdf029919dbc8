package io.minzheng.gateway;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Describes a fault for the log by classes and frames alone: messages of exceptions may quote personal data. */
final class Faults {
    private Faults() {}

    static String describe(Throwable fault) {
        StringBuilder text = new StringBuilder();
        Map<Throwable, Boolean> seen = new IdentityHashMap<>();
        for (Throwable at = fault; at != null && seen.put(at, true) == null; at = at.getCause()) {
            text.append(text.isEmpty() ? "" : "\ncaused by ")
                    .append(at.getClass().getName())
                    .append(Arrays.stream(at.getStackTrace())
                            .map(frame -> "\n\tat " + frame)
                            .collect(Collectors.joining()));
        }
        return text.toString();
    }
}
