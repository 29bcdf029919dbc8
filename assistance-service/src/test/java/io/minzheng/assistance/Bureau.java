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
    static final String CLERK = token("clerk", Role.CLERK, "623001100");
    static final String REVIEWER = token("reviewer", Role.REVIEWER, "623001");
    static final String APPROVER = token("approver", Role.APPROVER, "623001");
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final AtomicInteger KEYS = new AtomicInteger();

    private final Function<String, URI> service;
    private final List<String> residents = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private String consistency = "assistance:0";

    Bureau(ConfigurableApplicationContext service) {
        this(path -> URI.create("http://127.0.0.1:"
                + Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer())
                        .getPort()
                + path));
    }

    /** @param service where a path is served */
    Bureau(Function<String, URI> service) {
        this.service = service;
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
                REVIEWER,
                "standards/DIBAO_RURAL/623001/proposal",
                "{'on':'2022-01-05','amount':%d,'validFrom':'%s','documentNumber':'文〔%s〕1号'}"
                        .formatted(amount, from, from));
        post(APPROVER, "standards/DIBAO_RURAL/623001/approval", "{'on':'2022-01-05'}");
    }

    String filed(String... births) throws Exception {
        return post(CLERK, "dibao/cases", filing(births)).path("id").asString();
    }

    /** An application of people who have not applied before, as it is sent. */
    String filing(String... births) {
        List<String> members = new ArrayList<>();
        for (String birth : births) {
            String residentId = ResidentId.of(
                            DivisionCode.of("623001"), LocalDate.parse(birth), NUMBERS.incrementAndGet())
                    .value();
            residents.add(residentId);
            members.add(("{'no':%d,'name':'测试','residentId':'%s','relation':'%s','hukou':'RURAL','counted':true,"
                            + "'seriouslyIll':false,'labourCapacity':'PARTIAL','employed':false,"
                            + "'schooling':'NONE'}")
                    .formatted(members.size() + 1, residentId, members.isEmpty() ? "APPLICANT" : "OTHER"));
        }
        return ("{'on':'2022-03-01','area':'623001100','village':'623001100201','applicant':1,'kind':'RURAL',"
                        + "'form':'HOUSEHOLD','filedBy':'APPLICANT','crossRegion':false,"
                        + "'authorisation':{'signedOn':'2022-03-01','reference':'授权-1'},'members':[%s]}")
                .formatted(String.join(",", members))
                .replace('\'', '"');
    }

    String enrolled(String... births) throws Exception {
        String id = filed(births);
        String at = "dibao/cases/" + id + "/";
        post(CLERK, at + "acceptance", "{'on':'2022-03-02'}");
        post(CLERK, at + "means", "{'on':'2022-03-03','lookBackMonths':12}");
        post(
                CLERK,
                at + "investigation",
                "{'on':'2022-03-03','visitedOn':'2022-03-03','investigators':['clerk','other'],'signedForm':'F-1'}");
        post(
                REVIEWER,
                at + "data-check",
                "{'on':'2022-03-07','requestedOn':'2022-03-02','startedOn':'2022-03-03','reportNumber':'H-1',"
                        + "'consistent':true}");
        post(
                CLERK,
                at + "first-opinion",
                "{'on':'2022-03-08','opinion':'ELIGIBLE','method':'DIFFERENCE','reviewGroup':'UNSTABLE'}");
        post(CLERK, at + "notice", "{'on':'2022-03-09','level':'VILLAGE','from':'2022-03-09'}");
        post(APPROVER, at + "confirmation", "{'on':'2022-03-17','decisionNumber':'决定-1'}");
        return id;
    }

    String pay(String month) throws Exception {
        String on = "{'on':'" + month + "-10'}";
        String run = post(
                        REVIEWER,
                        "payments/runs",
                        "{'purpose':'dibao','area':'623001','month':'%s','on':'%s-10'}".formatted(month, month))
                .path("id")
                .asString();
        String digest = get(REVIEWER, "payments/runs/" + run).path("digest").asString();
        post(REVIEWER, "payments/runs/" + run + "/submit", on);
        post(APPROVER, "payments/runs/" + run + "/approve", on.replace("}", ",'digest':'" + digest + "'}"));
        post(APPROVER, "payments/runs/" + run + "/issue", on);
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
                CLERK,
                at + "/proposal",
                "{'purpose':'dibao','number':'%s','holder':'%s','holderName':'测试','bank':'102','on':'2022-03-20'}"
                        .formatted(number, residentId));
        post(REVIEWER, at + "/confirmation", "{'on':'2022-03-21'}");
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
