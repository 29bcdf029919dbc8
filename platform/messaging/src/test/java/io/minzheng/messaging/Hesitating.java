package io.minzheng.messaging;

import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.StoredEvent;
import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Stops in front of one event, while the transaction that is to hold it is open. */
record Hesitating(EventReader events, long position, CountDownLatch halfWay, CountDownLatch goOn)
        implements EventReader {
    @Override
    public List<StoredEvent> after(long after, int limit) {
        List<StoredEvent> batch = events.after(after, limit);
        return new AbstractList<>() {
            @Override
            public StoredEvent get(int index) {
                StoredEvent event = batch.get(index);
                if (event.position() == position) {
                    halfWay.countDown();
                    try {
                        goOn.await();
                    } catch (InterruptedException interrupted) {
                        throw new IllegalStateException(interrupted);
                    }
                }
                return event;
            }

            @Override
            public int size() {
                return batch.size();
            }
        };
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
