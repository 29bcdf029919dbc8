package io.minzheng.eventstore;

import io.minzheng.kernel.EventName;

/** Names of events that every service has: the first word, {@code service}, stands for the service's own name. */
final class EventNames {
    private static final String EVERY = "service.";

    private EventNames() {}

    /** @param streamType {@code <service>.<capability>} */
    static String in(String streamType, EventName declared) {
        String name = declared.value();
        int dot = streamType.indexOf('.');
        return dot < 0 || !name.startsWith(EVERY)
                ? name
                : streamType.substring(0, dot + 1) + name.substring(EVERY.length());
    }
}
