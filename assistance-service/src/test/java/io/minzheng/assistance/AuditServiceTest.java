package io.minzheng.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.eventstore.EventReader;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Role;
import io.minzheng.messaging.EventPublisher;
import io.minzheng.projection.Views;
import io.minzheng.test.Infrastructure;
import io.minzheng.test.RunningService;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What auditors find out about money, from the application to the payment, over HTTP and on real stores. Amounts are
 * computed by hand: the standard is 45800 fen; income is (40000 − 5000) ÷ 2 = 17500 a head, so 2 × 28300 = 56600 are due.
 */
@WithBureau
class AuditServiceTest {
    private static final String CLERK = token("clerk", Role.CLERK, "623021100");
    private static final String REVIEWER = token("reviewer", Role.REVIEWER, "623021");
    private static final String APPROVER = token("approver", Role.APPROVER, "623021");
    private static final String AUDITOR = token("auditor", Role.AUDITOR, "623021");
    private static final String STRANGER = token("auditor-2", Role.AUDITOR, "623027");
    private static final AtomicInteger KEYS = new AtomicInteger();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static RunningService service;
    private static String household;

    private static String token(String id, Role role, String area) {
        return Infrastructure.issuer().token(id, role, area);
    }

    @BeforeAll
    static void pay(RunningService running) throws Exception {
        service = running;
        standard(45800, "2022-01", "2022-01-04", "州民发〔2022〕1号");
        String filing = """
                {'on':'2022-03-01','area':'623021100','village':'623021100201','applicant':1,'kind':'RURAL',
                'form':'HOUSEHOLD','filedBy':'APPLICANT','crossRegion':false,
                'authorisation':{'signedOn':'2022-03-01','reference':'授权-1'},'members':[%s,%s]}
                """.formatted(member(1, "1980-01-01", "PARTIAL"), member(2, "2012-01-01", "NONE"));
        household = post(CLERK, "/dibao/cases", filing).path("id").asString();
        step(CLERK, "acceptance", "{'on':'2022-03-02'}");
        step(CLERK, "means", """
                {'on':'2022-03-03','lookBackMonths':12,'income':[{'member':1,'kind':'WAGES','amount':40000,
                'period':'MONTHLY','evidence':'E1'}],'deductions':[{'member':1,'kind':'EMPLOYMENT_COST',
                'amount':5000,'period':'MONTHLY','voucher':'V1'}]}""");
        step(
                CLERK,
                "investigation",
                "{'on':'2022-03-03','visitedOn':'2022-03-03','investigators':['clerk','other'],'signedForm':'F-1'}");
        step(
                REVIEWER,
                "data-check",
                "{'on':'2022-03-07','requestedOn':'2022-03-02','startedOn':'2022-03-03','reportNumber':'H-1',"
                        + "'consistent':true}");
        step(
                CLERK,
                "first-opinion",
                "{'on':'2022-03-08','opinion':'ELIGIBLE','method':'DIFFERENCE','reviewGroup':'UNSTABLE'}");
        step(CLERK, "notice", "{'on':'2022-03-09','level':'VILLAGE','from':'2022-03-09'}");
        step(APPROVER, "confirmation", "{'on':'2022-03-17','decisionNumber':'决定-1'}");
        run("2022-04");
        standard(47800, "2022-04", "2022-05-02", "州民发〔2022〕9号");
        run("2022-05"); // 2 × (47800 − 17500) = 60600 for May, and 4000 more for April
        post(REVIEWER, ledger() + "/returns", "{'payment':2,'reason':'账号有误','on':'2022-05-10'}");
        post(APPROVER, ledger() + "/reissues", "{'payment':2,'on':'2022-05-12'}");
    }

    private static String member(int no, String born, String capacity) {
        String id = ResidentId.of(DivisionCode.of("623021"), LocalDate.parse(born), no)
                .value();
        return """
                {'no':%d,'name':'测试甲','residentId':'%s','relation':'%s','hukou':'RURAL','counted':true,
                'seriouslyIll':false,'labourCapacity':'%s','employed':false,'schooling':'NONE'}""".formatted(no, id, no == 1 ? "APPLICANT" : "MINOR_CHILD", capacity);
    }

    private static void standard(long amount, String from, String on, String document) throws Exception {
        post(
                REVIEWER,
                "/standards/DIBAO_RURAL/623021/proposal",
                "{'on':'%s','amount':%d,'validFrom':'%s','documentNumber':'%s'}".formatted(on, amount, from, document));
        post(APPROVER, "/standards/DIBAO_RURAL/623021/approval", "{'on':'%s'}".formatted(on));
    }

