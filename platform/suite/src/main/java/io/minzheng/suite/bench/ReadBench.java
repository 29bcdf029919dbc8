package io.minzheng.suite.bench;

import io.minzheng.embedded.EmbeddedPostgres;
import io.minzheng.embedded.PostgresDatabases;
import io.minzheng.eventstore.EventStore;
import io.minzheng.suite.bench.Report.Limit;
import java.sql.Connection;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** All events as a processor is given them, deserialised, against the server's own quickest way out. */
final class ReadBench implements Bench {
    private static final String COPY = "copy eventstore.event to stdout (format binary)";

    /** The engine leaves none; only the owner of the tables can tear them in. */
    private static final String GAPS = "delete from eventstore.event where hashint8(position) % 10 = 0";

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
            PostgresDatabases.Database torn = ground.database(postgres);
            EventStore gaps = ground.store(torn);
            Diaries.fill(gaps, effort.events());
            Ground.execute(torn, GAPS);
            Rounds rounds = new Rounds()
                    .with("ours", () -> read(store))
                    .with("copy", () -> copy(whole, store.reader().head()))
                    .with("gaps", () -> read(gaps))
                    .run(effort.rounds());
            report.ratio(
                    "events read",
                    "1/s",
                    rounds.median("ours"),
                    rounds.median("copy"),
                    "COPY OUT binary of the same table, not deserialised",
                    Limit.atLeast(0.45));
            report.ratio(
                    "events read where a tenth of the positions is missing",
                    "1/s",
                    rounds.median("gaps"),
                    rounds.median("ours"),
                    "events read where none is",
                    Limit.atLeast(0.9));
        }
    }

    private static double read(EventStore store) throws Exception {
        long head = store.reader().head();
        long begun = System.nanoTime();
        long read = 0;
        long characters = 0;
        try (BlockingStream<TrackedEventMessage<?>> stream =
                store.axon().eventStore().openStream(null)) {
            for (long position = 0; position < head; read++) {
                TrackedEventMessage<?> message = stream.nextAvailable();
                characters += ((Diary.DiaryEvent.EntryWritten) message.getPayload())
                        .text()
                        .length();
                position = message.trackingToken().position().orElseThrow();
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
