package io.minzheng.suite.bench;

import io.minzheng.embedded.EmbeddedPostgres;
import io.minzheng.embedded.PostgresDatabases;
import io.minzheng.eventstore.EventStore;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.suite.bench.Report.Limit;
import java.sql.Connection;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** All events as a processor is given them, deserialised, against the server's own quickest way out. */
final class ReadBench implements Bench {
    private static final String COPY = "copy eventstore.event to stdout (format binary)";

    @Override
    public String name() {
        return "read";
    }

    @Override
    public void run(Effort effort, Report report) throws Exception {
        try (Ground ground = new Ground()) {
            EmbeddedPostgres postgres = ground.postgres();
            PostgresDatabases.Database whole = ground.database(postgres);
            EventStore store = ground.store(whole);
            Diaries.fill(store, effort.events());
            PostgresDatabases.Database refused = ground.database(postgres);
            EventStore contended = ground.store(refused);
            fillWithRefusals(contended, effort.events() / 5);
            Rounds rounds = new Rounds()
                    .with("ours", () -> read(store))
                    .with("copy", () -> copy(whole, store.reader().head()))
                    .with("contended", () -> read(contended))
                    .run(effort.rounds());
            report.ratio(
                    "events read",
                    "1/s",
                    rounds.median("ours"),
                    rounds.median("copy"),
                    "COPY OUT binary of the same table, not deserialised",
                    Limit.atLeast(0.45));
            report.ratio(
                    "events read where a tenth of the appends had been refused",
                    "1/s",
                    rounds.median("contended"),
                    rounds.median("ours"),
                    "events read where none had",
                    Limit.atLeast(0.9));
        }
    }

    /** Every tenth append loses; where positions are taken before the commit this leaves a gap for each. */
    private static void fillWithRefusals(EventStore store, int events) {
        int stored = 0;
        for (int turn = 1; stored < events; turn++) {
            var context = Diary.context();
            if (turn % 10 == 0) {
                var stale = new io.minzheng.eventstore.CommandContext(
                        context.staff(), null, 0L, context.correlation(), null, context.traceparent());
                try {
                    store.commands().send(stale, Diary.write("diary-1", 10));
                    throw new IllegalStateException("a stale version was accepted");
                } catch (RuleViolation refused) {
                    continue;
                }
            }
            store.commands().send(context, Diary.write("diary-" + turn % 7, 10));
            stored += 10;
        }
    }

    private static double read(EventStore store) throws Exception {
        long head = store.reader().head();
        long begun = System.nanoTime();
        long read = 0;
        long characters = 0;
        try (BlockingStream<TrackedEventMessage<?>> stream =
                store.axon().eventStore().openStream(null)) {
            while (read < head) {
                Diary.DiaryEvent.EntryWritten event =
                        (Diary.DiaryEvent.EntryWritten) stream.nextAvailable().getPayload();
                characters += event.text().length();
                read++;
            }
        }
        if (characters == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return read * 1e9 / (System.nanoTime() - begun);
    }

    private static double copy(PostgresDatabases.Database database, long rows) throws Exception {
        try (Connection owner = Ground.owner(database)) {
            long begun = System.nanoTime();
            CopyOut copy = owner.unwrap(PGConnection.class).getCopyAPI().copyOut(COPY);
            while (copy.readFromCopy() != null) {
                // Each row is read and forgotten.
            }
            return rows * 1e9 / (System.nanoTime() - begun);
        }
    }
}
