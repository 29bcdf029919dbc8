package io.minzheng.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
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

/** What auditors get of a capability that has done nothing for it but write its events. */
class AuditApiTest {
    private static final ResidentId PERSON = ResidentId.of(DivisionCode.of("623001"), LocalDate.of(1940, 5, 1), 7);
    private static final String HERE = "623001101";
    private static final String THERE = "623001102";

    private static ConfigurableApplicationContext service;
    private static String pseudonym;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void visit() {
        service = SampleServers.run(SampleService.application(), "audited", SampleServers.KEY);
        pseudonym = service.getBean(Pseudonyms.class).of(PERSON);
        log("v-1", "2022-10-08", HERE, "worker-1");
        log("v-1", "2022-11-08", HERE, "worker-2");
        log("v-1", "2022-10-20", HERE, "worker-1"); // logged late
        log("v-2", "2022-10-09", THERE, "worker-2");
        service.getBean(Commands.class)
                .send(context("worker-1"), new Note.NoteCommand.TakeNote("n-1", LocalDate.parse("2022-10-08")));
        service.getBean(Commands.class)
                .send(
                        context("worker-3"),
                        new LogVisit(
                                "v-3",
                                LocalDate.parse("2022-10-10"),
                                DivisionCode.of(HERE),
                                "cd".repeat(16),
                                "accused"));
    }

    private static void log(String diary, String on, String area, String staff) {
        LogVisit visit = new LogVisit(diary, LocalDate.parse(on), DivisionCode.of(area), pseudonym, "测试甲");
        service.getBean(Commands.class).send(context(staff), visit);
    }

    private static CommandContext context(String staff) {
        return new CommandContext(
                new Staff(staff, Set.of(Role.CARE_WORKER), Set.of(DivisionCode.of("623001"))),
                null,
                null,
                "test",
                null,
                null);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void tellsTheStateAsOfADayAndAsKnownAtAMoment() throws Exception {
        JsonNode now = get("auditor", "/state/v-1");
        assertThat(now.path("capability").asString()).isEqualTo("sample.visit");
        assertThat(now.path("phase").asString()).isEqualTo("Diary");
        assertThat(now.path("version").asLong()).isEqualTo(2);
        assertThat(now.path("state").path("visits").asInt()).isEqualTo(3);
        assertThat(now.path("state").path("name").asString()).isEqualTo("***");
        assertThat(now.path("last").path("type").asString()).isEqualTo("sample.visit.VisitLogged");
        assertThat(now.path("last").path("actor").asString()).isEqualTo("worker-1");

        JsonNode october = get("auditor", "/state/v-1?asOf=2022-10-31");
        assertThat(october.path("state").path("visits").asInt()).isEqualTo(2);
        assertThat(october.path("version").asLong()).isEqualTo(2);
        assertThat(october.path("passedOver").asInt()).isEqualTo(1);

        String known = get("auditor", "/events?aggregate=v-1&limit=1")
                .path("items")
                .get(0)
                .path("recordedAt")
                .asString();
        JsonNode first = get("auditor", "/state/v-1?knownAt=" + known);
        assertThat(first.path("state").path("visits").asInt()).isEqualTo(1);
        refused(404, "kernel.aggregate-must-exist", "auditor", "/state/v-1?asOf=2022-10-07");
        refused(404, "kernel.aggregate-must-exist", "auditor", "/state/v-1?knownAt=2022-10-07T00:00:00Z");
        refused(404, "kernel.aggregate-must-exist", "auditor", "/state/none");
        refused(400, "web.date-must-exist", "auditor", "/state/v-1?asOf=2022-02-30");
        refused(400, "web.date-must-exist", "auditor", "/state/v-1?knownAt=yesterday");
        refused(400, "web.date-must-exist", "auditor", "/state/v-1?knownAt=9223372036854775807");
        refused(400, "web.date-must-exist", "auditor", "/events?from=%2B999999999-12-31T00:00:00Z");
    }

    @Test
    void onlyAuditorsOfTheAreaSeeIt() throws Exception {
        refused(403, "web.role-must-allow-it", "clerk", "/state/v-1");
        refused(403, "web.role-must-allow-it", "administrator", "/events");
        refused(403, "kernel.area-must-be-ones-own", "auditor~" + THERE, "/state/v-1");
        refused(403, "kernel.area-must-be-ones-own", "auditor~" + HERE, "/state/n-1");
        assertThat(get("auditor", "/state/n-1").path("state").path("times").asInt())
                .isEqualTo(1);
        assertThat(aggregates(get("auditor~" + THERE, "/events"))).containsExactly("v-2");
        assertThat(aggregates(get("auditor", "/events"))).containsExactly("v-1", "v-1", "v-1", "v-2", "n-1", "v-3");
        assertThat(aggregates(get("auditor~" + HERE, "/states"))).containsExactly("v-1", "v-3");
    }

    @Test
    void whatIsWithheldFromAnAuditorDoesNotExistForThatOne() throws Exception {
        for (String accused : List.of("auditor~623001~accused", "auditor~" + HERE + "~accused")) {
            refused(404, "kernel.aggregate-must-exist", accused, "/state/v-3");
            refused(404, "kernel.aggregate-must-exist", accused, "/state/v-3?asOf=2022-10-09");
            assertThat(aggregates(get(accused, "/states"))).contains("v-1").doesNotContain("v-3");
            assertThat(aggregates(get(accused, "/events"))).contains("v-1").doesNotContain("v-3");
            assertThat(get(accused, "/events?aggregate=v-3").toString())
                    .isEqualTo(get(accused, "/events?aggregate=none").toString());
            assertThat(text(accused, "/trail")).contains("v-1").doesNotContain("v-3");
            assertThat(text(accused, "/trail?aggregate=v-3"))
                    .contains("\"from\":1,")
                    .doesNotContain("\"stream\"");
        }
        refused(403, "kernel.area-must-be-ones-own", "auditor~" + THERE, "/state/v-3");
        assertThat(get("auditor", "/state/v-3").path("aggregate").asString()).isEqualTo("v-3");
        assertThat(aggregates(get("auditor", "/states"))).contains("v-3");
        assertThat(text("auditor", "/trail")).contains("v-3");
        assertThat(text("auditor", "/trail?aggregate=v-3")).contains("\"from\":6,");
    }

    private String text(String token, String path) throws Exception {
        var answer = send(request(token, path).GET());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void findsEventsByWhatAuditorsAskFor() throws Exception {
        assertThat(aggregates(get("auditor", "/events?type=sample.note.NoteTaken")))
                .containsExactly("n-1");
        assertThat(aggregates(get("auditor", "/events?actor=worker-2"))).containsExactly("v-1", "v-2");
        assertThat(aggregates(get("auditor", "/events?aggregate=v-2"))).containsExactly("v-2");
        assertThat(aggregates(get("auditor", "/events?from=2999-01-01T00:00:00Z")))
                .isEmpty();
        assertThat(aggregates(get("auditor", "/events?to=2999-01-01T00:00:00Z")))
                .hasSize(6);
        assertThat(aggregates(get("auditor", "/events?subject=" + pseudonym)))
                .containsExactly("v-1", "v-1", "v-1", "v-2");
        refused(400, "web.parameter-must-fit", "auditor", "/events?subject=" + PERSON.value());
        refused(400, "web.parameter-must-fit", "auditor", "/events?after=x");

        JsonNode event = get("auditor", "/events?aggregate=v-2").path("items").get(0);
        assertThat(event.path("on").asString()).isEqualTo("2022-10-09");
        assertThat(event.path("actor").asString()).isEqualTo("worker-2");
        assertThat(event.path("roles").asString()).isEqualTo("care_worker");
        assertThat(event.path("event").path("personId").asString()).isEqualTo(pseudonym);
        assertThat(event.path("event").path("name").asString()).isEqualTo("***");
    }

    @Test
    void findsAPersonByTheResidentIdInTheBody() throws Exception {
        var found = send(request("auditor", "/events/search?limit=3")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"residentId\":\"" + PERSON.value() + "\"}")));

        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        assertThat(aggregates(JsonMapper.shared().readTree(found.body()))).containsExactly("v-1", "v-1", "v-1");
        assertThat(found.headers().firstValue("Link").orElseThrow())
                .contains("/audit/events/search?limit=3&after=3")
                .doesNotContain(PERSON.value());
        assertThat(found.body()).doesNotContain(PERSON.value(), "测试");
    }

