package io.minzheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minzheng.eventstore.EventReader;
import io.minzheng.projection.Projections;
import io.minzheng.projection.ViewHealth;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Services as they are started for real, on a real PostgreSQL, a real broker and the embedded document store. */
class StarterTest {
    private static final String KEY = SampleServers.KEY;

    private final HttpClient client = HttpClient.newHttpClient();

    private static HttpRequest.Builder request(ConfigurableApplicationContext service, String path) {
        int port = Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer())
                .getPort();
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer clerk");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode get(ConfigurableApplicationContext service, String path) throws Exception {
        var response = send(request(service, path));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    private HttpResponse<String> takeNote(ConfigurableApplicationContext service, String key, String body)
            throws Exception {
        return send(request(service, "/api/sample/notes/n-1")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void aServiceWithoutCapabilitiesIsWhole() throws Exception {
        try (var service = SampleServers.run(SampleService.Empty.application(), "empty", KEY)) {
            JsonNode health = get(service, "/actuator/health");
            assertThat(health.path("status").asString()).isEqualTo("UP");
            assertThat(health.path("components").propertyNames())
                    .contains("postgres", "publisher", "automations", "views", "kafka", "mongo");
            JsonNode description = get(service, "/api/empty/capabilities");
            assertThat(description.path("service").asString()).isEqualTo("empty");
            assertThat(description.path("capabilities").toString()).isEqualTo("[\"empty.privacy\"]");
            assertThat(get(service, "/v3/api-docs").path("paths").propertyNames())
                    .containsExactlyInAnyOrder(
                            "/api/empty/audit/events",
                            "/api/empty/audit/events/search",
                            "/api/empty/audit/state/{aggregate}",
                            "/api/empty/audit/states",
                            "/api/empty/audit/keys",
                            "/api/empty/audit/trail",
                            "/api/empty/audit/reads",
                            "/api/empty/audit/reads/search",
                            "/api/empty/reveals",
                            "/api/empty/capabilities",
                            "/api/empty/ledger-verification",
                            "/api/empty/erasures",
                            "/api/empty/erasures/confirmation",
                            "/api/empty/erasures/rejection",
                            "/api/empty/parked-events",
                            "/api/empty/parked-events/retry",
                            "/api/empty/parked-messages",
                            "/api/empty/parked-messages/retry",
                            "/api/empty/parked-messages/{number}/discard",
                            "/api/empty/views",
                            "/api/empty/views/{view}",
                            "/api/empty/views/{view}/rebuilds");
            assertThat(send(request(service, "/actuator/prometheus")).body()).contains("minzheng_publisher_lag");
            assertThat(send(request(service, "/api/empty/capabilities").setHeader("Authorization", "Bearer other"))
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void aCommandIsStoredPublishedAndThereAfterARestart() throws Exception {
        String body = "{\"on\":\"2022-10-08\"}";
        try (var service =
                SampleServers.run(SampleService.application(), "sample", KEY, "--minzheng.web.view-wait=500ms")) {
            var receipt = takeNote(service, "k-1", body);
            assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(200);
            assertThat(receipt.headers().firstValue("ETag")).contains("\"0\"");
            assertThat(receipt.headers().firstValue("Consistency-Token")).contains("sample:1");
            var seen = send(request(service, "/api/sample/notes/n-1").header("Consistency-Token", "sample:1"));
            assertThat(seen.body()).as("read what has just been written").isEqualTo("{\"times\":1}");
            var future = send(request(service, "/api/sample/notes/n-1").header("Consistency-Token", "sample:99"));
            assertThat(future.statusCode()).isEqualTo(503);
            assertThat(get(service, "/actuator/health")
                            .path("components")
                            .path("views")
                            .path("details")
                            .path("sample.note.Counts")
                            .path("position")
                            .asLong())
                    .isEqualTo(1);
            assertThat(send(request(service, "/api/sample/parked-events")).statusCode())
                    .isEqualTo(403);
            assertThat(takeNote(service, "k-1", body).body())
                    .as("the same again")
                    .isEqualTo(receipt.body());
            assertThat(takeNote(service, "k-1", body.replace("08", "09")).statusCode())
                    .isEqualTo(409);
            assertThat(takeNote(service, "k-2", body.replace("2022", "3022")).statusCode())
                    .isEqualTo(422);
            Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                            get(service, "/api/sample/capabilities")
                                    .path("published")
                                    .asLong())
                    .isEqualTo(1));
            assertThat(send(request(service, "/actuator/prometheus")).body().lines())
                    .as("how far everything is behind, in events")
                    .contains("minzheng_eventstore_head 1.0")
                    .contains("minzheng_publisher_lag{service=\"sample\"} 0.0")
                    .contains("minzheng_automations_lag{service=\"sample\"} 0.0")
                    .contains("minzheng_view_lag{view=\"sample.note.Counts\"} 0.0");
        }
        try (var service =
                SampleServers.run(SampleService.application(), "sample", KEY, "--minzheng.web.view-wait=500ms")) {
            JsonNode description = get(service, "/api/sample/capabilities");
            assertThat(description.path("head").asLong()).isEqualTo(1);
            assertThat(description.path("capabilities").get(0).asString()).isEqualTo("sample.note");
            var stale = send(request(service, "/api/sample/notes/n-1")
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "k-3")
                    .header("If-Match", "\"5\"")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
            assertThat(stale.statusCode()).as(stale.body()).isEqualTo(412);
            assertThat(takeNote(service, "k-4", body).headers().firstValue("ETag"))
                    .contains("\"1\"");
        }
    }

    @Test
    void anAdministratorHasAViewBuiltAnew() throws Exception {
        String views = "/api/rebuilt/views/sample.note.Counts";
        try (var service = SampleServers.run(SampleService.application(), "rebuilt", KEY)) {
            assertThat(send(request(service, "/api/rebuilt/views")).statusCode())
                    .as("not for clerks")
                    .isEqualTo(403);
            assertThat(rebuild(service, "clerk", views).statusCode()).isEqualTo(403);
            assertThat(rebuild(service, "administrator", "/api/rebuilt/views/none")
                            .body())
                    .contains("views.view-must-exist");
            assertThat(administer(service, "/api/rebuilt/views")
                            .path("items")
                            .get(0)
                            .path("view")
                            .asString())
                    .isEqualTo("sample.note.Counts");
            var begun = rebuild(service, "administrator", views);
            assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
            Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                JsonNode last = administer(service, views).path("rebuild");
                assertThat(last.path("state").asString()).isEqualTo("SWITCHED");
                assertThat(last.path("by").asString()).isEqualTo("administrator-1");
                assertThat(last.path("comparison").path("different").asLong()).isZero();
            });
            var retried = send(request(service, "/api/rebuilt/parked-events/retry")
                    .setHeader("Authorization", "Bearer administrator")
                    .POST(HttpRequest.BodyPublishers.noBody()));
            assertThat(retried.statusCode()).isEqualTo(202);
            assertThat(retried.body()).as("nothing is parked").isEqualTo("{\"views\":[]}");
            var abandoned = send(request(service, views + "/rebuilds")
                    .setHeader("Authorization", "Bearer administrator")
                    .DELETE());
            assertThat(abandoned.statusCode()).isEqualTo(409);
            assertThat(send(request(service, "/actuator/prometheus")).body())
                    .contains("minzheng_view_lag", "minzheng_view_parked_events", "minzheng_view_rebuild_progress");
        }
    }

    /** As a replica of a later version of the service would have stored it. */
    @Test
    void anEventOfAnUnknownRevisionIsWaitedForAndNotGuessed() throws Exception {
        try (var service = SampleServers.run(SampleService.application(), "later", KEY);
                Connection owner = owner(service)) {
            assertThat(takeNote(service, "one", "{\"on\":\"2026-03-01\"}").statusCode())
                    .isEqualTo(200);
            awaitCount(service, 1);
            execute(owner, """
                    insert into eventstore.event
                    select position + 1, gen_random_uuid(), stream, stream_type, sequence + 1, name, 2, recorded_at,
                        '{"on":"2026-03-02","twice":true}', metadata, hash
                    from eventstore.event""");

            Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                ViewHealth view = view(service);
                assertThat(view.fault()).isEqualTo(IllegalStateException.class.getName());
                assertThat(view.position()).as("before it").isEqualTo(1);
                assertThat(view.parked()).as("not gone on without it").isZero();
            });
            awaitCount(service, 1);
            assertThat(takeNote(service, "two", "{\"on\":\"2026-03-03\"}").statusCode())
                    .as("nobody decides on a state that cannot be read")
                    .isEqualTo(500);
            assertThat(service.getBean(EventReader.class).head()).isEqualTo(2);

            // What the version brings that knows the revision: events that can be read.
            execute(
                    owner,
                    "update eventstore.event set revision = 1, payload = '{\"on\":\"2026-03-02\"}' where position = 2");
            awaitCount(service, 2);
        }
    }

    private static Connection owner(ConfigurableApplicationContext service) throws SQLException {
        Environment settings = service.getEnvironment();
        return DriverManager.getConnection(
                settings.getRequiredProperty("minzheng.postgres.url"),
                settings.getRequiredProperty("minzheng.postgres.owner-username"),
                settings.getRequiredProperty("minzheng.postgres.owner-password"));
    }

    private static void execute(Connection owner, String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private static ViewHealth view(ConfigurableApplicationContext service) {
        return service.getBean(Projections.class).health().getFirst();
    }

    private void awaitCount(ConfigurableApplicationContext service, int times) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        get(service, "/api/sample/notes/n-1").path("times").asInt())
                .isEqualTo(times));
    }

    private HttpResponse<String> rebuild(ConfigurableApplicationContext service, String token, String view)
            throws Exception {
        return send(request(service, view + "/rebuilds")
                .setHeader("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"compareOnly\":false}")));
    }

    private JsonNode administer(ConfigurableApplicationContext service, String path) throws Exception {
        var answer = send(request(service, path).setHeader("Authorization", "Bearer administrator"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void doesNotStartWithoutAKeyForPseudonyms() {
        assertThatThrownBy(() -> SampleServers.run(SampleService.Empty.application(), "empty")
                        .close())
                .rootCause()
                .hasMessageContaining("minzheng.pseudonym-key");
    }
}
