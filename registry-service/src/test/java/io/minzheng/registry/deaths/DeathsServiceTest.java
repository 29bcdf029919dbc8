package io.minzheng.registry.deaths;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Role;
import io.minzheng.registry.RegistryService;
import io.minzheng.test.EventForms;
import io.minzheng.test.Infrastructure;
import io.minzheng.test.RunningService;
import io.minzheng.test.WithInfrastructure;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Deaths over HTTP, on real stores. */
@WithInfrastructure(application = RegistryService.class, service = "registry")
class DeathsServiceTest {
    private static final String DEATHS = "/api/registry/deaths";
    private static final String REGISTRAR = token("registrar", Role.REGISTRAR, "623001");
    private static final String APPROVER = token("approver", Role.APPROVER, "623001");
    private static final String CLERK = token("clerk", Role.CLERK, "623001100");
    private static final String STRANGER = token("stranger", Role.REGISTRAR, "623027");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final RunningService service;
    private String consistency = "registry:0";

    DeathsServiceTest(RunningService service) {
        this.service = service;
    }

    private static String token(String id, Role role, String area) {
        return Infrastructure.issuer().token(id, role, area);
    }

    private static String residentId() {
        return ResidentId.of(DivisionCode.of("623001"), LocalDate.of(1950, 1, 1), NUMBERS.incrementAndGet())
                .value();
    }

    private static String registration(String residentId, String diedOn) {
        return ("{'on':'2022-05-06','residentId':'%s','diedOn':'%s','area':'623001100201','informant':'测试丙',"
                        + "'certificateNumber':'死证〔2022〕1号'}")
                .formatted(residentId, diedOn);
    }

    @Test
    void isRegisteredLookedUpAndAnnulled() throws Exception {
        String person = residentId();
        String id = post(REGISTRAR, DEATHS, registration(person, "2022-05-03"))
                .path("id")
                .asString();
        assertThat(id).matches("death\\.[0-9a-f]{32}");
        JsonNode death = get(CLERK, DEATHS + "/" + id);
        assertThat(death.path("diedOn").asString()).isEqualTo("2022-05-03");
        assertThat(death.toString()).doesNotContain(person, "测试");
        assertThat(get(CLERK, DEATHS + "?area=623001100").toString()).contains(id);
        assertThat(get(STRANGER, DEATHS).path("items").size()).isZero();
        assertThat(send(request(STRANGER, DEATHS + "/" + id)).statusCode()).isEqualTo(403);
        assertThat(send(request(STRANGER, DEATHS + "?area=623001")).statusCode())
                .isEqualTo(403);

        post(APPROVER, DEATHS + "/" + id + "/annulment", "{'on':'2022-05-09','reason':'同名误登'}");
        assertThat(get(CLERK, DEATHS + "/" + id).path("annulledOn").asString()).isEqualTo("2022-05-09");
        post(REGISTRAR, DEATHS, registration(person, "2022-05-04").replace("2022-05-06", "2022-05-10"));
        assertThat(get(CLERK, DEATHS + "/" + id).path("annulledOn").isNull()).isTrue();
        assertThat(get(CLERK, DEATHS + "/" + id).path("diedOn").asString()).isEqualTo("2022-05-04");
    }

    @Test
    void refuses() throws Exception {
        String person = residentId();
        post(REGISTRAR, DEATHS, registration(person, "2022-05-03"));
        refused(409, "deaths.death-must-be-registered-once", REGISTRAR, DEATHS, registration(person, "2022-05-02"));
        refused(403, "kernel.area-must-be-ones-own", STRANGER, DEATHS, registration(residentId(), "2022-05-03"));
        refused(403, "web.role-must-allow-it", CLERK, DEATHS, registration(residentId(), "2022-05-03"));
        refused(
                400,
                "kernel.resident-id-must-be-valid",
                REGISTRAR,
                DEATHS,
                registration("623001195001010000", "2022-05-03"));
        refused(
                422,
                "kernel.business-date-must-not-lie-in-the-future",
                REGISTRAR,
                DEATHS,
                registration(residentId(), "2022-05-03").replace("2022-05-06", "2999-01-01"));
        refused(
                404,
                "deaths.death-must-be-registered",
                APPROVER,
                DEATHS + "/death.none/annulment",
                "{'on':'2022-05-09','reason':'x'}");
    }

    @Test
    void thePublishedFormIsTheCommittedOne() {
        EventForms forms = new EventForms(DeathDeciderTest.ID, List.of(DeathEvent.class));
        for (DomainEvent event : List.of(DeathDeciderTest.REGISTERED, DeathDeciderTest.ANNULLED)) {
            forms.check(event);
        }
    }

    @Test
    void whoIsErasedStillCountsAsRegistered() {
        EventForms forms = new EventForms(DeathDeciderTest.ID, List.of(DeathEvent.class));
        DeathEvent registered = (DeathEvent) forms.erased(DeathDeciderTest.REGISTERED);
        DeathEvent annulled = (DeathEvent) forms.erased(DeathDeciderTest.ANNULLED);

        assertThat(((DeathEvent.DeathRegistered) registered).residentId()).startsWith("erased on ");
        assertThat(RegisteredDeathsTest.seen(registered, annulled))
                .isEqualTo(RegisteredDeathsTest.seen(DeathDeciderTest.REGISTERED, DeathDeciderTest.ANNULLED));
        DeathDecider decider = new DeathDecider();
        assertThat(decider.evolve(decider.evolve(decider.initial(), registered), annulled))
                .isInstanceOf(Death.Annulled.class);
    }

    private void refused(int status, String code, String token, String path, String body) throws Exception {
        HttpResponse<String> answer = send(command(token, path, body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JsonMapper.shared().readTree(answer.body()).path("code").asString())
                .isEqualTo(code);
    }

    private JsonNode post(String token, String path, String body) throws Exception {
        HttpResponse<String> answer = send(command(token, path, body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        consistency = answer.headers().firstValue("Consistency-Token").orElseThrow();
        return JsonMapper.shared().readTree(answer.body());
    }

    private JsonNode get(String token, String path) throws Exception {
        HttpResponse<String> answer = send(request(token, path).header("Consistency-Token", consistency));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpRequest.Builder command(String token, String path, String body) {
        return request(token, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k-" + NUMBERS.incrementAndGet())
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(service.uri(path)).header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