    @Test
    void listsArePagedAndComeAsCsv() throws Exception {
        List<String> all = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = get("auditor", "/events?limit=2&after=" + after);
            all.addAll(aggregates(page));
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        assertThat(all).containsExactly("v-1", "v-1", "v-1", "v-2", "n-1", "v-3");

        var csv = send(request("auditor", "/events?subject=" + pseudonym)
                .header("Accept", "text/csv")
                .GET());
        assertThat(csv.body()).contains("position,id,aggregate,sequence,type").contains(pseudonym);
        assertThat(csv.body().lines()).hasSize(5);
        assertThat(csv.body()).doesNotContain("测试");
    }

    @Test
    void buildsTheStateOfTheWholeServiceUpToAnEvent() throws Exception {
        JsonNode then = get("auditor", "/states?until=2");
        assertThat(aggregates(then)).containsExactly("v-1");
        assertThat(then.path("items").get(0).path("state").path("visits").asInt())
                .isEqualTo(2);
        assertThat(aggregates(get("auditor", "/states?capability=sample.note"))).containsExactly("n-1");
        assertThat(aggregates(get("auditor", "/states?knownAt=2022-01-01T00:00:00Z")))
                .isEmpty();
    }

    private static List<String> aggregates(JsonNode page) {
        List<String> aggregates = new ArrayList<>();
        page.path("items").forEach(item -> aggregates.add(item.path("aggregate").asString()));
        return aggregates;
    }

    private JsonNode get(String token, String path) throws Exception {
        var answer = send(request(token, path).GET());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private void refused(int status, String code, String token, String path) throws Exception {
        var answer = send(request(token, path).GET());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"" + code + "\"").doesNotContain(PERSON.value());
    }

    private static HttpRequest.Builder request(String token, String path) {
        int port = Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer())
                .getPort();
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/audited/audit" + path))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
