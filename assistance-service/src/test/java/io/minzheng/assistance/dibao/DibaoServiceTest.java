package io.minzheng.assistance.dibao;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.eventstore.EventReader;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.ResidentId;
import io.minzheng.payments.EntitledHousehold;
import io.minzheng.payments.Programme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dibao over HTTP, from a standard to an entitlement. */
class DibaoServiceTest {
    private static final String DIBAO = "/api/assistance/dibao";
    private static final String STANDARDS = "/api/assistance/standards";
    private static final String CLERK = "clerk~clerk~623001100";
    private static final String REVIEWER = "reviewer~reviewer~623001";
    private static final String APPROVER = "approver~approver~623001";
    private static final String STRANGER = "stranger~clerk+reviewer+approver~623027";
    private static final AtomicInteger KEYS = new AtomicInteger();
    private static final AtomicInteger PERSONS = new AtomicInteger();

    private static RunningService service;

    private final HttpClient client = HttpClient.newHttpClient();
    private String consistency = "dibao:0";

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService();
        DibaoServiceTest setter = new DibaoServiceTest();
        setter.setStandard("DIBAO_RURAL", 16_000, "2012-01");
        setter.setStandard("DIBAO_RURAL", 45_800, "2022-01");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private void setStandard(String kind, long amount, String from) throws Exception {
        String path = STANDARDS + "/" + kind + "/623001";
        post(
                REVIEWER,
                path + "/proposal",
                "{'on':'2022-01-05','amount':%d,'validFrom':'%s','documentNumber':'文〔%s〕1号'}"
                        .formatted(amount, from, from));
        post(APPROVER, path + "/approval", "{'on':'2022-01-05'}");
    }

    /** Of a county of their own: what other tests have had registered stays on the registry's topic. */
    private static String residentId(String birth) {
        return ResidentId.of(DivisionCode.of("623029"), LocalDate.parse(birth), PERSONS.incrementAndGet())
                .value();
    }

    private static String member(int no, String residentId, String more) {
        return ("{'no':%d,'name':'测试','residentId':'%s','relation':'%s','hukou':'RURAL','counted':true,"
                        + "'seriouslyIll':false,'labourCapacity':'PARTIAL','employed':false,'schooling':'NONE'%s}")
                .formatted(no, residentId, no == 1 ? "APPLICANT" : "OTHER", more);
    }

    private static String filing(String more, String... members) {
        return ("{'on':'2022-03-01','area':'623001100','village':'623001100201','applicant':1,'kind':'RURAL',"
                        + "'form':'HOUSEHOLD','filedBy':'APPLICANT','crossRegion':false,"
                        + "'authorisation':{'signedOn':'2022-03-01','reference':'授权-1'},%s'members':[%s]}")
                .formatted(more, String.join(",", members));
    }

    private String file(String... members) throws Exception {
        return post(CLERK, DIBAO + "/cases", filing("", members)).path("id").asString();
    }

    private void step(String token, String id, String step, String body) throws Exception {
        post(token, DIBAO + "/cases/" + id + "/" + step, body);
    }

    private void untilNotice(String id) throws Exception {
        step(CLERK, id, "acceptance", "{'on':'2022-03-02'}");
        step(
                CLERK,
                id,
                "means",
                "{'on':'2022-03-03','lookBackMonths':12,'income':[{'member':1,'kind':'WAGES','amount':40000,"
                        + "'period':'MONTHLY','evidence':'E1'}],'deductions':[{'member':1,'kind':'EMPLOYMENT_COST',"
                        + "'amount':5000,'period':'MONTHLY','voucher':'V1'}],'property':[{'kind':'HOUSE','value':0,"
                        + "'count':1,'essential':true,'evidence':'P1'}]}");
        step(
                CLERK,
                id,
                "investigation",
                "{'on':'2022-03-03','visitedOn':'2022-03-03','investigators':['clerk','other'],'signedForm':'F-1'}");
        step(
                REVIEWER,
                id,
                "data-check",
                "{'on':'2022-03-07','requestedOn':'2022-03-02','startedOn':'2022-03-03','reportNumber':'H-1',"
                        + "'consistent':true}");
        step(
                CLERK,
                id,
                "first-opinion",
                "{'on':'2022-03-08','opinion':'ELIGIBLE','method':'DIFFERENCE','reviewGroup':'UNSTABLE'}");
        step(CLERK, id, "notice", "{'on':'2022-03-09','level':'VILLAGE','from':'2022-03-09'}");
    }

