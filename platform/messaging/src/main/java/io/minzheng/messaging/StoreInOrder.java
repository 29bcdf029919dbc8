package io.minzheng.messaging;

import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.StoredEvent;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The store from its first event to a head, read once, beside something else that is read in the same order. */
final class StoreInOrder {
    private static final int BATCH = 2_000;

    private final EventReader reader;
    private final long head;
    private final Consumer<StoredEvent> each;
    private Iterator<StoredEvent> batch = Collections.emptyIterator();
    private @Nullable StoredEvent next;
    private long fetched;
    private long passed;

    /** @param each told every event on the way */
    StoreInOrder(EventReader reader, long head, Consumer<StoredEvent> each) {
        this.reader = reader;
        this.head = head;
        this.each = each;
    }

    /** Position up to which events have been taken or passed over. */
    long passed() {
        return passed;
    }

    /** Goes beyond the position; the events on the way are handed over. */
    void passOver(long position, Consumer<StoredEvent> over) {
        for (StoredEvent event = peek(); event != null && event.position() <= position; event = peek()) {
            over.accept(taken(event));
        }
        passed = Math.max(passed, position);
    }

    /** The next event if it is the one at the position; null where the store has none there. */
    @Nullable
    StoredEvent take(long position) {
        StoredEvent event = peek();
        passed = Math.max(passed, position);
        return event != null && event.position() == position ? taken(event) : null;
    }

    private StoredEvent taken(StoredEvent event) {
        next = null;
        each.accept(event);
        return event;
    }

    private @Nullable StoredEvent peek() {
        if (next == null && !batch.hasNext() && fetched < head) {
            List<StoredEvent> read = reader.after(fetched, BATCH);
            fetched = read.isEmpty() ? head : read.getLast().position();
            batch = read.iterator();
        }
        if (next == null && batch.hasNext()) {
            StoredEvent event = batch.next();
            next = event.position() <= head ? event : null;
        }
        return next;
    }
}
