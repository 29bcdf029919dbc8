package io.minzheng.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.dibao.RegistryTopic;
import io.minzheng.eventstore.EventReader;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Role;
import io.minzheng.test.Infrastructure;
import io.minzheng.test.RunningService;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two subsidies over HTTP, from a window in another township to the money, a death and its annulment. */
@WithBureau
class DisabilityServiceTest {
    private static final String CASES = "disability-subsidies/cases/";
    private static final String WINDOW = token("window", Role.CLERK, "623023101");
    private static final String ELSEWHERE = token("elsewhere", Role.CLERK, "623023202");
    private static final String AUDITOR = token("auditor", Role.AUDITOR, "623023");
    private static final String SITUATION =
            "{'tekun':false,'workInjuryNursing':false,'fullChildBenefit':false,'longTermCare':true,'allowances':[]}";

    private static RunningService service;
    private static Bureau bureau;
    private static String resident;

    private final HttpClient client = HttpClient.newHttpClient();

    private static String token(String id, Role role, String area) {
        return Infrastructure.issuer().token(id, role, area);
    }

    @BeforeAll
    static void enrol(RunningService running) throws Exception {
        service = running;
        bureau = new Bureau(running::uri, "623023");
        bureau.standard(45800, "2022-01");
        standard("DISABILITY_LIVING", 10_000, "2022-01", "2022-01-05");
        standard("DISABILITY_NURSING_1", 15_000, "2022-01", "2022-01-05");
        bureau.enrolled("1980-01-01", "1982-01-01");
        resident = bureau.residents().getFirst();
    }

    private static void standard(String kind, long amount, String from, String on) throws Exception {
        String path = "standards/" + kind + "/623023/";
        bureau.post(
                bureau.reviewer,
                path + "proposal",
                "{'on':'%s','amount':%d,'validFrom':'%s','documentNumber':'文〔%s〕2号'}".formatted(on, amount, from, on));
        bureau.post(bureau.approver, path + "approval", "{'on':'" + on + "'}");
    }

    private static String application(String id) {
        return "applications/" + id.replace("disability-", "application-");
    }

    private static String opinion(String on, String subsidies) {
        return "{'on':'" + on + "','subsidies':[" + subsidies + "],'situation':" + SITUATION + "}";
    }

    private static String answer(String on) {
        return "{'on':'" + on + "','favourable':true,'reference':'残联-1'}";
    }

    private static String filing(String on, String subsidies) {
        return ("{'on':'%s','area':'623023100','village':'623023100201','acceptedIn':'623023101','filedBy':'APPLICANT',"
                        + "'name':'测试','residentId':'%s','hukou':'RURAL','certificate':{'number':'%s41',"
                        + "'impairment':{'category':'LIMB','grade':1},'issuedOn':'2021-01-10','validUntil':'2031-01-09'},"
                        + "'subsidies':[%s]}")
                .formatted(on, resident, resident, subsidies);
    }

