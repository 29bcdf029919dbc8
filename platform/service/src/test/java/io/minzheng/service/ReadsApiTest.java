package io.minzheng.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.EventReader;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Role;
import io.minzheng.kernel.Staff;
import io.minzheng.service.Visit.VisitCommand.LogVisit;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every look at somebody leaves a trace, masked or revealed, and nobody sees anything without one. */
class ReadsApiTest {
    private static final ResidentId PERSON = ResidentId.of(DivisionCode.of("623001"), LocalDate.of(1940, 5, 1), 8);
    private static final String HERE = "623001101";
    private static final String THERE = "623001102";
    private static final String NAME = "测试乙";

    private static ConfigurableApplicationContext service;
    private static String pseudonym;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void visit() {
        service = SampleServers.run(SampleService.application(), "watched", SampleServers.KEY);
        pseudonym = service.getBean(Pseudonyms.class).of(PERSON);
        LogVisit visit = new LogVisit("w-1", LocalDate.parse("2022-10-08"), DivisionCode.of(HERE), pseudonym, NAME);
        service.getBean(Commands.class)
                .send(
                        new CommandContext(
                                new Staff("worker-1", Set.of(Role.CARE_WORKER), Set.of(DivisionCode.of("623001"))),
                                null,
                                null,
                                "test",
                                null,
                                null),
                        visit);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void whoLooksLeavesATrace() throws Exception {
        long head = service.getBean(EventReader.class).head();
        get("auditor", "/audit/state/w-1");

        JsonNode read = last(get("auditor", "/audit/reads?subject=w-1"), "GET /api/watched/audit/state/{aggregate}");
        assertThat(read.path("staff").asString()).isEqualTo("auditor-1");
        assertThat(read.path("roles").asString()).isEqualTo("auditor");
        assertThat(read.path("areas").asString()).isEqualTo("623001");
        assertThat(read.path("criteria").path("aggregate").asString()).isEqualTo("w-1");
        assertThat(read.path("revealed").asBoolean()).isFalse();
        assertThat(subjects(read)).contains("w-1", pseudonym);
        assertThat(last(get("auditor", "/audit/reads?subject=" + pseudonym), "GET /api/watched/audit/state/{aggregate}")
                        .path("number"))
                .isEqualTo(read.path("number"));
        assertThat(get("auditor", "/audit/reads?staff=nobody").path("items").size())
                .isZero();
        assertThat(service.getBean(EventReader.class).head()).isEqualTo(head);
    }

    @Test
    void whoSearchesLeavesATraceThatNamesNobodyInClear() throws Exception {
        post(200, "auditor", "/audit/events/search", "{'residentId':'" + PERSON.value() + "','actor':'王小二'}");

        JsonNode found = json(post(200, "auditor", "/audit/reads/search", "{'residentId':'" + PERSON.value() + "'}"));
        JsonNode search = last(found, "POST /api/watched/audit/events/search");
        assertThat(search.path("criteria").path("residentId").asString()).isEqualTo(pseudonym);
        assertThat(search.path("criteria").path("actor").asString()).startsWith("fingerprint:");
        assertThat(subjects(search)).contains(pseudonym);
        assertThat(stored()).contains(pseudonym).doesNotContain(PERSON.value(), "王小二");
    }

    @Test
    void readingTheReadsIsARead() throws Exception {
        get("auditor", "/audit/reads?limit=1&staff=clerk-1");
        JsonNode read = last(get("auditor", "/audit/reads?staff=auditor-1&limit=1000"), "GET /api/watched/audit/reads");
        assertThat(read.path("criteria").path("staff").asString()).isEqualTo("clerk-1");
    }

    @Test
    void whatIsMaskedIsRevealedForAPurposeAndRecorded() throws Exception {
        String shown = get("auditor", "/audit/state/w-1").toString();
        assertThat(shown).contains(pseudonym).doesNotContain(NAME);

        String body = "{'aggregate':'w-1','fields':['name'],'purpose':'核对身份证件'}";
        JsonNode revealed = json(post(200, "clerk", "/reveals", body));
        assertThat(revealed.path("values").size()).isEqualTo(1);
        assertThat(revealed.path("values").get(0).path("value").asString()).isEqualTo(NAME);
        assertThat(revealed.path("values").get(0).path("subject").asString()).isEqualTo(pseudonym);

        JsonNode read = last(get("auditor~" + HERE, "/audit/reads?staff=clerk-1"), "POST /api/watched/reveals");
        assertThat(read.path("revealed").asBoolean()).isTrue();
        assertThat(read.path("purpose").asString()).isEqualTo("核对身份证件");
        assertThat(read.path("fields").get(0).asString()).isEqualTo("name");
        assertThat(subjects(read)).contains(pseudonym);
        assertThat(get("auditor~" + THERE, "/audit/reads?staff=clerk-1")
                        .path("items")
                        .size())
                .isZero();
        assertThat(stored()).doesNotContain("核对身份证件", NAME);
    }

    @Test
    void nothingIsRevealedToOthersOrForNothing() throws Exception {
        String body = "{'aggregate':'w-1','fields':['name'],'purpose':'核对身份证件'}";
        refused(403, "web.role-must-allow-it", "auditor", body);
        refused(403, "web.role-must-allow-it", "administrator", body);
        refused(403, "kernel.area-must-be-ones-own", "clerk~" + THERE, body);
        refused(400, "reveal.purpose-must-be-given", "clerk", body.replace("核对身份证件", " 看 "));
        refused(400, "reveal.fields-must-be-named", "clerk", body.replace("'name'", ""));
        refused(404, "reveal.field-must-be-there", "clerk", body.replace("'name'", "'visits'"));
        refused(404, "reveal.field-must-be-there", "clerk", body.replace("'fields'", "'subject':'x','fields'"));
        refused(404, "kernel.aggregate-must-exist", "clerk", body.replace("w-1", "w-2"));
    }

    private void refused(int status, String code, String token, String body) throws Exception {
        assertThat(post(status, token, "/reveals", body))
                .contains("\"" + code + "\"")
                .doesNotContain(NAME);
    }

    @Test
    void whatCannotBeRecordedIsNotAnswered() throws Exception {
        try (Connection owner = SampleServers.superuser("watched");
                Statement statement = owner.createStatement()) {
            statement.execute("alter table data_read rename to data_read_away");
            try {
                var state = send(request("auditor", "/audit/state/w-1").GET());
                assertThat(state.statusCode()).isEqualTo(503);
                assertThat(state.body()).contains("web.store-must-be-reachable").doesNotContain(pseudonym);
                assertThat(post(503, "clerk", "/reveals", "{'aggregate':'w-1','fields':['name'],'purpose':'核对身份'}"))
                        .doesNotContain(NAME);
                var views = send(request("auditor", "/views").GET());
                assertThat(views.statusCode()).as("names nobody").isEqualTo(200);
            } finally {
                statement.execute("alter table data_read_away rename to data_read");
            }
        }
    }

    private static String stored() throws Exception {
        try (Connection owner = SampleServers.superuser("watched");
                Statement statement = owner.createStatement();
                ResultSet rows =
                        statement.executeQuery("select string_agg(r::text, ' ') || (select string_agg(s::text, ' ')"
                                + " from data_read_subject s) from data_read r")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static JsonNode last(JsonNode page, String operation) {
        JsonNode last = null;
        for (JsonNode read : page.path("items")) {
            if (read.path("operation").asString().equals(operation)) {
                last = read;
            }
        }
        assertThat(last).as(operation + " in " + page).isNotNull();
        return last;
    }

    private static List<String> subjects(JsonNode read) {
        List<String> subjects = new ArrayList<>();
        read.path("subjects")
                .forEach(whose -> subjects.add(whose.path("subject").asString()));
        return subjects;
    }

    private JsonNode get(String token, String path) throws Exception {
        var answer = send(request(token, path).GET());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    private static JsonNode json(String body) {
        return JsonMapper.shared().readTree(body);
    }

    private String post(int status, String token, String path, String body) throws Exception {
        var answer = send(request(token, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    private static HttpRequest.Builder request(String token, String path) {
        int port = Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer())
                .getPort();
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/watched" + path))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
