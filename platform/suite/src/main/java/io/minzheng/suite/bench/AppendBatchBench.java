package io.minzheng.suite.bench;

import io.minzheng.embedded.EmbeddedPostgres;
import io.minzheng.embedded.PostgresDatabases;
import io.minzheng.eventstore.EventStore;
import io.minzheng.suite.bench.Report.Limit;

/** Commands of a hundred events each, against rows that the server makes by itself. */
final class AppendBatchBench implements Bench {
    private static final int CALLERS = 8;
    private static final int EVENTS = 100;

    @Override
    public String name() {
        return "append-batch";
    }

    @Override
    public void run(Effort effort, Report report) throws Exception {
        try (Ground ground = new Ground()) {
            PgBench pgbench = new PgBench(ground.directory());
            EmbeddedPostgres postgres = ground.postgres();
            EventStore store = ground.store(ground.database(postgres));
            PostgresDatabases.Database reference = ground.database(postgres);
            Ground.execute(reference, ReferenceRow.TABLE);
            String script = ReferenceRow.like(store).insertHundred();
            Rounds rounds = new Rounds()
                    .with(
                            "ours",
                            () -> EVENTS
                                    * Callers.rate(CALLERS, effort.seconds(), (caller, turn) -> store.commands()
                                            .send(
                                                    Diary.context(),
                                                    Diary.write("diary-" + caller + "-" + turn % 100, EVENTS))))
                    .with("reference", () -> EVENTS * pgbench.rate(reference, script, CALLERS, effort.seconds()))
                    .run(effort.rounds());
            report.ratio(
                    "events stored, 100 a command, 8 callers",
                    "1/s",
                    rounds.median("ours"),
                    rounds.median("reference"),
                    "pgbench, INSERT of 100 rows from generate_series per transaction",
                    Limit.atLeast(0.70));
        }
    }
}
