package io.minzheng.test.contract;

import io.minzheng.eventstore.EventNames;
import io.minzheng.kernel.EventName;

/**
 * One revision of an event.
 *
 * @param name stable name, {@code <service>.<stream>.<Event>}
 */
record EventType(String name, int revision) implements Comparable<EventType> {
    /** @param service whose name stands for the first word of events that the platform brings along */
    static EventType of(String service, Class<?> event) {
        EventName declared = event.getAnnotation(EventName.class);
        if (declared == null) {
            throw new IllegalArgumentException(event.getName() + " has no @EventName");
        }
        return new EventType(EventNames.in(service + ".", declared), declared.revision());
    }

    /** @param file {@code <name>.<revision>}, as schemas and samples are called before their endings */
    static EventType named(String file) {
        int dot = file.lastIndexOf('.');
        if (dot < 0 || !file.substring(dot + 1).matches("[1-9]\\d{0,3}")) {
            throw new IllegalArgumentException(file + " is not called <name>.<revision>");
        }
        return new EventType(file.substring(0, dot), Integer.parseInt(file.substring(dot + 1)));
    }

    String stream() {
        return name.substring(0, name.lastIndexOf('.'));
    }

    String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    @Override
    public int compareTo(EventType other) {
        int byName = name.compareTo(other.name);
        return byName == 0 ? Integer.compare(revision, other.revision) : byName;
    }

    @Override
    public String toString() {
        return name + "." + revision;
    }
}
