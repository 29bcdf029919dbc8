package io.minzheng.eventstore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The newest events, read and decoded once for all who follow the head. Who is further behind reads for himself. Holds an
 * unbroken run of positions: what is not certain to be the next event never gets in. It is bounded by number and by weight,
 * for a chunk of a payment run weighs as much as three hundred payments.
 */
final class RecentEvents {
    private static final int CAPACITY = 4096;
    private static final long MOST_WEIGHT = 8 << 20;

    private final @Nullable ReadEvent[] ring = new ReadEvent[CAPACITY];
    /** Position before the first event held. */
    private long before;
    /** Position of the last event held; equal to {@code before} while there is none. */
    private long last;
    /** Of all held. */
    private long weight;

    /**
     * Up to {@code limit} events after the position.
     *
     * @param read what lies after the position, from the database
     */
    List<ReadEvent> after(long position, int limit, Supplier<List<ReadEvent>> read) {
        synchronized (this) {
            if (position >= before && position < last) {
                return held(position, limit);
            }
            if (position >= last) {
                // Those who wait for the same events meanwhile find them here.
                List<ReadEvent> fresh = read.get();
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
        weight = 0;
    }

    private List<ReadEvent> held(long position, int limit) {
        int count = (int) Math.min(limit, last - position);
        List<ReadEvent> events = new ArrayList<>(count);
        for (long at = position + 1; at <= position + count; at++) {
            events.add(Objects.requireNonNull(ring[(int) (at % CAPACITY)]));
        }
        return events;
    }

    private void add(long position, List<ReadEvent> fresh) {
        if (position > last) {
            beginBehind(position);
        }
        for (ReadEvent event : fresh) {
            long own = PostgresEventStorageEngine.position(event.trackingToken());
            if (own != last + 1) {
                // A position is missing, which only the owner of the tables can have brought about.
                beginBehind(own - 1);
            }
            if (last - before == CAPACITY) {
                dropFirst();
            }
            last = own;
            ring[(int) (last % CAPACITY)] = event;
            weight += event.weight();
            while (weight > MOST_WEIGHT && last - before > 1) {
                dropFirst();
            }
        }
    }

    private void beginBehind(long position) {
        clear();
        before = position;
        last = position;
    }

    private void dropFirst() {
        before++;
        int first = (int) (before % CAPACITY);
        weight -= Objects.requireNonNull(ring[first]).weight();
        ring[first] = null;
    }
}
