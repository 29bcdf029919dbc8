package io.minzheng.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Data that disappear, and writes that do not arrive. */
class LossTest extends ServedViews {
    @Test
    void ofTheDatabaseWhileRunningIsMadeGood() {
        appendMany(300);
        try (Projections views = startAs("one", new TestViews.Cases(), totals)) {
            assertThat(views.await(300, LONG)).isTrue();
            Map<String, List<Document>> before = contents();
            database().drop();
            Awaitility.await().atMost(LONG).until(() -> contents().equals(before));
            appendMany(60);
            assertThat(views.await(360, LONG)).isTrue();
            assertThat(views.health()).allMatch(view -> view.fault() == null && view.lag() == 0);
        }
    }

    @Test
    void ofTheDatabaseInTheMiddleOfARebuildIsMadeGood() {
        appendMany(300);
        try (Projections views = startAs("one", new TestViews.Cases(), totals)) {
            assertThat(views.await(300, LONG)).isTrue();
            Map<String, List<Document>> before = contents();
            views.beginRebuild("test.case.Cases", false, "admin-1");
            database().drop();
            Awaitility.await().atMost(LONG).until(() -> contents().equals(before));
            assertThat(views.await(300, LONG)).isTrue();
        }
    }

    @Test
    void ofOneCollectionOrOfTheTokensIsMadeGood() {
        appendMany(300);
        try (Projections views = startAs("one", new TestViews.Cases(), totals)) {
            assertThat(views.await(300, LONG)).isTrue();
            Map<String, List<Document>> before = contents();
            served("test.case.Cases").drop();
            Awaitility.await().atMost(LONG).until(() -> contents().equals(before));
            assertThat(served("test.case.Cases").getNamespace().getCollectionName())
                    .isEqualTo("test.case.Cases.g1");
            database().getCollection("tokens").drop();
            Awaitility.await()
                    .atMost(LONG)
                    .until(() -> served("test.case.Totals")
                                    .getNamespace()
                                    .getCollectionName()
                                    .equals("test.case.Totals.g1")
                            && contents().equals(before));
            assertThat(views.await(300, LONG)).isTrue();
        }
    }

    /** As after a kill: the server comes back as it was a moment before, with older documents and the tokens of then. */
    @Test
    void ofTheLastWritesIsMadeGood() {
        appendMany(300);
        try (Projections views = startAs("one", new TestViews.Cases(), totals)) {
            assertThat(views.await(300, LONG)).isTrue();
            Map<String, List<Document>> then = contents();
            List<Document> tokens = database().getCollection("tokens").find().into(new ArrayList<>());
            appendMany(60);
            events.append("case-new", filed("Li", "110105", 3));
            assertThat(views.await(361, LONG)).isTrue();
            Map<String, List<Document>> before = contents();
            rewind(then, tokens);
            assertThat(contents()).isNotEqualTo(before);
            events.append("case-last", filed("Li", "110105", 4));
            assertThat(views.await(362, LONG)).isTrue();
            Awaitility.await().atMost(LONG).until(() -> contents().get("test.case.Cases").stream()
                    .filter(found -> !found.get("_id").equals("case-last"))
                    .toList()
                    .equals(before.get("test.case.Cases")));
            assertThat(served("test.case.Cases").getNamespace().getCollectionName())
                    .as("gone on with, not built anew")
                    .isEqualTo("test.case.Cases");
        }
    }

    /** Events that change nothing in a view must not keep it from noticing, however many come. */
    @Test
    void ofTheLastWritesIsMadeGoodWhileOnlyEventsComeThatChangeNothing() throws Exception {
        appendMany(300);
        try (Projections views = startAs("one", new TestViews.Cases())) {
            assertThat(views.await(300, LONG)).isTrue();
            Map<String, List<Document>> then = Map.of("test.case.Cases", contents("test.case.Cases"));
            List<Document> tokens = database().getCollection("tokens").find().into(new ArrayList<>());
            events.append("case-new", filed("Li", "110105", 3));
            assertThat(views.await(301, LONG)).isTrue();
            List<Document> before = contents("test.case.Cases");
            rewind(then, tokens);
            assertThat(contents("test.case.Cases")).isNotEqualTo(before);
            long end = System.nanoTime() + LONG.toNanos();
            while (!contents("test.case.Cases").equals(before)) {
                assertThat(System.nanoTime()).isLessThan(end);
                events.append("case-other", new Happened.Garbled(DAY, "nobody"));
                Thread.sleep(20);
            }
        }
    }

    private void rewind(Map<String, List<Document>> then, List<Document> tokens) {
        then.forEach((view, documents) -> {
            served(view).deleteMany(new Document("_id", "case-new"));
            documents.forEach(old -> served(view).replaceOne(Filters.eq("_id", old.get("_id")), old));
        });
        tokens.forEach(old -> database()
                .getCollection("tokens")
                .updateOne(
                        Filters.eq("_id", old.get("_id")),
                        new Document("$set", new Document("token", old.get("token")))));
    }

