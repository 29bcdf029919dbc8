package io.minzheng.projection;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.minzheng.embedded.EmbeddedDocumentStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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

    MongoDatabase database() {
        return client.getDatabase("views");
    }

    static Happened.Filed filed(String applicant, String area, long amount) {
        return new Happened.Filed(DAY, applicant, area, amount);
    }

    static ViewReader<TestViews.Case> cases(Projections views) {
        return views.reader(TestViews.Cases.class);
    }
}
