package io.minzheng.suite.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
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
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** A view of a document an event, from the store to the document store, against its documents merely written in bulk. */
final class ProjectBench implements Bench {
    private static final int BATCH = 1_000;
    private static final int WARMING = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public String name() {
        return "project";
    }

    @Override
    public void run(Effort effort, Report report) throws Exception {
        try (Ground ground = new Ground()) {
            EventStore store = ground.store(ground.database(ground.postgres()));
            EmbeddedDocumentStore documents = ground.documents();
            Diaries.fill(store, effort.events() / 5);
            try (MongoClient client = MongoClients.create(documents.url())) {
                int[] round = {0};
                // A service has been running for days.
                while (round[0] < WARMING) {
                    String database = "project" + round[0]++;
                    projected(store, documents.url(database));
                    client.getDatabase(database).drop();
                }
                List<Document> made = new ArrayList<>();
                Rounds rounds = new Rounds()
                        .with("ours", () -> {
                            String database = "project" + round[0]++;
                            double rate = projected(store, documents.url(database));
                            if (made.isEmpty()) {
                                client.getDatabase(database)
                                        .getCollection(Entries.NAME)
                                        .find()
                                        .into(made);
                            }
                            client.getDatabase(database).drop();
                            return rate;
                        })
                        .with("bulk", () -> {
                            String database = "bulk" + round[0];
                            double rate = written(client.getDatabase(database).getCollection(Entries.NAME), made);
                            client.getDatabase(database).drop();
                            return rate;
                        })
                        .run(effort.rounds());
                report.ratio(
                        "documents stored from events",
                        "1/s",
                        rounds.median("ours"),
                        rounds.median("bulk"),
                        "bulkWrite of the same documents, 1,000 at once",
                        Limit.atLeast(0.5));
            }
        }
    }

    private static double projected(EventStore store, String uri) {
        long head = store.reader().head();
        long begun = System.nanoTime();
        try (Projections projections = Projections.start(
                ProjectionSettings.of(uri),
                store.axon().eventStore(),
                List.of(new Entries()),
                Clock.systemUTC(),
                new SimpleMeterRegistry())) {
            if (!projections.await(head, PATIENCE)) {
                throw new IllegalStateException("the view has not come to the end");
            }
            return head * 1e9 / (System.nanoTime() - begun);
        }
    }

    private static double written(MongoCollection<Document> collection, List<Document> documents) {
        long begun = System.nanoTime();
        for (int from = 0; from < documents.size(); from += BATCH) {
            List<WriteModel<Document>> writes = new ArrayList<>();
            for (Document document : documents.subList(from, Math.min(documents.size(), from + BATCH))) {
                writes.add(new ReplaceOneModel<>(
                        Filters.eq(document.getString("_id")), document, new ReplaceOptions().upsert(true)));
            }
            collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
        return documents.size() * 1e9 / (System.nanoTime() - begun);
    }

    /** @param text as written */
    record Entry(String diary, long number, String township, String text) {}

    private static final class Entries extends View<Entry> {
        static final String NAME = "bench.diary.Entries";

        Entries() {
            super(NAME, Entry.class);
        }

        @Override
        public void on(RecordedEvent event, Documents<Entry> documents) {
            if (event.event() instanceof Diary.DiaryEvent.EntryWritten written) {
                documents.put(
                        event.stream() + "-" + event.sequence(),
                        new Entry(event.stream(), event.sequence(), written.township(), written.text()));
            }
        }
    }
}
