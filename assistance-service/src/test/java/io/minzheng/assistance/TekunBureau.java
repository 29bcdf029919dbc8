package io.minzheng.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.ResidentId;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** What the bureau's staff do for the extremely poor over HTTP. */
final class TekunBureau {
    private static final AtomicInteger NUMBERS = new AtomicInteger(500);

    private final Bureau bureau;

    TekunBureau(Bureau bureau) {
        this.bureau = bureau;
    }

    String residentId(String birth) {
        return ResidentId.of(DivisionCode.of(bureau.county), LocalDate.parse(birth), NUMBERS.incrementAndGet())
                .value();
    }

    void standard(String kind, long amount) throws Exception {
        propose(kind, amount);
        bureau.post(bureau.approver, "standards/" + kind + "/" + bureau.county + "/approval", "{'on':'2022-01-05'}");
    }

    /** From a month that lies before the day. */
    void adjust(String kind, long amount, String on, String from) throws Exception {
        bureau.post(
                bureau.reviewer,
                "standards/" + kind + "/" + bureau.county + "/proposal",
                "{'on':'%s','amount':%d,'validFrom':'%s','documentNumber':'文-%s-%s'}"
                        .formatted(on, amount, from, kind, on));
        bureau.post(bureau.approver, "standards/" + kind + "/" + bureau.county + "/approval", "{'on':'" + on + "'}");
    }

    void propose(String kind, long amount) throws Exception {
        bureau.post(
                bureau.reviewer,
                "standards/" + kind + "/" + bureau.county + "/proposal",
                "{'on':'2022-01-05','amount':%d,'validFrom':'2022-01','documentNumber':'文-%s'}"
                        .formatted(amount, kind));
    }

    /** An application, as it is sent. */
    String filing(String residentId) {
        return ("{'on':'2022-03-01','area':'%s100','village':'%s100201','kind':'RURAL','name':'测试',"
                        + "'residentId':'%s','schooling':'NONE','filedBy':'COMMITTEE'}")
                .formatted(bureau.county, bureau.county, residentId)
                .replace('\'', '"');
    }

    String filed(String residentId) throws Exception {
        return bureau.post(bureau.clerk, "tekun/cases", filing(residentId))
                .path("id")
                .asString();
    }

    /** Filed, investigated, and on notice until 2022-03-15: at home, three things not managed. */
    String onNotice(String residentId) throws Exception {
        String id = filed(residentId);
        application(id, "acceptance", "{'on':'2022-03-02'}");
        application(
                id,
                "visit",
                "{'on':'2022-03-03','visitedOn':'2022-03-03','investigators':['clerk','other'],'signedForm':'F-1'}");
        step(
                bureau.clerk,
                id,
                "facts",
                "{'on':'2022-03-04','facts':{'labour':{'source':'户口簿'},'living':{'income':10000,'disregarded':12000,"
                        + "'propertyWithinLimits':true,'source':'核对-1'},'obliged':[],'familySource':'户籍档案',"
                        + "'childProgramme':false}}");
        step(
                bureau.clerk,
                id,
                "self-care",
                "{'on':'2022-03-04','assessedOn':'2022-03-04','failed':['DRESS','TOILET','BATHE'],"
                        + "'assessors':['clerk','other'],'form':'评估-1'}");
        step(
                bureau.clerk,
                id,
                "form",
                "{'on':'2022-03-04','placement':{'form':'DISPERSED','payee':{'kind':'PERSON','name':'测试',"
                        + "'account':'6217000001'}}}");
        step(bureau.clerk, id, "opinion", "{'on':'2022-03-08','favourable':true}");
        application(id, "notice", "{'on':'2022-03-09','from':'2022-03-09'}");
        return id;
    }

    String granted(String residentId) throws Exception {
        String id = onNotice(residentId);
        step(bureau.approver, id, "confirmation", "{'on':'2022-03-16','decisionNumber':'决定-1'}");
        return id;
    }

    void step(String token, String id, String step, String body) throws Exception {
        bureau.post(token, "tekun/cases/" + id + "/" + step, body);
    }

    private void application(String id, String step, String body) throws Exception {
        bureau.post(bureau.clerk, "applications/" + applicationOf(id) + "/" + step, body);
    }

    static String applicationOf(String id) {
        return id.replace("tekun-", "application-");
    }

    /** Fen more over all months; of each month what is due now and what would be. */
    String wouldChange(String id) throws Exception {
        JsonNode trial = bureau.post(
                bureau.reviewer,
                "payments/standard-trials",
                ("{'purpose':'tekun','area':'%s','kind':'TEKUN_BASIC_RURAL','amount':62000,'validFrom':'2022-04',"
                                + "'upTo':'2022-05'}")
                        .formatted(bureau.county));
        JsonNode household = trial.path("page").path("items").get(0);
        assertThat(household.path("household").asString()).isEqualTo(id);
        StringBuilder text =
                new StringBuilder().append(trial.path("more").asLong()).append(' ');
        household.path("months").forEach(month -> text.append(
                        month.path("month").asString())
                .append(' ')
                .append(month.path("due").asLong())
                .append(' ')
                .append(month.path("wouldBe").asLong())
                .append(' '));
        return text.toString();
    }

    String prepared(String month) throws Exception {
        return bureau.post(
                        bureau.reviewer,
                        "payments/runs",
                        "{'purpose':'tekun','area':'%s','month':'%s','on':'%s-12'}"
                                .formatted(bureau.county, month, month))
                .path("id")
                .asString();
    }

    /** Each line: the month, its kind and fen. */
    String lines(String run) throws Exception {
        StringBuilder text = new StringBuilder();
        bureau.get(bureau.reviewer, "payments/runs/" + run + "/lines")
                .path("items")
                .forEach(line -> text.append(line.path("month").asString())
                        .append(' ')
                        .append(line.path("kind").asString())
                        .append(' ')
                        .append(line.path("amount").asLong())
                        .append(' '));
        return text.toString();
    }

    String issued(String run, String month) throws Exception {
        String on = "{'on':'" + month + "-12'}";
        String digest = bureau.get(bureau.reviewer, "payments/runs/" + run)
                .path("digest")
                .asString();
        bureau.post(bureau.reviewer, "payments/runs/" + run + "/submit", on);
        bureau.post(
                bureau.approver, "payments/runs/" + run + "/approve", on.replace("}", ",'digest':'" + digest + "'}"));
        bureau.post(bureau.approver, "payments/runs/" + run + "/issue", on);
        return lines(run);
    }

    /** Fen. */
    long paid(String id, String month) throws Exception {
        return bureau.get(bureau.clerk, "payments/ledgers/tekun/" + id + "?from=" + month + "&to=" + month)
                .path("months")
                .path(0)
                .path("paid")
                .asLong();
    }
}
