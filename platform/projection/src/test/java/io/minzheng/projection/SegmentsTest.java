package io.minzheng.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** A view over several segments takes in every event of every stream exactly once and in order, whatever happens. */
class SegmentsTest extends ServedViews {
    private static final int SEGMENTS = 4;
    private static final int STREAMS = 40;

    record Trail(List<Long> sequences) {}

    /** Writes down the events of each stream; fails, as a database does, each time its turn comes. */
    static final class Trails extends View<Trail> {
        final AtomicInteger calls = new AtomicInteger();
        final AtomicInteger faults = new AtomicInteger();
        final Set<String> threads = ConcurrentHashMap.newKeySet();
        volatile int failEach = Integer.MAX_VALUE;

        Trails() {
            super("test.case.Trails", Trail.class);
        }

        @Override
        public int segments() {
            return SEGMENTS;
        }

        @Override
        public void on(RecordedEvent event, Documents<Trail> documents) {
            if (calls.incrementAndGet() % failEach == 0) {
                faults.incrementAndGet();
                throw new MongoException("the database is away");
            }
            List<Long> sequences = new ArrayList<>(
                    documents.get(event.stream()).map(Trail::sequences).orElse(List.of()));
            if (sequences.isEmpty() || sequences.getLast() < event.sequence()) {
                sequences.add(event.sequence());
            }
            documents.put(event.stream(), new Trail(sequences));
        }
    }

    private void append(int count) {
        for (int number = 0; number < count; number++) {
            events.append("case-" + number % STREAMS, new Happened.Raised(DAY, number));
        }
    }

    private void assertWhole(Projections views) {
        Map<String, Trail> found = new HashMap<>();
        for (int stream = 0; stream < STREAMS; stream++) {
            String id = "case-" + stream;
            found.put(id, views.reader(Trails.class).get(id).orElse(new Trail(List.of())));
        }
        long each = events.size() / STREAMS;
        assertThat(found).allSatisfy((id, trail) -> {
            assertThat(trail.sequences()).hasSize((int) each);
            for (int sequence = 0; sequence < each; sequence++) {
                assertThat(trail.sequences().get(sequence)).isEqualTo(sequence);
            }
        });
        assertThat(views.parked(10)).isEmpty();
    }

    @Test
    void takeInEachEventOnce() {
        append(4_000);
        try (Projections views = startAs("one", new Trails())) {
            assertThat(views.await(4_000, LONG)).isTrue();
            assertWhole(views);
            assertThat(views.health().getFirst().segments()).isEqualTo(SEGMENTS);
            assertThat(views.health().getFirst().lag()).isZero();
        }
        assertThat(database().getCollection("tokens").countDocuments(new Document("processorName", "test.case.Trails")))
                .isEqualTo(SEGMENTS);
    }

    @Test
    void skipNothingWhenABatchIsTriedAgain() {
        append(2_000);
        Trails trails = new Trails();
        trails.failEach = 700;
        try (Projections views = startAs("one", trails)) {
            Awaitility.await().atMost(LONG).until(() -> trails.faults.get() >= 2);
            trails.failEach = Integer.MAX_VALUE;
            append(400);
            assertThat(views.await(2_400, LONG)).isTrue();
            assertWhole(views);
        }
        assertThat(trails.faults.get()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void skipNothingOverRestartsInTheMiddle() {
        int appended = 0;
        for (int restart = 0; restart < 4; restart++) {
            append(2_000);
            appended += 2_000;
            Trails trails = new Trails();
            try (Projections views = startAs("one", trails)) {
                // Some segments are behind others when it stops.
                Awaitility.await().atMost(LONG).until(() -> trails.calls.get() > 0);
            }
        }
        try (Projections views = startAs("one", new Trails())) {
            assertThat(views.await(appended, LONG)).isTrue();
            assertWhole(views);
        }
    }

    @Test
    void haveReachedWhatTheSlowestHas() {
        append(400);
        try (Projections views = startAs("one", new Trails())) {
            assertThat(views.await(400, LONG)).isTrue();
        }
        // As if one segment had never begun.
        database()
                .getCollection("tokens")
                .updateOne(
                        new Document("processorName", "test.case.Trails").append("segment", 2),
                        new Document(
                                "$set",
                                new Document("owner", "elsewhere")
                                        .append("timestamp", System.currentTimeMillis() + 3_600_000L)
                                        .append("token", null)
                                        .append("tokenType", null)));
        try (Projections views = startAs("one", new Trails())) {
            assertThat(views.positions()).containsEntry("test.case.Trails", 0L);
            assertThat(views.await(400, java.time.Duration.ofMillis(200))).isFalse();
            assertThat(views.health().getFirst().lag()).isEqualTo(400);
        }
    }

    @Test
    void areTakenOverFromAProcessThatHasDied() {
        append(2_000);
        Projections dead = startAs("dead", new Trails());
        try (Projections views = startAs("alive", new Trails())) {
            assertThat(views.await(2_000, LONG))
                    .as("read what another process takes in")
                    .isTrue();
            dead.close();
            append(400);
            assertThat(views.await(2_400, LONG)).isTrue();
            assertWhole(views);
        }
    }
}
