package io.minzheng.payments;

import static io.minzheng.payments.Samples.MAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.projection.Views;
import io.minzheng.test.Infrastructure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Payments of a programme of another service over HTTP, with real store, broker, documents and projections. */
class PaymentsServiceTest {
    private static final String PAYMENTS = "/api/eldercare/payments";
    private static final String MAKER = "maker~reviewer~623001";
    private static final String CHECKER = "checker~approver~623001";
    private static final String BOTH = "both~reviewer+approver~623001";
    private static final String STRANGER = "stranger~reviewer+approver+clerk~623002";
    private static final YearMonth JUNE = MAY.plusMonths(1);
    private static final AtomicInteger KEYS = new AtomicInteger();

    private static ConfigurableApplicationContext service;

    private final HttpClient client = HttpClient.newHttpClient();
    private String consistency = "eldercare:0";

    @BeforeAll
    static void start() {
        Map<String, Object> settings = Infrastructure.settings("eldercare");
        service = PaymentsService.application()
                .initializers(fresh ->
                        fresh.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings)))
                .run();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aMonthFromPreparationToPaymentAndBack() throws Exception {
        for (int i = 10; i < 60; i++) {
            due("623001001-" + i, MAY, 30_000 + i);
        }
        String run = post(MAKER, "/runs", opening("623001001", MAY)).path("id").asString();
        assertThat(run).isEqualTo("payrun.hardship.623001001.2013-05.1");
        JsonNode prepared = get(CHECKER, "/runs/" + run);
        assertThat(prepared.path("state").asString()).isEqualTo("PREPARED");
        assertThat(prepared.path("totals").path("households").asLong()).isEqualTo(50);
        assertThat(prepared.path("prepared").path("by").asString()).isEqualTo("maker");
        assertThat(get(CHECKER, "/runs?purpose=hardship&month=2013-05&state=PREPARED&area=623001")
                        .path("items")
                        .size())
                .isEqualTo(1);

        JsonNode lines = get(CHECKER, "/runs/" + run + "/lines?limit=30");
        assertThat(lines.path("items").size()).isEqualTo(30);
        assertThat(lines.path("items").get(0).path("basis").path("standard").asLong())
                .isEqualTo(33_500);
        String rest = lines.path("next").asString();
        assertThat(get(CHECKER, "/runs/" + run + "/lines?limit=30&after=" + rest)
                        .path("items")
                        .size())
                .isEqualTo(20);
        HttpResponse<String> csv = send(request(CHECKER, "/runs/" + run + "/lines?limit=1000")
                .header("Accept", "text/csv")
                .GET());
        assertThat(csv.body().lines()).hasSize(51);

        post(MAKER, "/runs/" + run + "/submit", on(MAY));
        String approval = "{\"digest\":\"" + prepared.path("digest").asString() + "\",\"on\":\"2013-05-05\"}";
        refused(403, "payments.approver-must-not-be-maker", "maker~approver~623001", run("approve", run), approval);
        refused(403, "web.role-must-allow-it", MAKER, run("approve", run), approval);
        refused(
                409,
                "payments.lines-must-match-the-digest",
                CHECKER,
                run("approve", run),
                approval.replace(prepared.path("digest").asString(), "0"));
        refused(409, "payments.run-must-be-approved", CHECKER, run("issue", run), on(MAY));
        post(CHECKER, run("approve", run), approval);
        post(CHECKER, run("issue", run), on(MAY));

        assertThat(get(MAKER, "/runs/" + run).path("issued").path("households").asLong())
                .isEqualTo(50);
        JsonNode history = get(MAKER, "/ledgers/hardship/623001001-10?from=2013-01&to=2013-12");
        assertThat(history.path("paid").asLong()).isEqualTo(30_010);
        assertThat(history.path("months")
                        .get(0)
                        .path("payments")
                        .get(0)
                        .path("run")
                        .asString())
                .isEqualTo(run);
        JsonNode figures = statistics("623001001", "2013-05-31", "");
        assertThat(figures.path("all").path("households").asLong()).isEqualTo(50);
        assertThat(figures.path("all").path("singlePersons").asLong()).isEqualTo(50);
        long total = figures.path("all").path("totalMoney").asLong();
        assertThat(total).isEqualTo(prepared.path("pay").asLong());
        assertThat(statistics("623001001", "2013-05-04", "")
                        .path("all")
                        .path("totalMoney")
                        .asLong())
                .isZero();
        assertThat(statistics("623001001", "2013-05-31", "&knownAt=2013-05-31")
                        .path("all")
                        .path("totalMoney")
                        .asLong())
                .as("recorded only today")
                .isZero();

        post(
                MAKER,
                "/ledgers/hardship/623001001-10/returns",
                "{\"payment\":1,\"reason\":\"ACCOUNT_CLOSED\",\"on\":\"2013-05-20\"}");
        assertThat(statistics("623001001", "2013-05-31", "")
                        .path("all")
                        .path("households")
                        .asLong())
                .isEqualTo(49);
        String reissue = "{\"payment\":1,\"on\":\"2013-05-21\"}";
        refused(403, "web.role-must-allow-it", MAKER, "/ledgers/hardship/623001001-10/reissues", reissue);
        post(CHECKER, "/ledgers/hardship/623001001-10/reissues", reissue);
        JsonNode after = statistics("623001001", "2013-05-31", "");
        assertThat(after.path("all").path("households").asLong()).isEqualTo(50);
        assertThat(after.path("all").path("totalMoney").asLong()).isEqualTo(total);
    }

    @Test
    void whatIsPaidLiesInTheStoreAndOnTheTopicUnderTheNameOfTheService() throws Exception {
        due("623001005-1", MAY, 12_345);
        due("623001005-2", MAY, 30_050);
        issue("623001005", MAY);

        Map<String, Long> paid = Map.of("623001005-1", 12_345L, "623001005-2", 30_050L);
        EventReader reader = service.getBean(EventReader.class);
        List<StoredEvent> stored = reader.after(0, 10_000);
        assertThat(stored).extracting(StoredEvent::name).allMatch(name -> name.startsWith("eldercare."));
        assertThat(stored).extracting(StoredEvent::streamType).allMatch(type -> type.startsWith("eldercare."));
        assertThat(PublishedPayments.of(stored, "623001005")).isEqualTo(paid);
        assertThat(PublishedPayments.onTopic(service, "623001005")).isEqualTo(paid);
        assertThat(service.getBean(Views.class).positions().keySet())
                .contains("eldercare.payments.PaymentRuns", "eldercare.payments.PaymentYears")
                .allMatch(view -> view.startsWith("eldercare."));
    }

    @Test
    void aRecoveryIsOpenedByARunReceivedAndWaived() throws Exception {
        due("623001002-1", MAY, 300);
        issue("623001002", MAY);
        due("623001002-1", MAY, 200);
        due("623001002-1", JUNE, 200);
        issue("623001002", JUNE);

        post(
                MAKER,
                "/ledgers/hardship/623001002-1/recoveries/1/receipts",
                "{\"amount\":60,\"reference\":\"R-1\",\"on\":\"2013-07-01\"}");
        refused(
                422,
                "payments.instalment-must-not-exceed-the-rest",
                MAKER,
                "/ledgers/hardship/623001002-1/recoveries/1/receipts",
                "{\"amount\":41,\"reference\":\"R-2\",\"on\":\"2013-07-01\"}");
        post(
                CHECKER,
                "/ledgers/hardship/623001002-1/recoveries/1/close",
                "{\"reason\":\"hardship\",\"on\":\"2013-07-02\"}");

        JsonNode may = get(MAKER, "/ledgers/hardship/623001002-1?from=2013-05&to=2013-05")
                .path("months")
                .get(0);
        assertThat(may.path("claimed").asLong()).isEqualTo(100);
        assertThat(may.path("recoveries").get(0).path("outcome").asString()).isEqualTo("WAIVED");
        assertThat(statistics("623001002", "2013-12-31", "")
                        .path("all")
                        .path("totalMoney")
                        .asLong())
                .isEqualTo(300 + 200 - 60);
    }

    @Test
    void aPersonIsFoundByTheResidentIdInTheBodyAndTheReadingIsRecorded() throws Exception {
        due("623001003-1", MAY, 300);
        issue("623001003", MAY);
        String search = "{\"residentId\":\"" + PaymentsService.RESIDENT.value() + "\",\"reason\":\"complaint 7\"}";

        JsonNode found = post("c~clerk~623001003", "/search", search);

        assertThat(found.path("months").size()).isEqualTo(1);
        assertThat(found.path("months").get(0).path("household").asString()).isEqualTo("623001003-1");
        assertThat(post(STRANGER, "/search", search).path("months").size()).isZero();
        refused(
                400,
                "payments.reason-must-be-given",
                "c~clerk~623001003",
                "/search",
                search.replace("complaint 7", ""));
        refused(
                400,
                "kernel.resident-id-must-be-valid",
                "c~clerk~623001003",
                "/search",
                "{\"residentId\":\"623001189901010018\",\"reason\":\"x\"}");
    }

    @Test
    void theSameRequestTwiceIsOneRun() throws Exception {
        due("623001004-1", MAY, 300);
        HttpResponse<String> first = sendKeyed("k-same", opening("623001004", MAY));
        HttpResponse<String> second = sendKeyed("k-same", opening("623001004", MAY));

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(second.statusCode()).as(second.body()).isEqualTo(200);
        assertThat(JsonMapper.shared().readTree(second.body()).path("id"))
                .isEqualTo(JsonMapper.shared().readTree(first.body()).path("id"));
        assertThat(sendKeyed("k-same", opening("623001004", JUNE)).statusCode()).isEqualTo(409);
        refused(409, "payments.overlapping-run-must-not-be-open", MAKER, "/runs", opening("623001004", MAY));
        String run = JsonMapper.shared().readTree(first.body()).path("id").asString();
        post(MAKER, run("discard", run), "{\"reason\":\"a try\",\"on\":\"2013-05-05\"}");
        assertThat(post(MAKER, "/runs", opening("623001004", MAY)).path("id").asString())
                .startsWith("payrun.hardship.623001004.2013-05.")
                .isNotEqualTo(run);
    }

    @Test
    void badRequestsGetTheirProblemAndChangeNothing() throws Exception {
        refused(403, "kernel.area-must-be-ones-own", STRANGER, "/runs", opening("623001", MAY));
        refused(
                404,
                "payments.purpose-must-be-known",
                MAKER,
                "/runs",
                opening("623001", MAY).replace("hardship", "x"));
        refused(400, "payments.run-area-must-be-county-or-township", MAKER, "/runs", opening("6230", MAY));
        refused(
                422,
                "payments.run-month-must-have-begun",
                MAKER,
                "/runs",
                opening("623001", MAY).replace("2013-05-05", "2013-04-05"));
        refused(
                422,
                "kernel.business-date-must-not-lie-in-the-future",
                MAKER,
                "/runs",
                opening("623001", MAY).replace("2013-05-05", "3013-05-05"));
        refused(
                400,
                "web.field-must-be-known",
                MAKER,
                "/runs",
                opening("623001", MAY).replace("{", "{\"x\":1,"));
        refused(
                400,
                "web.date-must-exist",
                MAKER,
                "/runs",
                opening("623001", MAY).replace("2013-05-05", "2013-05-32"));
        refused(404, "payments.run-must-exist", MAKER, run("submit", "payrun.none"), on(MAY));
        refused(
                404,
                "payments.payment-must-exist",
                MAKER,
                "/ledgers/hardship/nobody/returns",
                "{\"payment\":1,\"reason\":\"X\",\"on\":\"2013-05-20\"}");
        assertThat(send(request(STRANGER, "/statistics?purpose=hardship&area=623001")
                                .GET())
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(request(MAKER, "/ledgers/hardship/nobody?from=2013-01&to=2013-12")
                                .GET())
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(STRANGER, "/runs").path("items").size()).isZero();
    }

    private static void due(String household, YearMonth month, long amount) {
        service.getBean(PaymentsService.Entitled.class).due(household, month, amount);
    }

    private void issue(String area, YearMonth month) throws Exception {
        String run = post(MAKER, "/runs", opening(area, month)).path("id").asString();
        post(MAKER, run("submit", run), on(month));
        String digest = get(CHECKER, "/runs/" + run).path("digest").asString();
        post(BOTH, run("approve", run), "{\"digest\":\"" + digest + "\",\"on\":\"" + Town.day(month) + "\"}");
        post(BOTH, run("issue", run), on(month));
    }

    private JsonNode statistics(String area, String asOf, String more) throws Exception {
        return get(MAKER, "/statistics?purpose=hardship&month=2013-05&area=" + area + "&asOf=" + asOf + more);
    }

    private static String run(String step, String run) {
        return "/runs/" + run + "/" + step;
    }

    private static String on(YearMonth month) {
        return "{\"on\":\"" + Town.day(month) + "\"}";
    }

    private static String opening(String area, YearMonth month) {
        return "{\"purpose\":\"hardship\",\"area\":\"" + area + "\",\"month\":\"" + month + "\",\"on\":\""
                + Town.day(month) + "\"}";
    }

    private JsonNode get(String token, String path) throws Exception {
        HttpResponse<String> answer = send(
                request(token, path).header("Consistency-Token", consistency).GET());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private JsonNode post(String token, String path, String body) throws Exception {
        HttpResponse<String> answer = command(token, path, body);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        answer.headers().firstValue("Consistency-Token").ifPresent(reached -> consistency = reached);
        return JsonMapper.shared().readTree(answer.body());
    }

    private void refused(int status, String code, String token, String path, String body) throws Exception {
        HttpResponse<String> answer = command(token, path, body);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(status);
        assertThat(JsonMapper.shared().readTree(answer.body()).path("code").asString())
                .isEqualTo(code);
    }

    private HttpResponse<String> command(String token, String path, String body) throws Exception {
        return send(request(token, path)
                .header("Consistency-Token", consistency)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key-" + KEYS.incrementAndGet())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> sendKeyed(String key, String body) throws Exception {
        return send(request(MAKER, "/runs")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(String token, String path) {
        int port = Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer())
                .getPort();
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + PAYMENTS + path))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
