package io.minzheng.suite.bench;

import io.minzheng.eventstore.EventStore;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.projection.RecordedEvent;
import java.util.ArrayList;
import java.util.List;

/** Stores with many events. */
final class Diaries {
    private static final int WRITERS = 4;
    private static final int AT_ONCE = 50;
    private static final int DIARIES = 500;

    private Diaries() {}

    /** Adds at least so many events, on a few thousand aggregates. */
    static void fill(EventStore store, int events) throws Exception {
        int turns = (events + WRITERS * AT_ONCE - 1) / (WRITERS * AT_ONCE);
        Callers.turns(WRITERS, turns, (writer, turn) -> store.commands()
                .send(Diary.context(), Diary.write("diary-" + writer + "-" + turn % DIARIES, AT_ONCE)));
    }

    /** The first events of the store, as a view sees them. */
    static List<RecordedEvent> first(EventStore store, int events) {
        List<RecordedEvent> first = new ArrayList<>();
        while (first.size() < events) {
            for (StoredEvent stored : store.reader().after(first.size(), 1_000)) {
                first.add(new RecordedEvent(
                        store.catalogue().read(stored),
                        stored.stream(),
                        stored.sequence(),
                        stored.position(),
                        stored.recordedAt(),
                        stored.metadata()));
            }
        }
        return first;
    }
}