    @Test
    void fromAWindowInAnotherTownshipToTheMoneyAndAfterADeath() throws Exception {
        String id = bureau.post(WINDOW, "disability-subsidies/cases", filing("2022-04-01", "'LIVING','NURSING'"))
                .path("id")
                .asString();
        String application = application(id);
        bureau.post(WINDOW, application + "/acceptance", "{'on':'2022-04-02'}");
        bureau.post(WINDOW, CASES + id + "/opinion", opinion("2022-04-06", "'LIVING','NURSING'"));
        bureau.post(WINDOW, application + "/federation-request", "{'on':'2022-04-06'}");
        String confirmation = "{'on':'2022-04-12','decisionNumber':'残补-1'}";
        ListFollows.await(service.bean(EventReader.class));
        long head = head();
        refused(409, "procedure.step-must-fit-the-phase", bureau.approver, CASES + id + "/confirmation", confirmation);
        assertThat(head())
                .as("neither the application nor the case nor the person changed")
                .isEqualTo(head);
        bureau.post(bureau.reviewer, application + "/federation-answer", answer("2022-04-11"));
        refused(403, "kernel.area-must-be-ones-own", ELSEWHERE, CASES + id + "/review", review("2022-04-11"));

        HttpResponse<String> confirmed = keyed("once", bureau.approver, CASES + id + "/confirmation", confirmation);
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(200);
        assertThat(keyed("once", bureau.approver, CASES + id + "/confirmation", confirmation)
                        .body())
                .isEqualTo(confirmed.body());
        bureau.post(bureau.clerk, CASES + id + "/review", review("2022-04-12"));

        JsonNode file = bureau.get(bureau.clerk, CASES + id);
        assertThat(file.path("phase").asString()).isEqualTo("GRANTED");
        assertThat(file.path("reviewDueOn").asString()).isEqualTo("2023-04-12");
        assertThat(file.toString()).doesNotContain(resident, "测试");
        assertThat(bureau.get(WINDOW, CASES + id).path("version").asLong()).isEqualTo(3);
        assertThat(bureau.get(WINDOW, application).path("step").asString()).isEqualTo("CONFIRMED");
        refused(403, "kernel.area-must-be-ones-own", ELSEWHERE, CASES + id, null);
        assertThat(bureau.get(bureau.clerk, "disability-subsidies/reviews-due?by=2023-04-12")
                        .toString())
                .contains(id);
        assertThat(statistics("2022-04-30")).isEqualTo("LIVING=1 NURSING=1 ");
        assertThat(statistics("2022-03-31")).isEqualTo("LIVING=0 NURSING=0 ");
        assertThat(bureau.post(bureau.clerk, "disability-subsidies/persons/search", "{'residentId':'" + resident + "'}")
                        .toString())
                .contains(id);

        pay("disability-living", "2022-04");
        standard("DISABILITY_LIVING", 12_000, "2022-04", "2022-05-05");
        pay("disability-living", "2022-05");
        pay("disability-nursing", "2022-05");

        assertThat(paid("disability-living", id)).isEqualTo("2022-04=12000 2022-05=12000 ");
        assertThat(paid("disability-nursing", id)).isEqualTo("2022-04=15000 2022-05=15000 ");
        JsonNode why = bureau.get(AUDITOR, "payments/ledgers/disability-living/" + id + "/payments/2/explanation");
        assertThat(why.path("divergences").size()).as(why.toString()).isZero();
        assertThat(why.toString()).contains("SubsidiesGranted", "StandardAdjusted");

        try (RegistryTopic registry = new RegistryTopic(Infrastructure.kafka())) {
            registry.die(resident, "2022-04-28");
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> phase(id)
                    .equals("STOPPED"));
            assertThat(statistics("2022-05-31")).isEqualTo("LIVING=0 NURSING=0 ");
            registry.annul(resident);
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> bureau.get(
                            bureau.clerk, "disability-subsidies/cases?correction=true")
                    .toString()
                    .contains(id));
        }
        bureau.post(
                bureau.approver,
                CASES + id + "/stop-correction",
                "{'on':'2022-05-20','subsidy':'LIVING','decisionNumber':'残补-2','reason':'死亡登记已撤销'}");
        assertThat(statistics("2022-05-31")).isEqualTo("LIVING=1 NURSING=0 ");
        bureau.post(
                bureau.approver,
                CASES + id + "/stop",
                "{'on':'2022-05-21','subsidies':['LIVING'],'ground':'GIVEN_UP','occurredOn':'2022-05-21',"
                        + "'decisionNumber':'残补-3'}");
        assertThat(statistics("2022-06-30")).isEqualTo("LIVING=0 NURSING=0 ");

        applyAgain();
        assertThat(statistics("2022-05-31")).as("no month twice").isEqualTo("LIVING=1 NURSING=0 ");
        assertThat(statistics("2022-06-30")).isEqualTo("LIVING=1 NURSING=0 ");
    }

    /** In the month in which the subsidy was given up, and which the first case still pays. */
    private static void applyAgain() throws Exception {
        String id = bureau.post(
                        bureau.clerk,
                        "disability-subsidies/cases",
                        filing("2022-05-25", "'LIVING'").replace("623023101", "623023100"))
                .path("id")
                .asString();
        bureau.post(bureau.clerk, application(id) + "/acceptance", "{'on':'2022-05-25'}");
        bureau.post(bureau.clerk, CASES + id + "/opinion", opinion("2022-05-26", "'LIVING'"));
        bureau.post(bureau.clerk, application(id) + "/federation-request", "{'on':'2022-05-26'}");
        bureau.post(bureau.reviewer, application(id) + "/federation-answer", answer("2022-05-27"));
        bureau.post(bureau.approver, CASES + id + "/confirmation", "{'on':'2022-05-30','decisionNumber':'残补-4'}");
        assertThat(bureau.get(bureau.clerk, CASES + id)
                        .path("entries")
                        .get(2)
                        .path("facts")
                        .path("LIVING")
                        .asString())
                .isEqualTo("2022-06");
    }

    @Test
    void whoIsNewlyCertifiedIsToldAndTheProofIsKept() throws Exception {
        String person = ResidentId.of(DivisionCode.of("623023"), LocalDate.of(1990, 2, 2), 7)
                .value();
        bureau.post(
                bureau.clerk,
                "disability-subsidies/certifications",
                "{'on':'2022-04-01','area':'623023100','name':'某人','residentId':'%s','certifiedOn':'2022-03-20'}"
                        .formatted(person));
        JsonNode due = bureau.get(bureau.clerk, "disability-subsidies/reminders-due")
                .path("items")
                .get(0);
        assertThat(due.path("dueOn").asString()).isEqualTo("2022-06-20");
        assertThat(due.toString()).doesNotContain("某人");

        bureau.post(
                bureau.clerk,
                "disability-subsidies/reminders",
                "{'on':'2022-04-02','personId':'%s','remindedOn':'2022-04-02','manner':'VISIT','proof':'回执-1'}"
                        .formatted(due.path("personId").asString()));

        assertThat(bureau.get(bureau.clerk, "disability-subsidies/reminders-due")
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void programmesAndServicesHearEachOther() throws Exception {
        Reactions reactions = new Reactions(bureau);
        reactions.tekunTakesThePlaceOfBothSubsidiesAndTheListFollows();
        reactions.aMarriageAndADivorceHaveBothHouseholdsReviewed();
        reactions.aChildInCareKeepsTheNursingSubsidyAlone();
        reactions.theListLosesTheDeadAndAReviewOnAWarningReachesTheCase();
    }

    private static String review(String on) {
        return "{'on':'" + on + "','outcome':'UNCHANGED','reference':'核查表-1'}";
    }

    private static long head() {
        return service.bean(EventReader.class).head();
    }

    private static String phase(String id) throws Exception {
        return bureau.get(bureau.clerk, CASES + id).path("phase").asString();
    }

    private static String statistics(String asOf) throws Exception {
        StringBuilder text = new StringBuilder();
        bureau.get(bureau.reviewer, "disability-subsidies/statistics?area=623023100&asOf=" + asOf)
                .path("subsidies")
                .forEach(row -> text.append(row.path("subsidy").asString())
                        .append('=')
                        .append(row.path("persons").asInt())
                        .append(' '));
        return text.toString();
    }

    private static void pay(String purpose, String month) throws Exception {
        String on = "{'on':'" + month + "-20'}";
        String run = bureau.post(
                        bureau.reviewer,
                        "payments/runs",
                        "{'purpose':'%s','area':'623023','month':'%s','on':'%s-20'}".formatted(purpose, month, month))
                .path("id")
                .asString();
        String digest = bureau.get(bureau.reviewer, "payments/runs/" + run)
                .path("digest")
                .asString();
        bureau.post(bureau.reviewer, "payments/runs/" + run + "/submit", on);
        bureau.post(
                bureau.approver, "payments/runs/" + run + "/approve", on.replace("}", ",'digest':'" + digest + "'}"));
        bureau.post(bureau.approver, "payments/runs/" + run + "/issue", on);
    }

    private static String paid(String purpose, String id) throws Exception {
        StringBuilder text = new StringBuilder();
        bureau.get(bureau.clerk, "payments/ledgers/" + purpose + "/" + id + "?from=2022-04&to=2022-05")
                .path("months")
                .forEach(month -> text.append(month.path("month").asString())
                        .append('=')
                        .append(month.path("paid").asLong())
                        .append(' '));
        return text.toString();
    }

    private void refused(int status, String code, String token, String path, String body) throws Exception {
        HttpResponse<String> answer = keyed(UUID.randomUUID().toString(), token, path, body);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(status);
        assertThat(JsonMapper.shared().readTree(answer.body()).path("code").asString())
                .isEqualTo(code);
    }

    private HttpResponse<String> keyed(String key, String token, String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.uri("/api/assistance/" + path))
                .header("Authorization", "Bearer " + token);
        return client.send(
                (body == null
                                ? request.GET()
                                : request.header("Content-Type", "application/json")
                                        .header("Idempotency-Key", key)
                                        .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
