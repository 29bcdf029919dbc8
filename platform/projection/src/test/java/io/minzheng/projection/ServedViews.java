package io.minzheng.projection;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.minzheng.embedded.EmbeddedDocumentStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Views over events in memory and documents on a server in this process. */
@Timeout(120)
abstract class ServedViews {
    static final LocalDate DAY = LocalDate.of(2026, 2, 14);
    static final Duration LONG = Duration.ofSeconds(30);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path directory;

    final Events events = new Events();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final TestViews.Totals totals = new TestViews.Totals();
    EmbeddedDocumentStore server;
    MongoClient client;
    String uri;

    @BeforeEach
    void startServer() {
        server = EmbeddedDocumentStore.start(directory, 0);
        uri = server.url("views");
        client = MongoClients.create(uri);
    }

    @AfterEach
    void stopServer() {
        client.close();
        server.close();
    }

    Projections start() {
        return start(new TestViews.Cases(), totals);
    }

    Projections start(View<?>... views) {
        return Projections.start(ProjectionSettings.of(uri), events, List.of(views), CLOCK, meters);
    }

    /** Another process, as far as the tokens are concerned. */
    Projections startAs(String node, View<?>... views) {
        return Projections.start(settings(node), events, List.of(views), CLOCK, new SimpleMeterRegistry());
    }

    ProjectionSettings settings(String node) {
        return new ProjectionSettings(uri, node, 50, 3, Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    MongoDatabase database() {
        return client.getDatabase("views");
    }

    static Happened.Filed filed(String applicant, String area, long amount) {
        return new Happened.Filed(DAY, applicant, area, amount);
    }

    static ViewReader<TestViews.Case> cases(Projections views) {
        return views.reader(TestViews.Cases.class);
    }

    /** Cases filed, raised and, each fourth, closed, in turn. */
    void appendMany(int count) {
        for (int number = 0; number < count; number++) {
            String stream = "case-" + number / 3;
            switch (number % 3) {
                case 0 -> events.append(stream, filed("Wang", number % 2 == 0 ? "110105" : "110106", number));
                case 1 -> events.append(stream, new Happened.Raised(DAY, number));
                default ->
                    events.append(stream, number % 4 == 0 ? new Happened.Closed(DAY) : new Happened.Raised(DAY, 1));
            }
        }
    }

    /** The collection in which the view is read now. */
    MongoCollection<Document> served(String view) {
        Document pointer = database()
                .getCollection("views")
                .find(new Document("_id", view))
                .first();
        return database().getCollection(pointer == null ? view : pointer.getString("served"));
    }

    Map<String, List<Document>> contents() {
        return List.of("test.case.Cases", "test.case.Totals").stream()
                .collect(Collectors.toMap(name -> name, this::contents));
    }

    List<Document> contents(String view) {
        return served(view).find().sort(new Document("_id", 1)).into(new ArrayList<>());
    }
}
