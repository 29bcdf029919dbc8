package io.minzheng.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Role;
import io.minzheng.test.Infrastructure;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the bureau's staff do over HTTP. */
final class Bureau {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final AtomicInteger KEYS = new AtomicInteger();

    /** Tokens: the clerk is of the township {@code 100}, the others of the county. */
    final String clerk;

    final String reviewer;
    final String approver;
    final String county;

    private final Function<String, URI> service;
    private final List<String> residents = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private String consistency = "assistance:0";

    Bureau(ConfigurableApplicationContext service, String county) {
        this(
                path -> URI.create("http://127.0.0.1:"
                        + Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer())
                                .getPort()
                        + path),
                county);
    }

    /**
     * @param service where a path is served
     * @param county whose bureau it is
     */
    Bureau(Function<String, URI> service, String county) {
        this.service = service;
        this.county = county;
        clerk = token("clerk", Role.CLERK, county + "100");
        reviewer = token("reviewer", Role.REVIEWER, county);
        approver = token("approver", Role.APPROVER, county);
    }

    /** Resident IDs of those who have applied, in order. */
    List<String> residents() {
        return List.copyOf(residents);
    }

    private static String token(String id, Role role, String area) {
        return Infrastructure.issuer().token(id, role, area);
    }

    void standard(long amount, String from) throws Exception {
        post(
                reviewer,
                "standards/DIBAO_RURAL/" + county + "/proposal",
                "{'on':'2022-01-05','amount':%d,'validFrom':'%s','documentNumber':'文〔%s〕1号'}"
                        .formatted(amount, from, from));
        post(approver, "standards/DIBAO_RURAL/" + county + "/approval", "{'on':'2022-01-05'}");
    }

    String filed(String... births) throws Exception {
        return post(clerk, "dibao/cases", filing(births)).path("id").asString();
    }

    /** An application of people who have not applied before, as it is sent. */
    String filing(String... births) {
        List<String> members = new ArrayList<>();
        for (String birth : births) {
            String residentId = ResidentId.of(
                            DivisionCode.of(county), LocalDate.parse(birth), NUMBERS.incrementAndGet())
                    .value();
            residents.add(residentId);
            members.add(("{'no':%d,'name':'测试','residentId':'%s','relation':'%s','hukou':'RURAL','counted':true,"
                            + "'seriouslyIll':false,'labourCapacity':'PARTIAL','employed':false,"
                            + "'schooling':'NONE'}")
                    .formatted(members.size() + 1, residentId, members.isEmpty() ? "APPLICANT" : "OTHER"));
        }
        return ("{'on':'2022-03-01','area':'%s100','village':'%s100201','applicant':1,'kind':'RURAL',"
                        + "'form':'HOUSEHOLD','filedBy':'APPLICANT','crossRegion':false,"
                        + "'authorisation':{'signedOn':'2022-03-01','reference':'授权-1'},'members':[%s]}")
                .formatted(county, county, String.join(",", members))
                .replace('\'', '"');
    }

    String enrolled(String... births) throws Exception {
        String id = filed(births);
        enrol(id);
        return id;
    }

    /** From the acceptance to the confirmation. */
    void enrol(String id) throws Exception {
        investigate(id);
        post(approver, "dibao/cases/" + id + "/confirmation", "{'on':'2022-03-17','decisionNumber':'决定-1'}");
    }

    /** From the acceptance to a notice that has run its days by 2022-03-17. */
    void investigate(String id) throws Exception {
        String at = "dibao/cases/" + id + "/";
        post(clerk, at + "acceptance", "{'on':'2022-03-02'}");
        post(clerk, at + "means", "{'on':'2022-03-03','lookBackMonths':12}");
        post(
                clerk,
                at + "investigation",
                "{'on':'2022-03-03','visitedOn':'2022-03-03','investigators':['clerk','other'],'signedForm':'F-1'}");
        post(
                reviewer,
                at + "data-check",
                "{'on':'2022-03-07','requestedOn':'2022-03-02','startedOn':'2022-03-03','reportNumber':'H-1',"
                        + "'consistent':true}");
        post(
                clerk,
                at + "first-opinion",
                "{'on':'2022-03-08','opinion':'ELIGIBLE','method':'DIFFERENCE','reviewGroup':'UNSTABLE'}");
        post(clerk, at + "notice", "{'on':'2022-03-09','level':'VILLAGE','from':'2022-03-09'}");
    }

    String pay(String month) throws Exception {
        String on = "{'on':'" + month + "-10'}";
        String run = post(
                        reviewer,
                        "payments/runs",
                        "{'purpose':'dibao','area':'%s','month':'%s','on':'%s-10'}".formatted(county, month, month))
                .path("id")
                .asString();
        String digest = get(reviewer, "payments/runs/" + run).path("digest").asString();
        post(reviewer, "payments/runs/" + run + "/submit", on);
        post(approver, "payments/runs/" + run + "/approve", on.replace("}", ",'digest':'" + digest + "'}"));
        post(approver, "payments/runs/" + run + "/issue", on);
        return run;
    }

    JsonNode post(String token, String path, String body) throws Exception {
        HttpResponse<String> answer = client.send(
                request(token, path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "k-" + KEYS.incrementAndGet())
                        .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        consistency = answer.headers().firstValue("Consistency-Token").orElse(consistency);
        return JsonMapper.shared().readTree(answer.body());
    }

    /** The code of the rule that refuses it. */
    String refused(String token, String path, String body) throws Exception {
        HttpResponse<String> answer = client.send(
                request(token, path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "k-" + KEYS.incrementAndGet())
                        .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(400, 499);
        return JsonMapper.shared().readTree(answer.body()).path("code").asString();
    }

    /** The household names an account of its own, and a reviewer confirms it. */
    void account(String household, String residentId, String number) throws Exception {
        String at = "payments/bank/accounts/" + household;
        post(
                clerk,
                at + "/proposal",
                "{'purpose':'dibao','number':'%s','holder':'%s','holderName':'测试','bank':'102','on':'2022-03-20'}"
                        .formatted(number, residentId));
        post(reviewer, at + "/confirmation", "{'on':'2022-03-21'}");
    }

    JsonNode get(String token, String path) throws Exception {
        HttpResponse<String> answer = client.send(request(token, path).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(service.apply("/api/assistance/" + path))
                .header("Authorization", "Bearer " + token)
                .header("Consistency-Token", consistency);
    }
}
