package io.minzheng.assistance.monitoring;

import static io.minzheng.assistance.monitoring.Samples.resident;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.WithBureau;
import io.minzheng.kernel.Role;
import io.minzheng.test.Infrastructure;
import io.minzheng.test.RunningService;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Monitoring over HTTP, from a list of another department to the application that it has led to, on real stores. */
@WithBureau
class MonitoringServiceTest {
    private static final String AT = "/api/assistance/monitoring";
    private static final String CLERK = token("clerk", Role.CLERK, "623001100");
    private static final String REVIEWER = token("reviewer", Role.REVIEWER, "623001");
    private static final String APPROVER = token("approver", Role.APPROVER, "623001");
    private static final String STRANGER = token("stranger", Role.REVIEWER, "623001101");
    private static final AtomicInteger KEYS = new AtomicInteger();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static RunningService service;

    private String consistency = "assistance:0";

    private static String token(String id, Role role, String area) {
        return Infrastructure.issuer().token(id, role, area);
    }

    @BeforeAll
    static void start(RunningService running) {
        service = running;
    }

    @Test
    void fromAListToTheApplicationItHasLedTo() throws Exception {
        // A list in the encoding of an office, with a row nobody can use.
        StringBuilder list = new StringBuilder("公民身份号码,姓名,乡镇代码,类别\n");
        for (int i = 1; i <= 260; i++) {
            list.append(resident(i).value())
                    .append(",测试,62300110")
                    .append(i % 2)
                    .append(",其他\n");
        }
        list.append("623001195001010000,测试,623001100,其他\n");
        byte[] content = list.toString().getBytes(Charset.forName("GB18030"));
        String id =
                post(REVIEWER, "/imports", upload("监测名单", content)).path("id").asString();
        assertThat(post(REVIEWER, "/imports", upload("监测名单", content))
                        .path("id")
                        .asString())
                .isEqualTo(id);
        JsonNode uploaded = get(REVIEWER, "/imports/" + id);
        assertThat(uploaded.path("phase").asString() + uploaded.path("rows") + "/" + uploaded.path("faulty"))
                .isEqualTo("UPLOADED260/1");
        JsonNode faults = get(APPROVER, "/imports/" + id + "/faults");
        assertThat(faults.path("items").get(0).path("row").asInt()).isEqualTo(262);
        assertThat(faults.path("items").get(0).path("code").asString())
                .isEqualTo("dataimport.resident-id-must-be-valid");
        JsonNode rows = get(APPROVER, "/imports/" + id + "/rows?after=200&limit=100");
        assertThat(rows.path("items").size()).isEqualTo(61);
        assertThat(rows.toString()).doesNotContain("测试", resident(230).value());
        refused(
                403,
                "monitoring.confirmer-must-not-be-uploader",
                REVIEWER,
                "/imports/" + id + "/confirmation",
                CONFIRM);
        refused(403, "kernel.area-must-be-ones-own", STRANGER, "/imports/" + id + "/confirmation", CONFIRM);

        post(APPROVER, "/imports/" + id + "/confirmation", CONFIRM);

        JsonNode applied = get(REVIEWER, "/imports/" + id);
        assertThat(applied.path("phase").asString()).isEqualTo("APPLIED");
        assertThat(applied.path("appliedParts").asInt()).isEqualTo(2);
        assertThat(applied.path("outcome").path("done").asInt()).isEqualTo(260);
        assertThat(stock("2022-03-31").path("persons").asInt()).isEqualTo(260);
        assertThat(stock("2022-02-28").path("persons").asInt()).isZero();
        assertThat(stock("2022-03-31").path("townships").size()).isEqualTo(2);
        assertThat(pages(REVIEWER, "/persons?category=OTHER&area=623001100&day=2022-03-31"))
                .hasSize(130);
        assertThat(pages(REVIEWER, "/persons?category=DIBAO&day=2022-03-31")).isEmpty();
        assertThat(get(STRANGER, "/persons?limit=1000").path("items").size()).isEqualTo(130);
        String export = csv(REVIEWER, "/persons?limit=2");
        assertThat(export).contains("id,personId,area,name").doesNotContain("测试");

        // Another list names an indicator for somebody on the list, and for somebody who is not.
        String person = resident(2).value();
        String indicators = "公民身份号码,预警指标,情况说明\n" + person + ",high-medical-cost,住院自付三万\n"
                + resident(700).value() + ",high-medical-cost,\n";
        String second = post(REVIEWER, "/imports", upload("医保高额支出", indicators.getBytes(StandardCharsets.UTF_8)))
                .path("id")
                .asString();
        post(APPROVER, "/imports/" + second + "/confirmation", CONFIRM);
        JsonNode outcome = get(REVIEWER, "/imports/" + second).path("outcome");
        assertThat(outcome.path("warnings").asInt()).isEqualTo(1);
        assertThat(outcome.path("unmatched").asInt()).isEqualTo(1);
        JsonNode warning = get(CLERK, "/warnings").path("items").get(0);
        assertThat(warning.path("grade").asString()).isEqualTo("ORANGE");
        assertThat(warning.path("dueOn").asString()).isEqualTo("2022-03-09");
        assertThat(get(STRANGER, "/warnings").path("items").size()).isZero();

        String at = "/warnings/" + warning.path("warning").asString();
        post(REVIEWER, at + "/assignment", "{'on':'2022-03-03','assignee':'clerk'}");
        assertThat(get(CLERK, "/warnings?mine=true").path("items").size()).isEqualTo(1);
        assertThat(get(REVIEWER, "/warnings?mine=true").path("items").size()).isZero();
        assertThat(get(CLERK, "/warnings?overdue=2022-03-09").path("items").size())
                .isZero();
        assertThat(get(CLERK, "/warnings?overdue=2022-03-10").path("items").size())
                .isEqualTo(1);
        post(CLERK, at + "/check", "{'on':'2022-03-05','findings':'支出较大','evidence':'票据'}");
        post(CLERK, at + "/intended-application", "{'on':'2022-03-05','programme':'DIBAO','note':'可能符合条件'}");
        refused(
                422,
                "monitoring.case-must-exist",
                CLERK,
                at + "/application",
                "{'on':'2022-03-08','caseId':'dibao-none'}");
        String caseId = filed(person);
        post(CLERK, at + "/application", "{'on':'2022-03-08','caseId':'" + caseId + "'}");
        post(APPROVER, at + "/closing", "{'on':'2022-03-20','feedback':'已受理'}");
        JsonNode history = get(CLERK, at).path("warnings").get(0);
        assertThat(history.path("phase").asString()).isEqualTo("CLOSED");
        assertThat(history.path("caseId").asString()).isEqualTo(caseId);
        assertThat(history.toString()).doesNotContain("住院", "支出较大", "已受理");
        assertThat(get(CLERK, "/warnings").path("items").size()).isZero();
    }

