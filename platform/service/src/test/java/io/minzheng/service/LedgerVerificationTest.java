package io.minzheng.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.minzheng.messaging.EventPublisher;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service verifies its ledger over HTTP, before and after somebody has been at its data. */
class LedgerVerificationTest {
    private static final String NAME = "ledger";
    private static final String PATH = "/api/" + NAME + "/ledger-verification";

    private final HttpClient client = HttpClient.newHttpClient();
    private ConfigurableApplicationContext service;

    @BeforeEach
    void start() throws Exception {
        service = SampleServers.run(SampleService.application(), NAME, SampleServers.KEY);
        for (String note : List.of("n-1", "n-2", "n-1")) {
            HttpResponse<String> taken = client.send(
                    request("/api/sample/notes/" + note, "clerk")
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .POST(BodyPublishers.ofString("{\"on\":\"2022-10-08\"}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        }
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private HttpRequest.Builder request(String path, String staff) {
        int port = Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer())
                .getPort();
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + staff);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode verified() throws Exception {
        HttpResponse<String> begun = send(request(PATH, "administrator").POST(BodyPublishers.noBody()));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> JsonMapper.shared()
                                .readTree(send(request(PATH, "administrator").GET())
                                        .body()),
                        verification -> !verification.path("state").asString().equals("RUNNING"));
    }

    private static List<String> found(JsonNode verification) {
        List<String> found = new ArrayList<>();
        verification
                .path("first")
                .forEach(one -> found.add(one.path("place").asString() + " "
                        + one.path("kind").asString() + ": " + one.path("what").asString()));
        return found;
    }

    /** One test, for the service's database, topic and documents bear the marks of what was done to them. */
    @Test
    void whatDiffersIsNamedAndNothingElse() throws Exception {
        assertThat(send(request(PATH, "administrator").GET()).statusCode()).isEqualTo(404);
        assertThat(send(request(PATH, "clerk").POST(BodyPublishers.noBody())).statusCode())
                .isEqualTo(403);
        JsonNode same = verified();
        assertThat(found(same)).isEmpty();
        assertThat(same.path("state").asString()).isEqualTo("DONE");
        assertThat(same.path("discrepancies").asLong()).isZero();
        assertThat(same.path("head").asLong()).isEqualTo(3);
        assertThat(same.path("store").path("streams").asLong()).isEqualTo(2);
        assertThat(same.path("published").asLong()).isEqualTo(3);
        assertThat(same.path("views").get(0).path("equal").asLong()).isEqualTo(2);
        assertThat(same.path("money").get(0))
                .isEqualTo(JsonMapper.shared()
                        .readTree("{\"name\":\"sample.note.fees\",\"states\":3,\"store\":3,\"topic\":3}"));

        try (MongoClient mongo = MongoClients.create(SampleServers.documents(NAME))) {
            mongo.getDatabase(NAME)
                    .getCollection("sample.note.Counts")
                    .updateOne(Filters.eq("_id", "n-1"), Updates.set("times", 1));
        }
        assertThat(found(verified()))
                .containsExactly(
                        "sample.note.Counts CHANGED: the document n-1 differs in times",
                        "sample.note.fees AMOUNT: sample.note.Counts shows 2 fen where it should show 3");

        service.getBean(EventPublisher.class).stop();
        delete();
        assertThat(found(verified()))
                .contains(
                        "store GAP: there is no event at position 2",
                        "store MISSING: a command on n-2 was answered with position 2, where there is no event",
                        "sample.note.Counts UNACCOUNTED: no event accounts for the document n-2")
                .anySatisfy(unaccounted -> assertThat(unaccounted)
                        .startsWith("topic UNACCOUNTED: record ")
                        .endsWith(" is no event of the store: at position 2"));
    }

    private static void delete() throws SQLException {
        try (Connection superuser = SampleServers.superuser(NAME);
                Statement sql = superuser.createStatement()) {
            sql.execute("delete from event where position = 2");
        }
    }
}
