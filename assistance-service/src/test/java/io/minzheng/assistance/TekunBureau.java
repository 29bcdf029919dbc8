package io.minzheng.assistance;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.ResidentId;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

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
}