    private void confirm(String id) throws Exception {
        step(APPROVER, id, "confirmation", "{'on':'2022-03-17','decisionNumber':'决定-1'}");
    }

    @Test
    void fromFilingToEntitlementAndToTheEnd() throws Exception {
        String first = residentId("1980-01-01");
        String id = file(member(1, first, ""), member(2, residentId("2010-01-01"), ""));
        assertThat(pending(id).path("step").asString()).isEqualTo("ACCEPTANCE");
        untilNotice(id);
        assertThat(pending(id).path("step").asString()).isEqualTo("COUNTY_DECISION");
        assertThat(pending(id).path("notBefore").asString()).isEqualTo("2022-03-16");
        assertThat(pending(id).path("overdue").asBoolean()).isTrue();

        int before = statistics("2022-04-30").path("stock").path("persons").asInt();
        confirm(id);

        JsonNode file = get(CLERK, DIBAO + "/cases/" + id);
        assertThat(file.path("phase").asString()).isEqualTo("ACTIVE");
        assertThat(file.path("entries").size()).isEqualTo(8);
        assertThat(file.toString()).doesNotContain(first);
        assertThat(get(CLERK, DIBAO + "/cases/" + id + "?asOf=2022-03-08")
                        .path("phase")
                        .asString())
                .isEqualTo("FIRST_OPINION");
        assertThat(statistics("2022-04-30").path("stock").path("persons").asInt())
                .isEqualTo(before + 2);
        assertThat(statistics("2022-03-31").path("stock").path("persons").asInt())
                .isZero();
        assertThat(statistics("2022-04-30&knownAt=2022-05-31")
                        .path("stock")
                        .path("persons")
                        .asInt())
                .as("true in April 2022, recorded by this test")
                .isZero();
        assertThat(entitled(id).months())
                .extracting(month -> month.month() + "=" + month.amount())
                .containsExactly("2022-04=56600", "2022-05=56600", "2022-06=56600");
        assertThat(reviews("2022-09-17")).contains(id);
        assertThat(reviews("2022-08-31")).doesNotContain(id);
        JsonNode found = post(CLERK, DIBAO + "/persons/search", "{'residentId':'" + first + "'}");
        assertThat(found.path("cases").get(0).path("id").asString()).isEqualTo(id);
        assertThat(found.path("enrolled").asBoolean()).isTrue();
        JsonNode elsewhere = post(STRANGER, DIBAO + "/persons/search", "{'residentId':'" + first + "'}");
        assertThat(elsewhere.path("cases").size()).isZero();
        assertThat(elsewhere.path("elsewhere").asInt()).isEqualTo(1);

        step(
                CLERK,
                id,
                "change",
                "{'on':'2022-05-02','ground':'MEMBERS','left':[{'member':2,'reason':'MOVED','leftOn':'2022-05-01'}]}");
        assertThat(pending(id).path("step").asString()).isEqualTo("CHANGE_DECISION");
        step(APPROVER, id, "adjustment", "{'on':'2022-05-03','decisionNumber':'决定-2'}");
        assertThat(entitled(id).months())
                .extracting(month -> month.month() + "=" + month.amount())
                .containsExactly("2022-04=56600", "2022-05=56600", "2022-06=10800");
        step(
                APPROVER,
                id,
                "ending",
                "{'on':'2022-06-10','reason':'DEATH','occurredOn':'2022-04-20','decisionNumber':'决定-3'}");
        assertThat(entitled(id).months())
                .extracting(month -> month.month().toString())
                .containsExactly("2022-04");
        assertThat(post(CLERK, DIBAO + "/persons/search", "{'residentId':'" + first + "'}")
                        .path("enrolled")
                        .asBoolean())
                .isFalse();
        assertThat(get(REVIEWER, DIBAO + "/cases?phase=ENDED&area=623001100").toString())
                .contains(id);
    }

