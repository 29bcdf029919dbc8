package io.minzheng.eventstore;

import java.util.List;

/** Reads stored events in commit order or by stream. Every reader sees every event, in order, without gaps. */
public interface EventReader {
    /** Up to {@code limit} events after the position, in order; empty at the head. */
    List<StoredEvent> after(long position, int limit);

    /** All events of one aggregate in order; empty where there is none. */
    List<StoredEvent> stream(String stream);

    /** Position of the last event committed; 0 when there is none. */
    long head();

    /** Calls back soon after events have been committed by this process; used to wake readers that wait at the head. */
    void onAppend(Runnable listener);
}
