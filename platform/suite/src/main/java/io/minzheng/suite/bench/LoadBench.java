package io.minzheng.suite.bench;

import io.minzheng.embedded.PostgresDatabases;
import io.minzheng.eventstore.EventStore;
import io.minzheng.suite.bench.Report.Limit;

/** A command on an aggregate of many events, against one on an aggregate of few. */
final class LoadBench implements Bench {
    private static final int MANY = 10_000;
    private static final int FEW = 10;

    @Override
    public String name() {
        return "load";
    }

    @Override
    public void run(Effort effort, Report report) throws Exception {
        try (Ground ground = new Ground()) {
            PostgresDatabases.Database database = ground.database(ground.postgres());
            EventStore store = ground.store(database);
            fill(store, "long", MANY);
            fill(store, "short", FEW);
            Rounds warm = new Rounds()
                    .with("long", () -> perCommand(store, "long", effort.seconds()))
                    .with("short", () -> perCommand(store, "short", effort.seconds()))
                    .run(effort.rounds());
            report.ratio(
                    "command on 10,000 events and more, its state remembered",
                    "µs",
                    warm.median("long"),
                    warm.median("short"),
                    "the same on an aggregate that began with 10 events",
                    Limit.atMost(1.15));
            ground.without(store);
            Rounds cold = new Rounds()
                    .with("long", () -> first(ground, database, "long"))
                    .with("short", () -> first(ground, database, "short"))
                    .run(effort.rounds());
            report.ratio(
                    "first command after a start on 10,000 events and more",
                    "µs",
                    cold.median("long"),
                    cold.median("short"),
                    "the same on an aggregate that began with 10 events",
                    null);
        }
    }

    private static void fill(EventStore store, String diary, int events) {
        for (int stored = 0; stored < events; stored += FEW) {
            store.commands().send(Diary.context(), Diary.write(diary, FEW));
        }
    }

    private static double perCommand(EventStore store, String diary, int seconds) throws Exception {
        return 1e6
                / Callers.rate(
                        1, seconds, (caller, turn) -> store.commands().send(Diary.context(), Diary.write(diary, 1)));
    }

    /** After a command on another aggregate, so that only the state of this one is missing. */
    private static double first(Ground ground, PostgresDatabases.Database database, String diary) throws Exception {
        EventStore store = ground.store(database);
        store.commands().send(Diary.context(), Diary.write("other", 1));
        long begun = System.nanoTime();
        store.commands().send(Diary.context(), Diary.write(diary, 1));
        double took = (System.nanoTime() - begun) / 1e3;
        ground.without(store);
        return took;
    }
}
