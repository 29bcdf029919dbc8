package io.minzheng.eventstore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * The newest events, read and decoded once for all who follow the head. Who is further behind reads for himself. Holds an
 * unbroken run of positions: what is not certain to be the next event never gets in.
 */
final class RecentEvents {
    private static final int CAPACITY = 4096;

    private final TrackedEventMessage<?>[] ring = new TrackedEventMessage<?>[CAPACITY];
    /** Position before the first event held. */
    private long before;
    /** Position of the last event held; equal to {@code before} while there is none. */
    private long last;

    /**
     * Up to {@code limit} events after the position.
     *
     * @param read what lies after the position, from the database
     */
    List<TrackedEventMessage<?>> after(long position, int limit, Supplier<List<TrackedEventMessage<?>>> read) {
        synchronized (this) {
            if (position >= before && position < last) {
                return held(position, limit);
            }
            if (position >= last) {
                // Those who wait for the same events meanwhile find them here.
                List<TrackedEventMessage<?>> fresh = read.get();
                add(position, fresh);
                return fresh;
            }
        }
        return read.get();
    }

    /** Lets go of everything held. */
    synchronized void clear() {
        Arrays.fill(ring, null);
        before = last;
    }

    private List<TrackedEventMessage<?>> held(long position, int limit) {
        int count = (int) Math.min(limit, last - position);
        List<TrackedEventMessage<?>> events = new ArrayList<>(count);
        for (long at = position + 1; at <= position + count; at++) {
            events.add(ring[(int) (at % CAPACITY)]);
        }
        return events;
    }

    private void add(long position, List<TrackedEventMessage<?>> fresh) {
        if (position > last) {
            before = position;
            last = position;
        }
        for (TrackedEventMessage<?> event : fresh) {
            long own = PostgresEventStorageEngine.position(event.trackingToken());
            if (own != last + 1) {
                // A position is missing, which only the owner of the tables can have brought about: begin behind it.
                before = own - 1;
            }
            last = own;
            ring[(int) (last % CAPACITY)] = event;
        }
        before = Math.max(before, last - CAPACITY);
    }
}