    private static void step(String token, String step, String body) throws Exception {
        post(token, "/dibao/cases/" + household + "/" + step, body);
    }

    private static void run(String month) throws Exception {
        String on = "{'on':'" + month + "-06'}";
        String run = post(
                        REVIEWER,
                        "/payments/runs",
                        "{'purpose':'dibao','area':'623021','month':'%s','on':'%s-06'}".formatted(month, month))
                .path("id")
                .asString();
        post(REVIEWER, "/payments/runs/" + run + "/submit", on);
        Views views = service.bean(Views.class);
        assertThat(views.await(head(), Duration.ofSeconds(30))).isTrue();
        String digest = get(REVIEWER, "/payments/runs/" + run).path("digest").asString();
        post(APPROVER, "/payments/runs/" + run + "/approve", "{'on':'%s-06','digest':'%s'}".formatted(month, digest));
        post(REVIEWER, "/payments/runs/" + run + "/issue", on);
    }

    private static String ledger() {
        return "/payments/ledgers/dibao/" + household;
    }

    private static JsonNode explanation(int payment) throws Exception {
        return get(AUDITOR, ledger() + "/payments/" + payment + "/explanation");
    }

    @Test
    void explainsAPaymentToTheFen() throws Exception {
        JsonNode april = explanation(1);

        assertThat(april.path("divergences").toString()).isEqualTo("[]");
        assertThat(april.path("agrees").asBoolean()).isTrue();
        assertThat(april.path("issued").asLong()).isEqualTo(56600);
        assertThat(april.path("recomputed").asLong()).isEqualTo(56600);
        assertThat(april.path("kind").asString()).isEqualTo("REGULAR");
        assertThat(april.path("basis").path("ruleVersion").asString()).isEqualTo("民发〔2021〕57号");
        assertThat(april.path("basis").path("standard").asLong()).isEqualTo(45800);
        assertThat(april.path("basis").path("standardDocument").asString()).isEqualTo("州民发〔2022〕1号");
        assertThat(april.path("basis").path("perCapitaIncome").asLong()).isEqualTo(17500);
        assertThat(steps(april))
                .containsExactly(
                        "StandardAdjusted approver",
                        "ApplicationFiled clerk",
                        "ApplicationAccepted clerk",
                        "MeansRecorded clerk",
                        "HouseholdInvestigated clerk",
                        "DataCheckReported reviewer",
                        "FirstOpinionGiven clerk",
                        "NoticePosted clerk",
                        "CaseEnrolled approver",
                        "PreparationBegun reviewer",
                        "RunPrepared reviewer",
                        "RunSubmitted reviewer",
                        "RunApproved approver",
                        "IssuingBegun reviewer",
                        "PaymentIssued reviewer");
        JsonNode visit = april.path("acts").get(4);
        assertThat(visit.path("on").asString()).isEqualTo("2022-03-03");
        assertThat(visit.path("recordedAt").asString()).startsWith("20").endsWith("Z");
        assertThat(visit.path("facts").path("investigators").asString()).isEqualTo("clerk、other");
        assertThat(april.toString()).doesNotContain("测试", "623021198001");
    }

    @Test
    void explainsWhatWasPaidLaterForTheSameMonth() throws Exception {
        JsonNode may = explanation(2);
        assertThat(may.path("agrees").asBoolean()).as(may.toString()).isTrue();
        assertThat(may.path("recomputed").asLong()).isEqualTo(60600);

        JsonNode backPay = explanation(3);
        assertThat(backPay.path("agrees").asBoolean()).as(backPay.toString()).isTrue();
        assertThat(backPay.path("kind").asString()).isEqualTo("BACK_PAY");
        assertThat(backPay.path("month").asString()).isEqualTo("2022-04");
        assertThat(backPay.path("entitled").asLong()).isEqualTo(60600);
        assertThat(backPay.path("settledBefore").asLong()).isEqualTo(56600);
        assertThat(backPay.path("recomputed").asLong()).isEqualTo(4000);
        assertThat(backPay.path("basis").path("standardDocument").asString()).isEqualTo("州民发〔2022〕9号");

        JsonNode again = explanation(4);
        assertThat(again.path("agrees").asBoolean()).as(again.toString()).isTrue();
        assertThat(again.path("reissueOf").asInt()).isEqualTo(2);
        assertThat(again.path("recomputed").asLong()).isEqualTo(60600);
        assertThat(steps(again)).endsWith("PaymentReturned reviewer", "ArrearsIssued approver");
    }

