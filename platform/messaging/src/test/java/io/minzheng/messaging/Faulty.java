package io.minzheng.messaging;

import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.StoredEvent;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Cannot be read while it is down. */
record Faulty(EventReader events, AtomicBoolean down) implements EventReader {
    @Override
    public List<StoredEvent> after(long position, int limit) {
        if (down.get()) {
            throw new IllegalStateException("down");
        }
        return events.after(position, limit);
    }

    @Override
    public List<StoredEvent> stream(String stream) {
        return events.stream(stream);
    }

    @Override
    public long head() {
        return events.head();
    }

    @Override
    public void onAppend(Runnable listener) {
        events.onAppend(listener);
    }
}
