package io.minzheng.eventstore;

import java.util.ArrayList;
import java.util.List;

/** Reads stored events in commit order or by stream. Every reader sees every event, in order, without gaps. */
public interface EventReader {
    /** Up to {@code limit} events after the position, in order; empty at the head. */
    List<StoredEvent> after(long position, int limit);

    /** All events of one aggregate in order; empty where there is none. */
    List<StoredEvent> stream(String stream);

    /** All events in which something is sealed for the subject, in order; looks through the whole store. */
    default List<StoredEvent> sealedFor(String subject) {
        List<StoredEvent> found = new ArrayList<>();
        List<StoredEvent> batch = after(0, 1024);
        while (!batch.isEmpty()) {
            batch.stream()
                    .filter(event -> event.payload().contains(Opening.mark(subject)))
                    .forEach(found::add);
            batch = after(batch.getLast().position(), 1024);
        }
        return found;
    }

    /** Position of the last event committed; 0 when there is none. */
    long head();

    /** Calls back soon after events have been committed by this process; used to wake readers that wait at the head. */
    void onAppend(Runnable listener);
}