    @Test
    void aRecognitionIsShownBeforeItLapses() throws Exception {
        String recording = "{'on':'2025-03-12','residentId':'" + resident(800).value()
                + "','area':'623001100','category':'HARD_SPENDING','from':'2025-03-10','decisionNumber':'决定-1'}";
        String id = post(CLERK, "/persons", recording).path("id").asString();
        assertThat(get(CLERK, "/ending?from=2026-03-01")
                        .path("items")
                        .get(0)
                        .path("person")
                        .asString())
                .isEqualTo(id);
        assertThat(get(CLERK, "/ending?from=2026-01-01").path("items").size()).isZero();
        assertThat(get(STRANGER, "/ending?from=2026-03-01").path("items").size())
                .isZero();
        assertThat(pages(CLERK, "/persons?category=HARD_SPENDING&day=2026-03-10"))
                .containsExactly(id);
        assertThat(pages(CLERK, "/persons?category=HARD_SPENDING&day=2026-03-11"))
                .isEmpty();
        JsonNode found =
                post(CLERK, "/persons/search", "{'residentId':'" + resident(800).value() + "'}");
        assertThat(found.path("person").path("id").asString()).isEqualTo(id);
        assertThat(post(
                                STRANGER,
                                "/persons/search",
                                "{'residentId':'" + resident(800).value() + "'}")
                        .path("elsewhere")
                        .asBoolean())
                .isTrue();
        assertThat(get(CLERK, "/persons/" + id)
                        .path("tags")
                        .get(0)
                        .path("until")
                        .asString())
                .isEqualTo("2026-03-10");
    }

    private static final String CONFIRM = "{'on':'2022-03-02','round':1}";

    private static String upload(String dataSet, byte[] content) {
        return "{'on':'2022-03-02','dataSet':'" + dataSet + "','area':'623001','asOf':'2022-03-01','content':'"
                + Base64.getEncoder().encodeToString(content) + "'}";
    }

    private JsonNode stock(String asOf) throws Exception {
        return get(REVIEWER, "/statistics?asOf=" + asOf).path("stock");
    }

    private List<String> pages(String token, String path) throws Exception {
        List<String> ids = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = get(token, path + "&limit=90&after=" + after);
            page.path("items").forEach(item -> ids.add(item.path("id").asString()));
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        return ids;
    }

    private String filed(String residentId) throws Exception {
        String filing = """
            {'on':'2022-03-07','area':'623001100','village':'623001100201','applicant':1,'kind':'RURAL',
            'form':'HOUSEHOLD','filedBy':'COMMITTEE','crossRegion':false,
            'authorisation':{'signedOn':'2022-03-07','reference':'授权-1'},'members':[{'no':1,'name':'测试',
            'residentId':'%s','relation':'APPLICANT','hukou':'RURAL','counted':true,'seriouslyIll':false,
            'labourCapacity':'PARTIAL','employed':false,'schooling':'NONE'}]}\
            """.formatted(residentId);
        return answer(200, command(CLERK, "/api/assistance/dibao/cases", filing))
                .path("id")
                .asString();
    }

    private void refused(int status, String code, String token, String path, String body) throws Exception {
        assertThat(answer(status, command(token, AT + path, body)).path("code").asString())
                .isEqualTo(code);
    }

    private JsonNode post(String token, String path, String body) throws Exception {
        return answer(200, command(token, AT + path, body));
    }

    private JsonNode get(String token, String path) throws Exception {
        return answer(200, request(token, AT + path));
    }

    private String csv(String token, String path) throws Exception {
        return CLIENT.send(
                        request(token, AT + path).header("Accept", "text/csv").build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private JsonNode answer(int status, HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        consistency = answer.headers().firstValue("Consistency-Token").orElse(consistency);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpRequest.Builder command(String token, String path, String body) {
        return request(token, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "m-" + KEYS.incrementAndGet())
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(service.uri(path))
                .header("Authorization", "Bearer " + token)
                .header("Consistency-Token", consistency);
    }
}