    @Test
    void saysPlainlyWhatDoesNotFollow() throws Exception {
        assertThat(explanation(1).path("agrees").asBoolean()).isTrue();
        tampered("assistance.ledger.PaymentIssued", "\"standard\":45800", "\"standard\":45900", () -> {
            JsonNode changed = explanation(1);
            assertThat(changed.path("agrees").asBoolean()).isFalse();
            assertThat(whats(changed)).containsExactlyInAnyOrder("payment.basis.standard", "line.basis.standard");
            assertThat(changed.path("recomputed").asLong()).isEqualTo(56600);
        });
        tampered("assistance.ledger.PaymentIssued", "\"amount\":56600", "\"amount\":66600", () -> {
            JsonNode changed = explanation(1);
            assertThat(whats(changed)).containsExactlyInAnyOrder("payment.amount", "line.amount");
            assertThat(changed.path("issued").asLong()).isEqualTo(66600);
            assertThat(changed.path("recomputed").asLong()).isEqualTo(56600);
        });
        tampered("assistance.dibao.CaseEnrolled", "\"gross\":480000", "\"gross\":360000", () -> {
            // The decision, taken again, does not come out as it is stored, and neither does the payment.
            assertThat(whats(explanation(1)))
                    .contains("CaseEnrolled.assessment.gross", "payment.amount", "payment.basis.grossIncome");
        });
        // Who cannot unseal what is there can still put something legible in its place, as it was stored once.
        tampered("assistance.dibao.MeansRecorded", sealedMeans(), """
                {"lookBackMonths":12,"income":[{"member":1,"kind":"WAGES","amount":20000,"period":"MONTHLY",\
                "evidence":"E1"}],"deductions":[],"property":[]}""", () -> {
            assertThat(whats(explanation(1)))
                    .contains("CaseEnrolled.assessment.gross", "CaseEnrolled.assessment.monthlyAmount");
        });
        tampered("assistance.paylines.LinesPrepared", "\"amount\":56600", "\"amount\":56601", () -> assertThat(
                        whats(explanation(1)))
                .containsExactlyInAnyOrder("run.digest", "line.amount"));
        assertThat(explanation(1).path("agrees").asBoolean()).isTrue();
    }

    /** The key of what the household has is gone: as after an erasure, only that this can be put back. */
    @Test
    void whatWasErasedIsSaidToBeAndIsNoDivergence() throws Exception {
        String gone = "erased on an unknown date under a missing key";
        String sealed = sealedMeans();
        int id = sealed.indexOf("\"sealed\":\"") + 12;
        String unknown = sealed.substring(0, id) + (sealed.charAt(id) == 'x' ? 'y' : 'x') + sealed.substring(id + 1);
        assertThat(erased(explanation(1))).isEmpty();
        tampered("assistance.dibao.MeansRecorded", sealed, unknown, () -> {
            JsonNode explained = explanation(1);
            assertThat(explained.path("agrees").asBoolean())
                    .as(explained.toString())
                    .isTrue();
            assertThat(explained.path("recomputed").asLong()).isEqualTo(56600);
            assertThat(erased(explained)).containsExactly(gone);
            assertThat(erased(explanation(4))).containsExactly(gone);
            // What still can be looked at is looked at.
            tampered("assistance.ledger.PaymentIssued", "\"amount\":56600", "\"amount\":66600", () -> assertThat(
                            whats(explanation(1)))
                    .contains("payment.amount"));

            JsonNode state = get(AUDITOR, "/audit/state/" + household);
            assertThat(state.path("phase").asString()).isEqualTo("Active");
            assertThat(erased(state)).containsExactly(gone);
            assertThat(erased(get(AUDITOR, "/audit/state/" + household + "?asOf=2022-03-02")))
                    .as("before the means were known")
                    .isEmpty();
            get(AUDITOR, "/audit/states?capability=assistance.dibao")
                    .path("items")
                    .forEach(item -> assertThat(erased(item)).containsExactly(gone));
            for (JsonNode event :
                    get(AUDITOR, "/audit/events?aggregate=" + household).path("items")) {
                boolean means = event.path("type").asString().equals("assistance.dibao.MeansRecorded");
                assertThat(erased(event)).isEqualTo(means ? List.of(gone) : List.of());
            }
            JsonNode same = only(sandbox("{'rules':{'dibao':{'employmentCostCeilingPercent':0}}}"));
            assertThat(same.path("other").asLong())
                    .as("what cannot be decided again stays as it was decided")
                    .isEqualTo(same.path("decided").asLong());
            assertThat(same.path("refusedBy").asString("")).isEmpty();
        });
    }

