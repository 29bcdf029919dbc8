package io.minzheng.assistance;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Role;
import io.minzheng.test.Infrastructure;
import java.time.LocalDate;

/** What a township does when somebody is in need, over HTTP. */
final class TownInNeed {
    static final String PLAN = "{'cash':[{'amount':30000,'notBefore':'2022-03-01'},"
            + "{'amount':20000,'notBefore':'2022-04-01'}],"
            + "'goods':[{'kind':'FOOD','supplier':'粮油店','quantity':3,'unitValue':5000}],"
            + "'services':[{'kind':'CARE','provider':'社工站','value':1000}],"
            + "'referrals':[{'target':'MEDICAL_AID','to':'医保局'}]}";

    final String approver;
    private final Bureau bureau;

    TownInNeed(Bureau bureau) {
        this.bureau = bureau;
        approver = Infrastructure.issuer().token("town-approver", Role.APPROVER, bureau.county + "100");
    }

    /** Somebody from another province. */
    static String resident(int number) {
        return ResidentId.of(DivisionCode.of("620102"), LocalDate.of(1975, 6, 1), number)
                .value();
    }

    void openFund(long amount) throws Exception {
        bureau.post(
                bureau.clerk,
                "temporary/funds/" + bureau.county + "100/request",
                "{'on':'2022-02-01','amount':%d,'documentNumber':'文-1'}".formatted(amount));
        bureau.post(bureau.approver, "temporary/funds/" + bureau.county + "100/approval", "{'on':'2022-02-02'}");
    }

    String report(String residentId) {
        return ("{'on':'2022-03-01','area':'%s100','happenedOn':'2022-02-28','form':'PERSON','kind':'RURAL',"
                        + "'cause':'ACCIDENT','persons':[{'no':1,'name':'测试','residentId':'%s'}],"
                        + "'circumstances':'车祸受伤','hukou':'620102'}")
                .formatted(bureau.county, residentId)
                .replace('\'', '"');
    }

    String application(String residentId) {
        return ("{'on':'2022-03-01','area':'%s100','village':'%s100201','filedBy':'APPLICANT','form':'PERSON',"
                        + "'kind':'RURAL','cause':'MEDICAL_COSTS',"
                        + "'persons':[{'no':1,'name':'测试','residentId':'%s'}],'first':1,'hukou':'%s',"
                        + "'recipient':'DIBAO','means':{'spending':500000,'reimbursed':100000,"
                        + "'propertyWithinLimits':true}}")
                .formatted(bureau.county, bureau.county, residentId, bureau.county)
                .replace('\'', '"');
    }

    String reported(String residentId) throws Exception {
        return bureau.post(bureau.clerk, "temporary/emergencies", report(residentId))
                .path("id")
                .asString();
    }

    String granted(String residentId) throws Exception {
        String id = reported(residentId);
        bureau.post(
                approver,
                "temporary/cases/" + id + "/grant",
                "{'on':'2022-03-01','decisionNumber':'决定-1','severity':'MODERATE','plan':" + PLAN + "}");
        return id;
    }

    void pay(String id, int stage, String on) throws Exception {
        String at = "temporary/cases/" + id + "/cash/" + stage;
        bureau.post(
                bureau.clerk,
                at + "/preparation",
                "{'on':'%s','person':1,'channel':'BANK','account':'6217000000000001','ownAccount':true}".formatted(on));
        bureau.post(approver, at + "/payment", "{'on':'" + on + "'}");
    }

    void deliverGoods(String id) throws Exception {
        bureau.post(
                bureau.clerk,
                "temporary/cases/" + id + "/goods/1/delivery",
                "{'on':'2022-03-03','person':1,'signature':'签收-1'}");
    }
}
