package io.minzheng.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.dibao.RegistryTopic;
import io.minzheng.eventstore.EventReader;
import io.minzheng.kernel.Role;
import io.minzheng.test.Infrastructure;
import io.minzheng.test.RunningService;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Extreme-poverty support over HTTP and on real stores, from the standards to a death that was none. */
@WithBureau
class TekunServiceTest {
    private static final String CASES = "tekun/cases/";

    private static RunningService service;
    private static RegistryTopic registry;
    private static Bureau bureau;
    private static TekunBureau tekun;

    @BeforeAll
    static void start(RunningService running) throws Exception {
        registry = new RegistryTopic(Infrastructure.kafka());
        service = running;
        bureau = new Bureau(service::uri, "623025");
        tekun = new TekunBureau(bureau);
        bureau.standard(45800, "2022-01");
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    @Test
    void fromTheStandardsToADeathThatWasNone() throws Exception {
        standardsKeepTheFloor();
        bureau.enrolled("1950-01-01");
        String person = bureau.residents().getLast();
        String dibao = bureau.post(bureau.clerk, "dibao/persons/search", "{'residentId':'" + person + "'}")
                .path("cases")
                .path(0)
                .path("id")
                .asString();
        String id = tekun.onNotice(person);

        confirmationIsOneWithTheGrantAndExcludesDibao(id, dibao, person);
        isPaidAndExplained(id);
        isVisitedAssessedAndCounted(id);
        standsOnTheQuarterlyForm();
        aStandardOfAnEarlierMonthIsShownByHouseholdAndPaidBackOnce(id);
        aDeathEndsSupportUntilItIsAnnulled(id, person);
        endsAfterANoticeAndIsScreened(id);
        assertThat(bureau.get(bureau.clerk, CASES + id).toString()).doesNotContain(person, "6217000001");
    }

    private static void standardsKeepTheFloor() throws Exception {
        tekun.propose("TEKUN_BASIC_RURAL", 59_539);
        String approval = "standards/TEKUN_BASIC_RURAL/623025/approval";
        refused(
                422,
                "standards.basic-living-must-be-at-least-the-floor",
                bureau.approver,
                approval,
                "{'on':'2022-01-05'}");
        bureau.post(
                bureau.approver,
                "standards/TEKUN_BASIC_RURAL/623025/rejection",
                "{'on':'2022-01-05','reason':'低于低保标准的1.3倍'}");
        tekun.standard("TEKUN_BASIC_RURAL", 59_600);
        tekun.standard("TEKUN_CARE_DISPERSED_LOWEST", 5_000);
        tekun.standard("TEKUN_CARE_DISPERSED_MIDDLE", 30_000);
        tekun.standard("TEKUN_CARE_CONCENTRATED_LOWEST", 7_000);
    }

    private static void confirmationIsOneWithTheGrantAndExcludesDibao(String id, String dibao, String person)
            throws Exception {
        String confirmation = CASES + id + "/confirmation";
        ListFollows.await(service.bean(EventReader.class));
        long head = head();
        refused(
                422,
                "procedure.notice-must-run-its-days",
                bureau.approver,
                confirmation,
                "{'on':'2022-03-15','decisionNumber':'决定-1'}");
        refused(
                409,
                "dibao.person-must-have-left-dibao",
                bureau.approver,
                confirmation,
                "{'on':'2022-03-17','decisionNumber':'决定-1'}");
        assertThat(head()).as("neither case, application nor person changed").isEqualTo(head);
        bureau.post(
                bureau.approver,
                "dibao/cases/" + dibao + "/ending",
                "{'on':'2022-03-17','reason':'TEKUN','occurredOn':'2022-03-17','decisionNumber':'决定-2'}");
        tekun.step(bureau.approver, id, "confirmation", "{'on':'2022-03-17','decisionNumber':'决定-1'}");
        assertThat(bureau.get(bureau.clerk, CASES + id).path("phase").asString())
                .isEqualTo("ACTIVE");
        assertThat(bureau.get(bureau.clerk, CASES + id + "?asOf=2022-03-16")
                        .path("phase")
                        .asString())
                .isEqualTo("APPLYING");
        assertThat(bureau.get(bureau.clerk, "applications/" + TekunBureau.applicationOf(id))
                        .path("step")
                        .asString())
                .isEqualTo("CONFIRMED");
        String again = tekun.onNotice(person);
        refused(
                409,
                "dibao.person-must-not-be-in-another-programme",
                bureau.approver,
                CASES + again + "/confirmation",
                "{'on':'2022-03-17','decisionNumber':'决定-1'}");
        refused(
                404,
                "tekun.case-must-be-filed",
                bureau.clerk,
                CASES + "none/opinion",
                "{'on':'2022-03-17','favourable':true}");
        refused(
                403,
                "kernel.area-must-be-ones-own",
                Infrastructure.issuer().token("stranger", Role.CLERK, "623027"),
                CASES + id + "/care-visit",
                "{'on':'2022-04-20','visitedOn':'2022-04-20','visitors':['x']}");
    }

    private static void isPaidAndExplained(String id) throws Exception {
        assertThat(tekun.issued(tekun.prepared("2022-04"), "2022-04")).isEqualTo("2022-04 REGULAR 89600 ");

        JsonNode explanation = bureau.get(bureau.reviewer, "payments/ledgers/tekun/" + id + "/payments/1/explanation");
        assertThat(explanation.path("issued").asLong()).isEqualTo(59_600 + 30_000);
        assertThat(explanation.path("agrees").asBoolean())
                .as(explanation.toString())
                .isTrue();
        assertThat(explanation.path("basis").path("tier").asString()).isEqualTo("DISPERSED_MIDDLE");
        assertThat(explanation.path("acts").toString()).contains("CaseGranted", "TEKUN_CARE_DISPERSED_MIDDLE");
    }

    /** April was paid for at home with half care; from May on the person is in an institution. */
    private static void aStandardOfAnEarlierMonthIsShownByHouseholdAndPaidBackOnce(String id) throws Exception {
        assertThat(tekun.wouldChange(id)).isEqualTo("4800 2022-04 89600 92000 2022-05 66600 69000 ");
        tekun.adjust("TEKUN_BASIC_RURAL", 62_000, "2022-05-10", "2022-04");
        String run = tekun.prepared("2022-05");
        assertThat(tekun.lines(run)).isEqualTo("2022-05 REGULAR 69000 2022-04 BACK_PAY 2400 ");
        assertThat(tekun.paid(id, "2022-04")).as("shown, not yet paid").isEqualTo(89_600);

        tekun.issued(run, "2022-05");

        assertThat(tekun.paid(id, "2022-04")).isEqualTo(62_000 + 30_000);
        assertThat(tekun.paid(id, "2022-05")).isEqualTo(62_000 + 7_000);
        assertThat(tekun.issued(tekun.prepared("2022-06"), "2022-06")).isEqualTo("2022-06 REGULAR 69000 ");
        assertThat(tekun.paid(id, "2022-04")).isEqualTo(62_000 + 30_000);
    }

    private static void isVisitedAssessedAndCounted(String id) throws Exception {
        assertThat(due("VISIT", "2022-04-16")).doesNotContain(id);
        assertThat(due("VISIT", "2022-04-17")).contains(id);
        tekun.step(
                bureau.clerk,
                id,
                "care-agreement",
                "{'on':'2022-04-18','reference':'协议-1','signatures':{'townshipName':'镇长','committeeName':'主任',"
                        + "'carerName':'护理员','personName':'测试'},'from':'2022-04-18','until':'2023-04-17'}");
        tekun.step(bureau.clerk, id, "care-visit", "{'on':'2022-04-18','visitedOn':'2022-04-18','visitors':['村干部']}");
        assertThat(due("VISIT", "2022-05-17")).doesNotContain(id);
        tekun.step(bureau.clerk, id, "self-care-change", "{'on':'2022-04-19','note':'已康复'}");
        assertThat(due("REASSESSMENT", "2022-12-31")).contains(id);
        tekun.step(
                bureau.reviewer,
                id,
                "reassessment",
                "{'on':'2022-04-20','assessedOn':'2022-04-20','failed':[],'assessors':['a','b'],'form':'评估-2'}");
        assertThat(due("REASSESSMENT", "2022-12-31")).doesNotContain(id);
        tekun.step(
                bureau.clerk,
                id,
                "form-change-request",
                "{'on':'2022-04-21','placement':{'form':'CONCENTRATED','institution':'合作市敬老院','payee':"
                        + "{'kind':'INSTITUTION','name':'合作市敬老院','account':'6217000002'}}}");
        tekun.step(bureau.approver, id, "form-change", "{'on':'2022-04-22','decisionNumber':'决定-3'}");
        assertThat(due("VISIT", "2022-12-31")).doesNotContain(id);
        JsonNode april = bureau.get(bureau.reviewer, "tekun/statistics?asOf=2022-04-30&area=623025100");
        assertThat(april.path("stock").path("dispersed").path("partial").asInt())
                .isEqualTo(1);
        JsonNode may = bureau.get(bureau.reviewer, "tekun/statistics?asOf=2022-05-31&area=623025100");
        assertThat(may.path("stock").path("concentrated").path("full").asInt()).isEqualTo(1);
        assertThat(may.path("stock").path("persons").asInt()).isEqualTo(1);
    }

    private static void standsOnTheQuarterlyForm() throws Exception {
        String second = quarter("2022-Q2", "623025");
        assertThat(second)
                .contains(
                        "623025 TEKUN.PERSONS.RURAL 1 -",
                        "623025 TEKUN.HOUSEHOLDS.RURAL 1 -",
                        "623025 TEKUN.FORM.CONCENTRATED 1 -",
                        "623025 TEKUN.FORM.DISPERSED 0 -",
                        "623025 TEKUN.SELF_CARE.FULL 1 -",
                        "623025 TEKUN.GRANTED 0 1",
                        "623025 TEKUN.MONEY.RURAL 89600 89600",
                        "623025 DIBAO.HOUSEHOLDS.RURAL 0 -",
                        "623025 DIBAO.ENROLLED.HOUSEHOLDS 0 1",
                        "623025 DIBAO.ENDED.PERSONS 0 1",
                        "623025 STANDARD.TEKUN_BASIC_RURAL 59600 -",
                        "623025100 TEKUN.PERSONS.RURAL 1 -",
                        "623025100 STANDARD.TEKUN_BASIC_RURAL 59600 -");
        assertThat(quarter("2022-Q1", "623025100"))
                .contains(
                        "623025100 TEKUN.PERSONS.RURAL 0 -",
                        "623025100 TEKUN.GRANTED 1 1",
                        "623025100 TEKUN.MONEY.RURAL 0 0");
        // What was recorded long after a quarter was closed is none of its figures.
        JsonNode closed = bureau.get(bureau.reviewer, "statistics/quarters/2022-Q2?area=623025")
                .path("items");
        assertThat(closed).isNotEmpty().allSatisfy(row -> {
            assertThat(row.path("basis").asString()).isEqualTo("CLOSED");
            assertThat(row.path("value").asLong()).isZero();
        });
        try (HttpClient client = HttpClient.newHttpClient()) {
            String csv = client.send(
                            HttpRequest.newBuilder(service.uri(
                                            "/api/assistance/statistics/quarters/2022-Q2?corrected=true&area=623025"))
                                    .header("Authorization", "Bearer " + bureau.reviewer)
                                    .header("Accept", "text/csv")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            assertThat(csv)
                    .contains("quarter,basis,area,code,measure,unit,value,year")
                    .contains("2022-Q2,CORRECTED,623025,TEKUN.MONEY.RURAL,FLOW,FEN,89600,89600");
        }
    }

    /** Each row by area, code, value and year, with all that is known now. */
    private static String quarter(String quarter, String area) throws Exception {
        StringBuilder rows = new StringBuilder();
        bureau.get(bureau.reviewer, "statistics/quarters/" + quarter + "?corrected=true&area=" + area)
                .path("items")
                .forEach(row -> rows.append(row.path("area").asString())
                        .append(' ')
                        .append(row.path("code").asString())
                        .append(' ')
                        .append(row.path("value").asLong())
                        .append(' ')
                        .append(
                                row.path("year").isIntegralNumber()
                                        ? String.valueOf(row.path("year").asLong())
                                        : "-")
                        .append('\n'));
        return rows.toString();
    }

    private static void aDeathEndsSupportUntilItIsAnnulled(String id, String person) throws Exception {
        registry.die(person, "2022-05-03");
        awaitPhase(id, "ENDED");
        registry.annul(person);
        awaitPhase(id, "ACTIVE");
    }

    private static void endsAfterANoticeAndIsScreened(String id) throws Exception {
        tekun.step(
                bureau.clerk,
                id,
                "ending-proposal",
                "{'on':'2022-06-01','ground':'OWN_WISH','occurredOn':'2022-06-01','source':'申请书'}");
        tekun.step(bureau.clerk, id, "ending-notice", "{'on':'2022-06-02','from':'2022-06-02'}");
        tekun.step(bureau.clerk, id, "ending-objection", "{'on':'2022-06-03','text':'非本人意愿'}");
        assertThat(due("OBJECTION", "2022-12-31")).contains(id);
        tekun.step(bureau.approver, id, "objection-decision", "{'on':'2022-06-06','upheld':false,'findings':'不属实'}");
        tekun.step(bureau.clerk, id, "ending-notice", "{'on':'2022-06-07','from':'2022-06-07'}");
        tekun.step(bureau.approver, id, "ending", "{'on':'2022-06-14','decisionNumber':'决定-4'}");
        assertThat(due("SCREENING", "2022-12-31")).contains(id);
        tekun.step(bureau.clerk, id, "screening", "{'on':'2022-06-20','outcome':'DIBAO_APPLIED'}");
        assertThat(due("SCREENING", "2022-12-31")).doesNotContain(id);
        assertThat(bureau.get(bureau.clerk, "tekun/cases?phase=ENDED").toString())
                .contains(id);
    }

    private static String due(String kind, String by) throws Exception {
        return bureau.get(bureau.clerk, "tekun/due?kind=" + kind + "&by=" + by).toString();
    }

    private static void awaitPhase(String id, String phase) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> bureau.get(bureau.clerk, CASES + id)
                .path("phase")
                .asString()
                .equals(phase));
    }

    private static long head() {
        return service.bean(EventReader.class).head();
    }

    private static void refused(int status, String code, String token, String path, String body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(service.uri("/api/assistance/" + path))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(status);
            assertThat(JsonMapper.shared().readTree(answer.body()).path("code").asString())
                    .isEqualTo(code);
        }
    }
}