    private static List<String> erased(JsonNode answer) {
        List<String> erased = new ArrayList<>();
        answer.path("erased").forEach(text -> erased.add(text.asString()));
        return erased;
    }

    @Test
    void onlyThoseWhoMayAskAreAnswered() throws Exception {
        String path = ledger() + "/payments/1/explanation";
        assertThat(send(STRANGER, path, null).statusCode()).isEqualTo(403);
        assertThat(send(CLERK, path, null).statusCode()).isEqualTo(403);
        assertThat(send(AUDITOR, ledger() + "/payments/9/explanation", null).body())
                .contains("payments.payment-must-exist");
        assertThat(send(REVIEWER, "/audit/sandbox/dibao", "{}").statusCode()).isEqualTo(403);
        JsonNode elsewhere = post(STRANGER, "/audit/sandbox/dibao", "{}");
        assertThat(elsewhere.path("items").size()).isZero();
    }

    @Test
    void theSandboxSaysWhatWouldDifferAndChangesNothing() throws Exception {
        EventReader reader = service.bean(EventReader.class);
        ListFollows.await(reader);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> service.bean(EventPublisher.class).health().published() == reader.head());
        assertThat(service.bean(Views.class).await(reader.head(), Duration.ofSeconds(30)))
                .isTrue();
        long head = reader.head();
        var views = service.bean(Views.class).positions();

        JsonNode same = only(sandbox("{}"));
        assertThat(same.path("from").asString()).isEqualTo("2022-04");
        assertThat(same.path("to").asString()).isEqualTo("2022-05");
        assertThat(same.path("decided").asLong()).isEqualTo(121_200);
        assertThat(same.path("paid").asLong()).isEqualTo(121_200);
        assertThat(same.path("difference").asLong()).isZero();
        assertThat(same.path("months").size()).isZero();

        // 2 × (50000 − 17500) = 65000 a month instead of 60600
        JsonNode higher = only(sandbox("{'rules':{'standards':[{'kind':'DIBAO_RURAL','area':'623021','amount':50000,"
                + "'validFrom':'2022-04','documentNumber':'试'}]}}"));
        assertThat(higher.path("other").asLong()).isEqualTo(130_000);
        assertThat(higher.path("difference").asLong()).isEqualTo(8_800);
        assertThat(higher.path("months").size()).isEqualTo(2);
        // The employment cost no longer counts: 2 × (47800 − 20000) = 55600
        JsonNode stricter = only(sandbox("{'rules':{'dibao':{'employmentCostCeilingPercent':0}}}"));
        assertThat(stricter.path("other").asLong()).isEqualTo(111_200);
        // 17500 a head is not below 17000: it would have been refused
        JsonNode lower = only(
                sandbox(
                        "{'rules':{'standards':["
                                + "{'kind':'DIBAO_RURAL','area':'623021','amount':17000,'validFrom':'2022-01','documentNumber':'试'},"
                                + "{'kind':'DIBAO_RURAL','area':'623021','amount':17000,'validFrom':'2022-04','documentNumber':'试'}]}}"));
        assertThat(lower.path("other").asLong()).isZero();
        assertThat(lower.path("difference").asLong()).isEqualTo(-121_200);
        assertThat(lower.path("refusedBy").asString()).isEqualTo("dibao.household-must-be-below-the-standard");

