package io.minzheng.messaging;

import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.MetaKeys;
import io.minzheng.eventstore.StoredEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;

/** A store whose event at each position is known beforehand, so that several processes can agree on it. */
final class MadeUpEvents implements EventReader {
    static final int STREAMS = 37;

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile long head;

    MadeUpEvents(long head) {
        this.head = head;
    }

    void append(long count) {
        head += count;
        listeners.forEach(Runnable::run);
    }

    static StoredEvent at(long position) {
        return new StoredEvent(
                position,
                new UUID(7, position),
                "case-" + position % STREAMS,
                "assistance.dibao",
                (position - 1) / STREAMS,
                "assistance.dibao.CaseEnrolled",
                2,
                Instant.parse("2026-03-01T02:03:04.567891Z"),
                "{\"position\":" + position + ",\"note\":\"低保\"}",
                Map.of(
                        MetaKeys.STAFF, "staff-1",
                        MetaKeys.CORRELATION, "request-" + position,
                        MetaKeys.CAUSATION, "cause-" + position,
                        MetaKeys.TRACEPARENT, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                        MetaKeys.AREAS, "110105"),
                hash(position));
    }

    static String hash(long position) {
        return "%064x".formatted(position);
    }

    @Override
    public List<StoredEvent> after(long position, int limit) {
        return LongStream.rangeClosed(position + 1, Math.min(head, position + limit))
                .mapToObj(MadeUpEvents::at)
                .toList();
    }

    @Override
    public List<StoredEvent> stream(String stream) {
        return LongStream.rangeClosed(1, head)
                .mapToObj(MadeUpEvents::at)
                .filter(event -> event.stream().equals(stream))
                .toList();
    }

    @Override
    public long head() {
        return head;
    }

    @Override
    public void onAppend(Runnable listener) {
        listeners.add(listener);
    }
}