    @Test
    void whatIsDueFirstStandsFirstPageByPage() throws Exception {
        String without = file(member(1, residentId("1981-01-01"), ""));
        String later = file(member(1, residentId("1982-01-01"), ""));
        step(CLERK, later, "acceptance", "{'on':'2022-03-03'}");
        String sooner = file(member(1, residentId("1983-01-01"), ""));
        step(CLERK, sooner, "acceptance", "{'on':'2022-03-02'}");

        List<String> ids = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = get(REVIEWER, DIBAO + "/pending?limit=2&after=" + after);
            page.path("items").forEach(item -> ids.add(item.path("id").asString()));
            after = page.path("next").asString("");
        } while (!after.isEmpty());

        assertThat(ids).doesNotHaveDuplicates().containsSubsequence(sooner, later, without);
    }

    @Test
    void aPersonIsInOneCaseOnlyAndIsFreeAgainWhenTheFirstEnds() throws Exception {
        String person = residentId("1980-01-01");
        String first = file(member(1, person, ""));
        String second = file(member(1, person, ""));
        untilNotice(first);
        untilNotice(second);
        confirm(first);
        long head = head();

        refused(
                409,
                "dibao.person-must-be-in-one-case-only",
                APPROVER,
                DIBAO + "/cases/" + second + "/confirmation",
                "{'on':'2022-03-17','decisionNumber':'决定-1'}");
        assertThat(storedAfter(head))
                .as("neither the case nor the person changed")
                .isEmpty();
        step(
                APPROVER,
                first,
                "ending",
                "{'on':'2022-03-20','reason':'OWN_WISH','occurredOn':'2022-03-20','decisionNumber':'决定-3'}");
        step(APPROVER, second, "confirmation", "{'on':'2022-03-21','decisionNumber':'决定-4'}");
    }

    @Test
    void theSameRequestTwiceHappensOnce() throws Exception {
        String body = filing("", member(1, residentId("1980-01-01"), ""));
        HttpResponse<String> first = keyed("same", CLERK, DIBAO + "/cases", body);
        HttpResponse<String> again = keyed("same", CLERK, DIBAO + "/cases", body);
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        String id = JsonMapper.shared().readTree(first.body()).path("id").asString();
        untilNotice(id);
        String confirmation = "{'on':'2022-03-17','decisionNumber':'决定-1'}";
        String path = DIBAO + "/cases/" + id + "/confirmation";

        HttpResponse<String> confirmed = keyed("once", APPROVER, path, confirmation);
        HttpResponse<String> repeated = keyed("once", APPROVER, path, confirmation);

        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(200);
        assertThat(repeated.statusCode()).as(repeated.body()).isEqualTo(200);
        assertThat(repeated.body()).isEqualTo(confirmed.body());
        assertThat(keyed("once", APPROVER, path, confirmation.replace("-1", "-2"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void badRequestsAreRefusedAndChangeNothing() throws Exception {
        String id = file(member(1, residentId("1980-01-01"), ""));
        String acceptance = DIBAO + "/cases/" + id + "/acceptance";
        long head = head();

        refused(403, "kernel.area-must-be-ones-own", STRANGER, acceptance, "{'on':'2022-03-02'}");
        refused(403, "web.role-must-allow-it", APPROVER, acceptance, "{'on':'2022-03-02'}");
        refused(400, "web.field-must-be-known", CLERK, acceptance, "{'on':'2022-03-02','x':1}");
        refused(400, "web.date-must-exist", CLERK, acceptance, "{'on':'2022-02-30'}");
        refused(422, "dibao.steps-must-follow-in-time", CLERK, acceptance, "{'on':'2022-02-01'}");
        refused(
                404,
                "dibao.application-must-be-filed",
                CLERK,
                acceptance.replace(id, "dibao-none"),
                "{'on':'2022-03-02'}");
        refused(
                400,
                "kernel.resident-id-must-be-valid",
                CLERK,
                DIBAO + "/cases",
                filing("", member(1, "623001199001010018", "")));
        refused(
                400,
                "dibao.single-person-must-be-named",
                CLERK,
                DIBAO + "/cases",
                filing("", member(1, residentId("1980-01-01"), "")).replace("'HOUSEHOLD'", "'SINGLE_PERSON'"));
        refused(
                403,
                "kernel.area-must-be-ones-own",
                STRANGER,
                DIBAO + "/cases",
                filing("", member(1, residentId("1980-01-01"), "")));
        assertThat(request(STRANGER, DIBAO + "/cases/" + id, null).statusCode()).isEqualTo(403);
        assertThat(request(CLERK, DIBAO + "/cases/dibao-none", null).statusCode())
                .isEqualTo(404);
        assertThat(request(CLERK, DIBAO + "/statistics?asOf=2022-12-31", null).statusCode())
                .isEqualTo(403);
        assertThat(get(STRANGER, DIBAO + "/pending").path("items").size()).isZero();
        assertThat(storedAfter(head)).isEmpty();
    }

    @Test
    void eachNoticeIsPostedByItsOwnLevel() throws Exception {
        String id = file(member(1, residentId("1980-01-01"), ""));
        untilNotice(id);
        String notice = DIBAO + "/cases/" + id + "/notice";

        refused(
                403,
                "dibao.notice-must-be-posted-by-its-own-level",
                REVIEWER,
                notice,
                "{'on':'2022-03-16','level':'VILLAGE','from':'2022-03-16'}");
        refused(
                403,
                "dibao.notice-must-be-posted-by-its-own-level",
                CLERK,
                notice,
                "{'on':'2022-03-16','level':'COUNTY','from':'2022-03-16'}");
    }

    @Test
    void standardsAreReadByMonth() throws Exception {
        JsonNode standard = get(CLERK, STANDARDS + "/DIBAO_RURAL/623001?month=2021-12");

        assertThat(standard.path("amount").asLong()).isEqualTo(16_000);
        assertThat(get(CLERK, STANDARDS + "?area=623001").path("items").size()).isEqualTo(2);
        assertThat(request(CLERK, STANDARDS + "/DIBAO_RURAL/623001?month=2011-12", null)
                        .statusCode())
                .isEqualTo(404);
        refused(
                403,
                "kernel.area-must-be-ones-own",
                STRANGER,
                STANDARDS + "/DIBAO_RURAL/623001/proposal",
                "{'on':'2022-02-04','amount':1,'validFrom':'2022-02','documentNumber':'文'}");
    }

    private JsonNode pending(String id) throws Exception {
        for (JsonNode item : get(REVIEWER, DIBAO + "/pending?limit=1000").path("items")) {
            if (item.path("id").asString().equals(id)) {
                return item;
            }
        }
        throw new AssertionError(id + " waits for nothing");
    }

    private String reviews(String by) throws Exception {
        return get(CLERK, DIBAO + "/reviews-due?limit=1000&by=" + by).toString();
    }

    private JsonNode statistics(String asOf) throws Exception {
        return get(REVIEWER, DIBAO + "/statistics?area=623001100&asOf=" + asOf);
    }

    private static EntitledHousehold entitled(String id) {
        List<EntitledHousehold> found = new ArrayList<>();
        service.context
                .getBean(Programme.class)
                .entitlements(DivisionCode.of("623001"), YearMonth.of(2022, 3), YearMonth.of(2022, 6), found::add);
        return found.stream()
                .filter(household -> household.household().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Names of events with their streams; deaths that other tests register are heard here too. */
    private static List<String> storedAfter(long position) {
        return service.context.getBean(EventReader.class).after(position, 100).stream()
                .filter(stored -> !stored.streamType().equals("assistance.vital"))
                .map(stored -> stored.name() + " " + stored.stream())
                .toList();
    }

    private static long head() {
        return service.context.getBean(EventReader.class).head();
    }

    private JsonNode get(String token, String path) throws Exception {
        HttpResponse<String> answer = request(token, path, null);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private JsonNode post(String token, String path, String body) throws Exception {
        HttpResponse<String> answer = request(token, path, body);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        answer.headers().firstValue("Consistency-Token").ifPresent(reached -> consistency = reached);
        return JsonMapper.shared().readTree(answer.body());
    }

    private void refused(int status, String code, String token, String path, String body) throws Exception {
        HttpResponse<String> answer = request(token, path, body);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(status);
        assertThat(JsonMapper.shared().readTree(answer.body()).path("code").asString())
                .isEqualTo(code);
    }

    private HttpResponse<String> request(String token, String path, String body)
            throws IOException, InterruptedException {
        return body == null
                ? client.send(
                        to(token, path)
                                .header("Consistency-Token", consistency)
                                .GET()
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                : keyed("key-" + KEYS.incrementAndGet(), token, path, body);
    }

    private HttpResponse<String> keyed(String key, String token, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = to(token, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder to(String token, String path) {
        int port = Objects.requireNonNull(((WebServerApplicationContext) service.context).getWebServer())
                .getPort();
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token);
    }
}
