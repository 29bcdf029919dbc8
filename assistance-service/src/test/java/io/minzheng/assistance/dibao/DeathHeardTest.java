package io.minzheng.assistance.dibao;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.MetaKeys;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Role;
import io.minzheng.service.MinzhengService;
import io.minzheng.service.ServiceApplication;
import io.minzheng.test.Infrastructure;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The registry's topic on a real broker, the assistance service on real stores. */
class DeathHeardTest {
    private static final String GROUP = "minzheng.deaths.automations";
    private static final String CASES = "/api/assistance/dibao/cases";
    private static final String CLERK = token("clerk", Role.CLERK, "623001100");
    private static final String REVIEWER = token("reviewer", Role.REVIEWER, "623001");
    private static final String APPROVER = token("approver", Role.APPROVER, "623001");
    private static final String ADMINISTRATOR = token("administrator", Role.ADMINISTRATOR, "623001");

    @MinzhengService
    @ComponentScan({
        "io.minzheng.assistance.dibao",
        "io.minzheng.assistance.flags",
        "io.minzheng.assistance.standards",
        "io.minzheng.assistance.transfers",
        "io.minzheng.assistance.vital"
    })
    static class Application {}

    private static Map<String, Object> settings;
    private static ConfigurableApplicationContext service;
    private static RegistryTopic registry;
    private static int persons;

    private static String token(String id, Role role, String area) {
        return Infrastructure.issuer().token(id, role, area);
    }

    @BeforeAll
    static void start() throws Exception {
        registry = new RegistryTopic(Infrastructure.kafka());
        settings = Infrastructure.settings("deaths");
        run();
        String standard = "/api/assistance/standards/DIBAO_RURAL/623001/";
        post(
                REVIEWER,
                standard + "proposal",
                "{'on':'2022-01-05','amount':45800,'validFrom':'2022-01','documentNumber':'文-1'}");
        post(APPROVER, standard + "approval", "{'on':'2022-01-05'}");
    }

    private static void run() {
        service = ServiceApplication.of(Application.class, "deaths")
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        service.close();
        registry.close();
    }

    /** Of a county of their own: what other tests have had registered stays on the registry's topic. */
    private static String residentId() {
        return ResidentId.of(DivisionCode.of("623030"), LocalDate.of(1980, 1, 1), ++persons)
                .value();
    }

    private static String enrolled(String... residentIds) throws Exception {
        String id = filed(residentIds);
        step(CLERK, id, "acceptance", "{'on':'2022-03-02'}");
        step(CLERK, id, "means", "{'on':'2022-03-03','lookBackMonths':12}");
        step(
                CLERK,
                id,
                "investigation",
                "{'on':'2022-03-03','visitedOn':'2022-03-03','investigators':['clerk','other'],'signedForm':'F'}");
        step(
                REVIEWER,
                id,
                "data-check",
                "{'on':'2022-03-07','requestedOn':'2022-03-02','startedOn':'2022-03-03','reportNumber':'H',"
                        + "'consistent':true}");
        step(
                CLERK,
                id,
                "first-opinion",
                "{'on':'2022-03-08','opinion':'ELIGIBLE','method':'DIFFERENCE','reviewGroup':'UNSTABLE'}");
        step(CLERK, id, "notice", "{'on':'2022-03-09','level':'VILLAGE','from':'2022-03-09'}");
        step(APPROVER, id, "confirmation", "{'on':'2022-03-17','decisionNumber':'决定-1'}");
        return id;
    }

    private static String filed(String... residentIds) throws Exception {
        StringBuilder members = new StringBuilder();
        for (int no = 1; no <= residentIds.length; no++) {
            members.append(no == 1 ? "" : ",")
                    .append(("{'no':%d,'name':'测试','residentId':'%s','relation':'%s','hukou':'RURAL','counted':true,"
                                    + "'seriouslyIll':false,'labourCapacity':'PARTIAL','employed':false,"
                                    + "'schooling':'NONE'}")
                            .formatted(no, residentIds[no - 1], no == 1 ? "APPLICANT" : "OTHER"));
        }
        return post(
                        CLERK,
                        CASES,
                        ("{'on':'2022-03-01','area':'623001100','village':'623001100201','applicant':1,'kind':'RURAL',"
                                        + "'form':'HOUSEHOLD','filedBy':'APPLICANT','crossRegion':false,"
                                        + "'authorisation':{'signedOn':'2022-03-01','reference':'授权'},'members':[%s]}")
                                .formatted(members))
                .path("id")
                .asString();
    }

    private static void step(String token, String id, String step, String body) throws Exception {
        post(token, CASES + "/" + id + "/" + step, body);
    }

    private static List<StoredEvent> events(String id) {
        return service.getBean(EventReader.class).stream(id);
    }

