package io.minzheng.suite.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.minzheng.eventstore.EventStore;
import io.minzheng.projection.Documents;
import io.minzheng.projection.ProjectionSettings;
import io.minzheng.projection.Projections;
import io.minzheng.projection.Rebuild;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import io.minzheng.suite.bench.Report.Limit;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A view built anew, from the order to the switch, while callers give commands as fast as they are answered and the view
 * that is read follows them: against the same with nobody calling, and against the callers with nothing being built.
 */
final class RebuildBench implements Bench {
    private static final int CALLERS = 8;
    private static final int WRITERS = 32;
    private static final int AT_ONCE = 5;
    private static final int DIARIES = 600;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public void run(Effort effort, Report report) throws Exception {
        try (Ground ground = new Ground()) {
            EventStore store = ground.store(ground.database(ground.postgres()));
            fill(store, effort.events());
            Projections views = ground.with(Projections.start(
                    ProjectionSettings.of(ground.documents().url("rebuild")),
                    store.axon().eventStore(),
                    List.of(new Volumes()),
                    Clock.systemUTC(),
                    new SimpleMeterRegistry()));
            arrive(store, views);
            report.value(
                    "events in the store at first", "events", store.reader().head(), null);
            double[] beside = {0};
            Rounds rounds = new Rounds()
                    .with("rebuild alone", () -> rebuilt(views))
                    .with("commands alone", () -> {
                        double rate =
                                Callers.rate(CALLERS, effort.seconds(), (caller, turn) -> command(store, caller, turn));
                        arrive(store, views);
                        return rate;
                    })
                    .with("rebuild", () -> {
                        Callers load = Callers.start(CALLERS, (caller, turn) -> command(store, caller, turn));
                        try {
                            return rebuilt(views);
                        } finally {
                            beside[0] = load.stop();
                            arrive(store, views);
                        }
                    })
                    .with("commands", () -> beside[0])
                    .run(effort.rounds());
            report.ratio(
                    "events built anew while 8 callers give commands",
                    "1/s",
                    rounds.median("rebuild"),
                    rounds.median("rebuild alone"),
                    "events built anew with nobody calling",
                    Limit.atLeast(0.4));
            report.ratio(
                    "commands stored while a view is built anew, 8 callers",
                    "1/s",
                    rounds.median("commands"),
                    rounds.median("commands alone"),
                    "commands stored with nothing being built",
                    Limit.atLeast(0.4));
        }
    }

    /** The events of an aggregate lie far apart, as they do where many cases go on at a time. */
    private static void fill(EventStore store, int events) throws Exception {
        Callers.turns(WRITERS, events / (WRITERS * AT_ONCE), (caller, turn) -> store.commands()
                .send(Diary.context(), Diary.write("diary-" + caller + "-" + turn % DIARIES, AT_ONCE)));
    }

    private static void command(EventStore store, int caller, int turn) {
        store.commands().send(Diary.context(), Diary.write("diary-" + caller + "-" + turn % DIARIES, 1));
    }

    private static void arrive(EventStore store, Projections views) {
        if (!views.await(store.reader().head(), PATIENCE)) {
            throw new IllegalStateException("the view has not come to the end");
        }
    }

    /** Events a second, from the order until the new build is read. */
    private static double rebuilt(Projections views) {
        long begun = System.nanoTime();
        if (!views.beginRebuild(Volumes.NAME, false, "bench")) {
            throw new IllegalStateException("a rebuild is under way");
        }
        while (true) {
            Rebuild rebuild = views.rebuild(Volumes.NAME).orElseThrow();
            if (rebuild.state() == Rebuild.State.SWITCHED) {
                if (rebuild.comparison() == null || rebuild.comparison().different() > 0) {
                    throw new IllegalStateException("the new build differs: " + rebuild.comparison());
                }
                return rebuild.position() * 1e9 / (System.nanoTime() - begun);
            }
            if (rebuild.state().isOver() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IllegalStateException("the rebuild does not end: " + rebuild.state());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** @param last text written */
    record Volume(String diary, long entries, long characters, String last) {}

    /** A document a diary, changed with each of its entries. */
    private static final class Volumes extends View<Volume> {
        static final String NAME = "bench.diary.Volumes";

        Volumes() {
            super(NAME, Volume.class);
        }

        @Override
        public void on(RecordedEvent event, Documents<Volume> documents) {
            if (event.event() instanceof Diary.DiaryEvent.EntryWritten written) {
                Volume volume = documents.get(event.stream()).orElseGet(() -> new Volume(event.stream(), 0, 0, ""));
                documents.put(
                        event.stream(),
                        new Volume(
                                volume.diary(),
                                volume.entries() + 1,
                                volume.characters() + written.text().length(),
                                written.text()));
            }
        }
    }
}
