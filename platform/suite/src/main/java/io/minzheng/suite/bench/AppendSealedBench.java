package io.minzheng.suite.bench;

import io.minzheng.embedded.EmbeddedPostgres;
import io.minzheng.embedded.PostgresDatabases;
import io.minzheng.eventstore.EventStore;
import io.minzheng.suite.bench.Report.Limit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What sealing and the chain cost an append: the same events with both, with the chain alone, and with neither. */
final class AppendSealedBench implements Bench {
    /** Of each caller. Those of 32, sealed and open, fit together into the states that a store remembers. */
    private static final int PERSONS = 50;

    private static final int BATCH = 100;
    private static final int WARMING_CALLERS = 32;
    private static final int WARMING = 3;
    private static final String MIGRATIONS = "/io/minzheng/eventstore/db/migration/";

    @Override
    public String name() {
        return "append-sealed";
    }

    @Override
    public void run(Effort effort, Report report) throws Exception {
        try (Ground ground = new Ground()) {
            EmbeddedPostgres postgres = ground.postgres();
            EventStore chained = ground.memos(ground.database(postgres));
            PostgresDatabases.Database without = ground.database(postgres);
            EventStore bare = ground.memos(without);
            unchain(without);
            for (EventStore store : List.of(chained, bare)) {
                rate(store, WARMING_CALLERS, 1, true, effort.seconds() * WARMING);
                rate(store, WARMING_CALLERS, 1, false, effort.seconds() * WARMING);
            }
            for (int callers : List.of(1, 8, 32)) {
                compare(chained, bare, callers, 1, "commands stored, " + callers + " callers", effort, report);
            }
            compare(chained, bare, 8, BATCH, "events stored, 100 a command, 8 callers", effort, report);
        }
    }

    private static void compare(
            EventStore chained, EventStore bare, int callers, int events, String figure, Effort effort, Report report)
            throws Exception {
        Rounds rounds = new Rounds()
                .with("both", () -> rate(chained, callers, events, true, effort.seconds()))
                .with("chain", () -> rate(chained, callers, events, false, effort.seconds()))
                .with("neither", () -> rate(bare, callers, events, false, effort.seconds()))
                .run(effort.rounds());
        report.ratio(
                figure + ", sealed and chained",
                "1/s",
                rounds.median("both"),
                rounds.median("neither"),
                "the same, neither sealed nor chained",
                Limit.atLeast(0.75));
        report.ratio(
                figure + ", chained",
                "1/s",
                rounds.median("chain"),
                rounds.median("neither"),
                "the same, neither sealed nor chained",
                null);
    }

    private static double rate(EventStore store, int callers, int events, boolean sealed, int seconds)
            throws Exception {
        return events
                * Callers.rate(callers, seconds, (caller, turn) -> store.commands()
                        .send(
                                Diary.context(),
                                Memo.note("memo-" + sealed + "-" + caller + "-" + turn % PERSONS, events, sealed)));
    }

    /**
     * Gives the database the function back that it had before there was a chain. It does not say where the chain is, so
     * everything goes through it, single events too, which otherwise need no function.
     */
    private static void unchain(PostgresDatabases.Database database) throws Exception {
        Ground.execute(
                database,
                "set search_path to eventstore; alter table event alter column hash set default sha256('');"
                        + function("V1__event_store.sql", "append"));
    }

    private static String function(String migration, String name) throws IOException {
        try (InputStream in = EventStore.class.getResourceAsStream(MIGRATIONS + migration)) {
            if (in == null) {
                throw new IllegalStateException("no migration " + migration);
            }
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int from = sql.indexOf("function " + name + "(");
            String end = "$$;";
            // What is asked of them has grown since; hashes they do not answer with.
            return "create or replace "
                    + sql.substring(from, sql.indexOf(end, from) + end.length())
                            .replace(
                                    "out taken integer[])",
                                    "out taken integer[], out recorded timestamp with time zone, out reached bytea)")
                            .replace(
                                    "in key_last integer[],\n    in now timestamp with time zone,",
                                    "in key_last integer[], in now timestamp with time zone, in known_head bigint,"
                                            + " in known_hash bytea, in known_time timestamp with time zone, in chain bytea,");
        }
    }
}