    private static void awaitEvent(String id, String name) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> events(id).getLast().name().equals("assistance.dibao." + name));
    }

    @Test
    void endsTheCaseOfAPersonAloneFromTheMonthAfterTheDeath() throws Exception {
        String person = residentId();
        String id = enrolled(person);
        String heard = registry.die(person, "2022-05-03");
        awaitEvent(id, "CaseEnded");
        StoredEvent ended = events(id).getLast();
        assertThat(JsonMapper.shared()
                        .readTree(ended.payload())
                        .path("effectiveFrom")
                        .asString())
                .isEqualTo("2022-06");
        assertThat(ended.metadata())
                .containsEntry(MetaKeys.STAFF, "automation:assistance.dibao.WhenDeathRegisteredThenReviseCase")
                .containsEntry(MetaKeys.ROLES, "automation")
                .containsEntry(MetaKeys.CAUSATION, heard)
                .containsEntry(MetaKeys.CORRELATION, "request-1");
    }

    @Test
    void killedBetweenEffectAndOffsetItReportsTheDeathOnce() throws Exception {
        String person = residentId();
        String id = enrolled(residentId(), person);
        registry.die(person, "2022-05-03");
        awaitEvent(id, "ChangeReported");
        step(APPROVER, id, "change-rejection", "{'on':'2022-05-10','reason':'另案处理'}");
        service.close();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", Infrastructure.kafka()))) {
            // As if none of the effects had been followed by its offset.
            admin.deleteConsumerGroups(List.of(GROUP)).all().get();
        }
        run();
        String other = residentId();
        String later = enrolled(other);
        registry.die(other, "2022-05-03");
        awaitEvent(later, "CaseEnded");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> get(ADMINISTRATOR, "/actuator/health")
                                .path("components")
                                .path("automations")
                                .path("details")
                                .path("lag")
                                .asInt(-1)
                        == 0);
        assertThat(events(id).getLast().name()).isEqualTo("assistance.dibao.ChangeRejected");
    }

    @Test
    void anAnnulledDeathIsTakenBackOrWaitsBehindTheDeathThatIsParked() throws Exception {
        String person = residentId();
        String id = enrolled(residentId(), person);
        registry.die(person, "2022-05-03");
        awaitEvent(id, "ChangeReported");
        registry.annul(person);
        awaitEvent(id, "ChangeRejected");

        String applicant = residentId();
        filed(applicant);
        String death = registry.die(applicant, "2022-05-03");
        String annulment = registry.annul(applicant);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> parked().toString()
                .contains(annulment));
        post(ADMINISTRATOR, "/api/deaths/parked-messages/" + number(death) + "/discard", "{'reason':'登记已撤销'}");
        post(ADMINISTRATOR, "/api/deaths/parked-messages/retry", "{}");
        assertThat(parked().toString()).doesNotContain(death, annulment);
    }

    @Test
    void ofAPersonNobodyKnowsNothingFollows() throws Exception {
        String known = residentId();
        String id = enrolled(known);
        long parked = parked().path("items").size();
        registry.die(residentId(), "2022-05-03");
        registry.die(known, "2022-05-03");
        awaitEvent(id, "CaseEnded");
        assertThat(parked().path("items").size()).isEqualTo((int) parked);
    }

    @Test
    void whatCannotBeDoneYetIsParkedAndDoneWhenTriedAgain() throws Exception {
        String person = residentId();
        String id = enrolled(residentId(), person);
        step(CLERK, id, "change", "{'on':'2022-05-04','ground':'INCOME','means':{'lookBackMonths':12}}");
        String heard = registry.die(person, "2022-05-03");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> parked().toString()
                .contains(heard));
        assertThat(parked().toString())
                .contains("dibao.change-must-be-decided-first")
                .doesNotContain(person);
        assertThat(send(request(CLERK, "/api/deaths/parked-messages")).statusCode())
                .isEqualTo(403);
        step(APPROVER, id, "change-rejection", "{'on':'2022-05-10','reason':'无变化'}");
        JsonNode retried = JsonMapper.shared()
                .readTree(send(request(ADMINISTRATOR, "/api/deaths/parked-messages/retry")
                                .POST(HttpRequest.BodyPublishers.noBody()))
                        .body());
        assertThat(retried.path("handled").asInt()).as(retried.toString()).isEqualTo(1);
        assertThat(events(id).getLast().name()).isEqualTo("assistance.dibao.ChangeReported");
        assertThat(parked().toString()).doesNotContain(heard);
    }

    @Test
    void whatWasAMistakeIsDiscardedWithAReason() throws Exception {
        String person = residentId();
        filed(person);
        String heard = registry.die(person, "2022-05-03");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> parked().toString()
                .contains(heard));
        assertThat(parked().toString()).contains("dibao.step-must-fit-the-phase");
        String discard = "/api/deaths/parked-messages/" + number(heard) + "/discard";
        assertThat(send(command(ADMINISTRATOR, discard, "{'reason':' '}")).statusCode())
                .isEqualTo(400);
        post(ADMINISTRATOR, discard, "{'reason':'登记有误'}");
        assertThat(parked().toString()).doesNotContain(heard);
        assertThat(send(command(ADMINISTRATOR, discard, "{'reason':'登记有误'}")).statusCode())
                .isEqualTo(404);
    }

    private static long number(String eventId) throws Exception {
        for (JsonNode message : parked().path("items")) {
            if (message.path("eventId").asString().equals(eventId)) {
                return message.path("number").asLong();
            }
        }
        throw new AssertionError(eventId + " is not parked");
    }

    private static JsonNode parked() throws Exception {
        return get(ADMINISTRATOR, "/api/deaths/parked-messages");
    }

    private static JsonNode get(String token, String path) throws Exception {
        HttpResponse<String> answer = send(request(token, path));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static JsonNode post(String token, String path, String body) throws Exception {
        HttpResponse<String> answer = send(command(token, path, body));
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpRequest.Builder command(String token, String path, String body) {
        return request(token, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
    }

    private static HttpRequest.Builder request(String token, String path) {
        int port = Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer())
                .getPort();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
