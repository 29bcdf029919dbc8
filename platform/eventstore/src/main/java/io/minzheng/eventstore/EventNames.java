package io.minzheng.eventstore;

import io.minzheng.kernel.EventName;

/** Names of events that the platform brings along: the first word, {@code service}, stands for the service's name. */
public final class EventNames {
    private static final String EVERY = "service.";

    private EventNames() {}

    /**
     * Name under which the event is stored and published.
     *
     * @param place name that begins with that of the service and a dot: of a stream type, of a view
     */
    public static String in(String place, EventName declared) {
        String name = declared.value();
        int dot = place.indexOf('.');
        return dot < 0 || !name.startsWith(EVERY) ? name : place.substring(0, dot + 1) + name.substring(EVERY.length());
    }
}
