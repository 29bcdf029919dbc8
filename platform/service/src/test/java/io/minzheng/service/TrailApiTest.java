package io.minzheng.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.proof.Checkpoint;
import io.minzheng.eventstore.proof.TrailVerification;
import io.minzheng.eventstore.proof.Verdict;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Role;
import io.minzheng.kernel.Staff;
import io.minzheng.service.Visit.VisitCommand.LogVisit;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What auditors take away from a service, and can verify without it. */
class TrailApiTest {
    private static final String PERSON = "ab".repeat(16);
    private static final String HERE = "623001101";
    private static final String THERE = "623001102";

    private static final List<Checkpoint> PUBLISHED = new ArrayList<>();
    private static ConfigurableApplicationContext service;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void visit() {
        service = SampleServers.run(
                SampleService.application(), "proven", SampleServers.KEY, "--minzheng.checkpoints.events=1");
        log("v-1", HERE);
        log("v-2", THERE);
        log("v-1", HERE);
        log("v-2", THERE);
        // Signed before a test changes anything: what does not hold is not signed.
        read(PUBLISHED);
    }

    private static void read(List<Checkpoint> published) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", SampleServers.kafka(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer())) {
            TopicPartition topic = new TopicPartition("minzheng.proven.checkpoints", 0);
            consumer.assign(List.of(topic));
            consumer.seekToBeginning(List.of(topic));
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (published.isEmpty() || published.getLast().position() < 4) {
                assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> published.add(Checkpoint.parse(record.value())));
            }
        }
    }

    private static void log(String diary, String area) {
        service.getBean(Commands.class)
                .send(
                        new CommandContext(
                                new Staff("worker", Set.of(Role.CARE_WORKER), Set.of(DivisionCode.of("623001"))),
                                null,
                                null,
                                "test",
                                null,
                                null),
                        new LogVisit(diary, LocalDate.parse("2022-10-08"), DivisionCode.of(area), PERSON, "测试甲"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private HttpResponse<String> get(String token, String path, String accept) throws Exception {
        int port = Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer())
                .getPort();
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/proven/audit" + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", accept)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String trail(String token, String query) throws Exception {
        HttpResponse<String> answer = get(token, "/trail" + query, "application/x-ndjson");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private void refused(int status, String code, String token, String query) throws Exception {
        HttpResponse<String> answer = get(token, "/trail" + query, "*/*");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"" + code + "\"");
    }

    private List<String> keys() throws Exception {
        JsonNode answer = JsonMapper.shared()
                .readTree(get("auditor", "/keys", "application/json").body());
        assertThat(answer.path("service").asString()).isEqualTo("proven");
        List<String> keys = new ArrayList<>();
        answer.path("keys").forEach(key -> keys.add(key.path("key").asString()));
        return keys;
    }

    private Verdict verify(String trail, List<Checkpoint> kept) throws Exception {
        return new TrailVerification(keys(), kept)
                .verify(new ByteArrayInputStream(trail.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aTrailIsProvenByTheServicesKeys() throws Exception {
        HttpResponse<String> answer = get("auditor", "/trail", "*/*");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"trail-proven.jsonl\"");
        Verdict verdict = verify(answer.body(), List.of());
        assertThat(verdict.fault()).isNull();
        assertThat(verdict.isProven()).isTrue();
        assertThat(verdict.events()).isEqualTo(4);
        assertThat(answer.body()).contains("\\\"sealed\\\"").doesNotContain("测试");
    }

    @Test
    void itComesAsCsvWithItsProof() throws Exception {
        HttpResponse<String> answer = get("auditor", "/trail", "text/csv");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("trail-proven.csv");
        assertThat(answer.body()).startsWith("\uFEFFposition,id,stream,").doesNotContain("测试");
        assertThat(verify(answer.body(), List.of()).isProven()).isTrue();
        assertThat(get("auditor", "/trail", "application/xml").statusCode()).isEqualTo(406);
    }

    @Test
    void anAuditorOfOneTownshipGetsTheHashesOfTheOthers() throws Exception {
        String trail = trail("auditor~" + THERE, "");
        assertThat(trail)
                .contains("\"areas\":[\"" + THERE + "\"]")
                .contains("v-2")
                .doesNotContain("v-1", HERE);
        Verdict verdict = verify(trail, List.of());
        assertThat(verdict.fault()).isNull();
        assertThat(verdict.isProven()).isTrue();
        assertThat(verdict.events()).isEqualTo(2);
        assertThat(verdict.leftOut()).isEqualTo(2);
        assertThat(verify(trail("auditor~" + THERE, "?aggregate=v-1"), List.of())
                        .events())
                .isZero();
        refused(403, "web.role-must-allow-it", "clerk", "");
        refused(403, "web.role-must-allow-it", "administrator", "");
    }

    @Test
    void aPartIsProvenToo() throws Exception {
        Verdict one = verify(trail("auditor", "?aggregate=v-2"), List.of());
        assertThat(one.isProven()).isTrue();
        assertThat(one.events()).isEqualTo(2);
        assertThat(one.leftOut()).isEqualTo(1);
        Verdict part = verify(trail("auditor", "?from=2&to=3"), List.of());
        assertThat(part.isProven()).isTrue();
        assertThat(part.position()).isEqualTo(3);
        refused(400, "eventstore.position-must-exist", "auditor", "?from=9");
        refused(400, "eventstore.position-must-exist", "auditor", "?to=5");
        refused(400, "web.parameter-must-fit", "auditor", "?from=first");
    }

    @Test
    void whatWasChangedInTheDatabaseIsNamed() throws Exception {
        changed("select 1", 0);
        changed("update event set payload = replace(payload, '2022', '2021') where position = 3", 3);
        changed("delete from event where position = 2", 2);
        changed("delete from event where position = 1", 1);
        changed("update event set metadata = '{}' where position = 4", 4);
    }

    /** The rows are put back, whatever is found. */
    private void changed(String sql, long first) throws Exception {
        try (Connection database = SampleServers.superuser("proven");
                Statement statement = database.createStatement()) {
            statement.execute("create table kept as select * from event");
            try {
                statement.execute(sql);
                Verdict verdict = verify(trail("auditor", ""), List.of());
                assertThat(verdict.fault() == null ? 0 : verdict.fault().position())
                        .as(sql)
                        .isEqualTo(first);
            } finally {
                statement.execute("delete from event");
                statement.execute("insert into event select * from kept");
                statement.execute("drop table kept");
            }
        }
    }

    @Test
    void whatWasSignedIsPublishedAndHoldsAgainstTheTrail() throws Exception {
        Verdict verdict = verify(trail("auditor", ""), PUBLISHED);
        assertThat(verdict.isProven()).isTrue();
        assertThat(verdict.compared()).isEqualTo(PUBLISHED.size());
        assertThat(verdict.checkpoints()).isEqualTo(PUBLISHED.size());
    }
}
