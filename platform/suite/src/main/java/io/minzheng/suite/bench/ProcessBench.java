package io.minzheng.suite.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.minzheng.embedded.EmbeddedDocumentStore;
import io.minzheng.eventstore.EventStore;
import io.minzheng.projection.Documents;
import io.minzheng.projection.ProjectionSettings;
import io.minzheng.projection.Projections;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import io.minzheng.suite.bench.Report.Limit;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** A view that keeps a core busy for 20 µs with each event, fed by its processor, against a loop that feeds it. */
final class ProcessBench implements Bench {
    private static final long WORK_NANOS = 20_000;
    private static final int WARMING = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public String name() {
        return "process";
    }

    @Override
    public void run(Effort effort, Report report) throws Exception {
        try (Ground ground = new Ground()) {
            EventStore store = ground.store(ground.database(ground.postgres()));
            EmbeddedDocumentStore documents = ground.documents();
            Diaries.fill(store, effort.events() / 2);
            List<RecordedEvent> events = Diaries.first(store, effort.events() / 2);
            int[] round = {0};
            // A service has been running for days; with a handler that takes its time the compiler would take its own.
            while (round[0] < WARMING) {
                processed(store, documents.url("process" + round[0]++), 0);
            }
            Rounds rounds = new Rounds()
                    .with("ours", () -> processed(store, documents.url("process" + round[0]++), WORK_NANOS))
                    .with("loop", () -> called(events))
                    .run(effort.rounds());
            report.ratio(
                    "events processed, one segment, handler of 20 µs",
                    "1/s",
                    rounds.median("ours"),
                    rounds.median("loop"),
                    "one thread that calls the handler with events in memory",
                    Limit.atLeast(0.80));
        }
    }

    private static double processed(EventStore store, String uri, long workNanos) {
        long head = store.reader().head();
        long begun = System.nanoTime();
        try (Projections projections = Projections.start(
                ProjectionSettings.of(uri),
                store.axon().eventStore(),
                List.of(new Working(workNanos)),
                Clock.systemUTC(),
                new SimpleMeterRegistry())) {
            if (!projections.await(head, PATIENCE)) {
                throw new IllegalStateException("the view has not come to the end");
            }
            return head * 1e9 / (System.nanoTime() - begun);
        }
    }

    private static double called(List<RecordedEvent> events) {
        View<Nothing> view = new Working(WORK_NANOS);
        long begun = System.nanoTime();
        events.forEach(event -> view.on(event, Working.NOWHERE));
        return events.size() * 1e9 / (System.nanoTime() - begun);
    }

    /** Never stored. */
    record Nothing(int none) {}

    private static final class Working extends View<Nothing> {
        private static final String NONE = "none";

        static final Documents<Nothing> NOWHERE = new Documents<>() {
            @Override
            public java.util.Optional<Nothing> get(String id) {
                return java.util.Optional.empty();
            }

            @Override
            public void put(String id, Nothing document) {}

            @Override
            public void delete(String id) {}
        };

        private final long nanos;

        Working(long nanos) {
            super("bench.diary.Working", Nothing.class);
            this.nanos = nanos;
        }

        @Override
        public List<String> wanted(RecordedEvent event) {
            return List.of(NONE);
        }

        @Override
        public void on(RecordedEvent event, Documents<Nothing> documents) {
            // What asks for no document is not handed the event.
            documents.get(NONE);
            long end = System.nanoTime() + nanos;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        }
    }
}
