package io.minzheng.suite.bench;

import io.minzheng.embedded.EmbeddedPostgres;
import io.minzheng.embedded.PostgresDatabases;
import io.minzheng.eventstore.EventStore;
import io.minzheng.suite.bench.Report.Limit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From a command given to its event on disk, against one INSERT a transaction and other stores' functions. */
final class AppendBench implements Bench {
    private static final int DIARIES = 100;
    private static final int WARMING_CALLERS = 32;
    private static final int WARMING = 3;
    private static final String OURS = "ours";
    private static final String INSERT = "pgbench, one INSERT of a row of this size per transaction";

    private record Aim(int callers, double insert, double others) {}

    private static final List<Aim> AIMS = List.of(new Aim(1, 0.55, 1.0), new Aim(8, 0.75, 1.4), new Aim(32, 1.2, 2.0));

    private static final String KEYED = "ours, with a key";

    @Override
    public String name() {
        return "append";
    }

    @Override
    public void run(Effort effort, Report report) throws Exception {
        try (Ground ground = new Ground()) {
            PgBench pgbench = new PgBench(ground.directory());
            EmbeddedPostgres postgres = ground.postgres();
            EventStore store = ground.store(ground.database(postgres));
            ReferenceRow row = ReferenceRow.like(store);
            Map<String, Reference> references = references(ground, postgres, row, report);
            report.value("stored row", "bytes", row.bytes(), null);
            // A service has been running for days; one caller alone would keep the compiler waiting for minutes.
            ours(store, WARMING_CALLERS, effort.seconds() * WARMING);
            for (Aim aim : AIMS) {
                Rounds rounds = new Rounds()
                        .with(OURS, () -> ours(store, aim.callers, effort.seconds()))
                        .with(KEYED, () -> keyed(store, aim.callers, effort.seconds()));
                references.forEach((name, reference) -> rounds.with(
                        name, () -> pgbench.rate(reference.database, reference.script, aim.callers, effort.seconds())));
                rounds.run(effort.rounds());
                references
                        .keySet()
                        .forEach(name -> report.ratio(
                                "commands stored, " + aim.callers + " callers",
                                "1/s",
                                rounds.median(OURS),
                                rounds.median(name),
                                name,
                                Limit.atLeast(name.equals(INSERT) ? aim.insert : aim.others)));
                report.ratio(
                        "commands stored, each with an idempotency key, " + aim.callers + " callers",
                        "1/s",
                        rounds.median(KEYED),
                        rounds.median(INSERT),
                        INSERT,
                        null);
            }
        }
    }

    private static double ours(EventStore store, int callers, int seconds) throws Exception {
        return Callers.rate(callers, seconds, (caller, turn) -> store.commands()
                .send(Diary.context(), Diary.write("diary-" + caller + "-" + turn % DIARIES, 1)));
    }

    /** As they come over HTTP: each key is stored, too, and must be new. */
    private static double keyed(EventStore store, int callers, int seconds) throws Exception {
        return Callers.rate(callers, seconds, (caller, turn) -> store.commands()
                .send(Diary.keyedContext(), Diary.write("diary-" + caller + "-" + turn % DIARIES, 1)));
    }

    private record Reference(PostgresDatabases.Database database, String script) {}

    private static Map<String, Reference> references(
            Ground ground, EmbeddedPostgres postgres, ReferenceRow row, Report report) throws Exception {
        Map<String, Reference> references = new LinkedHashMap<>();
        PostgresDatabases.Database insert = ground.database(postgres);
        Ground.execute(insert, ReferenceRow.TABLE);
        references.put(INSERT, new Reference(insert, row.insertOne()));
        OtherStores others = new OtherStores(ground.directory());
        try {
            PostgresDatabases.Database messageDb = ground.database(postgres);
            others.installMessageDb(messageDb);
            references.put("message-db 1.3.1, write_message", new Reference(messageDb, row.messageDb()));
            PostgresDatabases.Database emmett = ground.database(postgres);
            others.installEmmett(emmett);
            references.put("emmett 0.42.0, emt_append_to_stream", new Reference(emmett, row.emmett()));
        } catch (BenchUnavailable missing) {
            report.unavailable(String.valueOf(missing.getMessage()));
        }
        return references;
    }
}