        assertThat(reader.head()).isEqualTo(head);
        assertThat(service.bean(EventPublisher.class).health().published()).isEqualTo(head);
        assertThat(service.bean(Views.class).positions()).isEqualTo(views);
    }

    @Test
    void theSandboxKnowsNoMoreThanWasKnown() throws Exception {
        long enrolled = position("assistance.dibao.CaseEnrolled");
        long raised = position("assistance.standards.StandardAdjusted");

        assertThat(sandbox("{'until':" + (enrolled - 1) + "}").path("items").size())
                .isZero();
        JsonNode before = only(sandbox("{'until':" + (raised - 1) + ",'upTo':'2022-05'}"));
        assertThat(before.path("decided").asLong()).as("2 × 56600").isEqualTo(113_200);
        assertThat(before.path("paid").asLong()).isEqualTo(56_600);
        assertThat(before.path("months").size()).as("May is not paid yet").isEqualTo(1);
        assertThat(sandbox("{'knownAt':'2000-01-01T00:00:00Z'}").path("items").size())
                .isZero();
        assertThat(send(AUDITOR, "/audit/sandbox/dibao", "{'rules':{'dibao':{'edgePercent':5}}}")
                        .body())
                .contains("web.value-must-fit");
        assertThat(send(AUDITOR, "/audit/sandbox/dibao", "{'upTo':'9999-12'}").body())
                .contains("web.value-must-fit");
        assertThat(send(AUDITOR, "/audit/sandbox/dibao", "{'rules':{'pension':{}}}")
                        .body())
                .contains("web.field-must-be-known");
    }

    @Test
    void theStateOfTheCaseIsToldAsOfADate() throws Exception {
        JsonNode then = get(AUDITOR, "/audit/state/" + household + "?asOf=2022-03-09");
        assertThat(then.path("phase").asString()).isEqualTo("OnNotice");
        assertThat(then.path("state").path("filing").path("area").asString()).isEqualTo("623021100");
        assertThat(then.toString()).doesNotContain("测试", "623021198001");
        assertThat(get(AUDITOR, "/audit/state/" + household).path("phase").asString())
                .isEqualTo("Active");
        assertThat(get(AUDITOR, "/audit/state/ledger.dibao." + household + "?asOf=2022-05-11")
                        .path("state")
                        .path("payments")
                        .get(1)
                        .path("back")
                        .path("by")
                        .asString())
                .isEqualTo("reviewer");
    }

    private static String sealedMeans() {
        String payload = service.bean(EventReader.class).stream(household).stream()
                .filter(event -> event.name().equals("assistance.dibao.MeansRecorded"))
                .findFirst()
                .orElseThrow()
                .payload();
        JsonNode means = JsonMapper.shared().readTree(payload).path("means");
        assertThat(means.has("sealed")).isTrue();
        return means.toString();
    }

    private interface Step {
        void take() throws Exception;
    }

    /** As long as the step takes, the household's first event of the name has another payload, whatever the store's rules. */
    private static void tampered(String name, String from, String to, Step step) throws Exception {
        payload(name, from, to);
        try {
            step.take();
        } finally {
            payload(name, to, from);
        }
    }

    private static void payload(String name, String from, String to) throws Exception {
        Environment settings = service.bean(Environment.class);
        try (Connection owner = DriverManager.getConnection(
                        String.valueOf(settings.getProperty("minzheng.postgres.url")),
                        settings.getProperty("minzheng.postgres.owner-username"),
                        settings.getProperty("minzheng.postgres.owner-password"));
                PreparedStatement change = owner.prepareStatement(
                        "update eventstore.event set payload = replace(payload, ?, ?) where position ="
                                + " (select min(position) from eventstore.event where name = ?"
                                + " and (strpos(stream, ?) > 0 or strpos(payload, ?) > 0))")) {
            change.setString(1, from);
            change.setString(2, to);
            change.setString(3, name);
            change.setString(4, household);
            change.setString(5, household);
            assertThat(change.executeUpdate()).isEqualTo(1);
        }
    }

    /** Of the last event of the name. */
    private static long position(String name) throws Exception {
        JsonNode items = get(AUDITOR, "/audit/events?type=" + name).path("items");
        return items.get(items.size() - 1).path("position").asLong();
    }

    private static JsonNode sandbox(String experiment) throws Exception {
        return post(AUDITOR, "/audit/sandbox/dibao", experiment);
    }

    private static JsonNode only(JsonNode page) {
        assertThat(page.path("items").size()).as(page.toString()).isEqualTo(1);
        return page.path("items").get(0);
    }

    private static List<String> steps(JsonNode explanation) {
        List<String> steps = new ArrayList<>();
        explanation
                .path("acts")
                .forEach(act -> steps.add(
                        act.path("step").asString() + " " + act.path("by").asString()));
        return steps;
    }

    private static List<String> whats(JsonNode explanation) {
        List<String> whats = new ArrayList<>();
        explanation
                .path("divergences")
                .forEach(divergence -> whats.add(divergence.path("what").asString()));
        return whats;
    }

    private static long head() {
        return service.bean(EventReader.class).head();
    }

    private static JsonNode get(String token, String path) throws Exception {
        return json(path, send(token, path, null));
    }

    private static JsonNode post(String token, String path, String body) throws Exception {
        return json(path, send(token, path, body));
    }

    private static JsonNode json(String path, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> send(String token, String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.uri("/api/assistance" + path))
                .header("Authorization", "Bearer " + token);
        if (body != null) {
            request.header("Content-Type", "application/json")
                    .header("Idempotency-Key", "audit-" + KEYS.incrementAndGet())
                    .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