    @Test
    void anEmptyViewIsNotTakenForLost() {
        try (Projections views = startAs("one", new TestViews.Cases(), totals)) {
            assertThat(views.await(0, LONG)).isTrue();
        }
        client.close();
        server.close();
        startServer();
        try (Projections views = startAs("one", new TestViews.Cases(), totals)) {
            appendMany(3);
            assertThat(views.await(3, LONG)).isTrue();
            assertThat(served("test.case.Cases").getNamespace().getCollectionName())
                    .isEqualTo("test.case.Cases");
        }
    }

    /** A crash can come between any two commands, so what the token says must be there before it is said. */
    @Test
    void neitherAtTheStartOfATokenUpdateIsADocumentMissing() {
        appendMany(600);
        MongoCollection<Document> documents = database().getCollection("test.case.Trails");
        List<Long> ahead = new CopyOnWriteArrayList<>();
        List<Long> seen = new CopyOnWriteArrayList<>();
        CommandListener listener = new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                if (!event.getCommandName().equals("update")
                        || !event.getCommand().getString("update").getValue().equals("tokens")) {
                    return;
                }
                String command = event.getCommand().toJson();
                if (!command.contains("tokenType")) {
                    return;
                }
                long position = seen.size();
                seen.add(position);
                Document last =
                        documents.find().sort(new Document("_position", -1)).first();
                ahead.add(last == null ? 0 : last.getLong("_position"));
            }
        };
        ProjectionSettings small = settings("one");
        try (Projections views =
                Projections.start(small, events, List.of(new OneSegment()), CLOCK, meters, List.of(listener))) {
            assertThat(views.await(600, LONG)).isTrue();
        }
        // The n-th token stands at the end of the n-th batch, whose last event has always written a document by then.
        assertThat(ahead).hasSizeGreaterThanOrEqualTo(600 / small.batch());
        List<Long> tokens = new ArrayList<>(ahead);
        assertThat(tokens).isSorted().doesNotContain(0L);
        assertThat(tokens.getLast()).isEqualTo(600);
        assertThat(documents.countDocuments(Filters.gt("_position", 0))).isEqualTo(200);
    }

    /** Or nobody would know, after a crash between the two, that the documents lack it. */
    @Test
    void aParkedEventIsWrittenDownBeforeTheDocumentsThatLackIt() {
        for (int number = 0; number < 40; number++) {
            events.append("case-" + number, filed("Wang", "110105", 100));
        }
        events.append("case-bad", new Happened.Garbled(DAY, "Wang Xiaoming"));
        events.append("case-last", filed("Li", "110105", 11));
        List<String> updated = new CopyOnWriteArrayList<>();
        CommandListener listener = new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                String name = event.getCommandName();
                if (name.equals("update") || name.equals("findAndModify")) {
                    updated.add(event.getCommand().getString(name).getValue());
                }
            }
        };
        try (Projections views =
                Projections.start(settings("one"), events, List.of(totals), CLOCK, meters, List.of(listener))) {
            assertThat(views.await(42, LONG)).isTrue();
        }
        // A batch begins with extending the claim on its token.
        int parked = updated.indexOf("test.case.Totals.parked");
        assertThat(updated.get(parked - 1)).isEqualTo("tokens");
        assertThat(updated.subList(parked, updated.size())).contains("test.case.Totals");
    }

    private static long last(MongoCollection<Document> documents) {
        Document last = documents.find().sort(new Document("_position", -1)).first();
        return last == null ? 0 : last.getLong("_position");
    }

    record Last(long sequence) {}

    static final class OneSegment extends View<Last> {
        OneSegment() {
            super("test.case.Trails", Last.class);
        }

        @Override
        public void on(RecordedEvent event, Documents<Last> documents) {
            documents.put(event.stream(), new Last(event.sequence()));
        }
    }

    /** Of two processes that take themselves for the owner, the late one overwrites nothing that is newer. */
    @Test
    void noLateWriterOverwritesWhatIsNewer() {
        MongoCollection<Document> collection = database().getCollection("late");
        DocumentForm<Last> form = new DocumentForm<>(Last.class);
        BatchDocuments<Last> late = new BatchDocuments<>(collection, form, Set::of);
        late.begin(recorded(4));
        late.get("a");
        late.put("a", new Last(4));
        late.put("b", new Last(4));
        late.complete();
        collection.insertOne(new Document("_id", "a").append("_position", 9L).append("sequence", 9L));
        late.flush();
        assertThat(collection.find(new Document("_id", "a")).first()).containsEntry("sequence", 9L);
        assertThat(collection.find(new Document("_id", "b")).first()).containsEntry("sequence", 4L);
    }

    private static RecordedEvent recorded(long position) {
        return new RecordedEvent(new Happened.Closed(DAY), "case-1", position, position, CLOCK.instant(), Map.of());
    }
}
