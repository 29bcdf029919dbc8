package io.minzheng.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.kernel.Role;
import io.minzheng.test.Infrastructure;
import tools.jackson.databind.JsonNode;

/** An appeal against a decision, a complaint of a payment and one of a clerk, and what is due of all of it. */
final class AppealStory {
    private final String desk;
    private final String handler;
    private final String judge;
    private final String elsewhere;
    private final String township;
    private static final String OBJECT = "{'kind':'CASE','id':'%s'}";
    private static final String NOBODY = "{'role':'ANONYMOUS'}";

    private final Bureau bureau;
    private final String household;
    private final String resident;

    /** @param household in dibao, paid for April 2022 */
    AppealStory(Bureau bureau, String household, String resident) {
        this.bureau = bureau;
        township = bureau.county + "100";
        desk = Infrastructure.issuer().token("desk", Role.REVIEWER, bureau.county);
        handler = Infrastructure.issuer().token("handler", Role.CLERK, township);
        judge = Infrastructure.issuer().token("judge", Role.APPROVER, bureau.county);
        elsewhere = Infrastructure.issuer().token("elsewhere", Role.CLERK, bureau.county + "101");
        this.household = household;
        this.resident = resident;
    }

    void tell() throws Exception {
        whatDoesNotExistCannotBeComplainedOf();
        String appeal = anAppealIsAnsweredByThoseWhoTookNoPart();
        aComplaintOfAPayment();
        String conduct = whoIsAccusedLearnsNothing();
        worklistShowsWhatIsDue(appeal, conduct);
        String statistics = "appeals/statistics?from=2022-05&to=2022-06&asOf=2022-06-30";
        String accused = Infrastructure.issuer().token("clerk", Role.AUDITOR, bureau.county);
        assertThat(bureau.get(accused, statistics).path("rows").toString())
                .as("nothing of the complaint about the reader")
                .contains("\"month\":\"2022-05\",\"area\":\"" + township + "\",\"received\":2,\"done\":0");
        assertThat(bureau.get(accused, "audit/events?aggregate=" + conduct)
                        .path("items")
                        .size())
                .isZero();
        assertThat(bureau.get(accused, "audit/events?aggregate=" + appeal)
                        .path("items")
                        .size())
                .isPositive();
        assertThat(bureau.get(desk, statistics).path("rows").toString())
                .contains("\"month\":\"2022-05\",\"area\":\"" + township + "\",\"received\":3,\"done\":0,\"upheld\":0")
                .contains("\"month\":\"2022-06\",\"area\":\"" + township + "\",\"received\":0,\"done\":1,\"upheld\":1");
    }

    private static String filing(String matter, String object, String complainant, String more) {
        return ("{'on':'2022-05-20','matter':'%s','object':%s,'complainant':%s,'channel':'ORAL','text':'收入算错了',"
                        + "'receivedOn':'2022-05-20'%s}")
                .formatted(matter, object, complainant, more);
    }

    private String applicant() {
        return "{'role':'APPLICANT','name':'测试','residentId':'%s'}".formatted(resident);
    }

    private String payment(String month) {
        return "{'kind':'PAYMENT','id':'%s','purpose':'dibao','month':'%s'}".formatted(household, month);
    }

    private void whatDoesNotExistCannotBeComplainedOf() throws Exception {
        String unknown = OBJECT.formatted("dibao-0");
        assertThat(bureau.refused(bureau.clerk, "appeals", filing("APPEAL", unknown, applicant(), "")))
                .isEqualTo("appeals.object-must-exist");
        assertThat(bureau.refused(bureau.clerk, "appeals", filing("COMPLAINT", payment("2021-01"), NOBODY, "")))
                .isEqualTo("appeals.object-must-exist");
        assertThat(bureau.refused(elsewhere, "appeals", filing("APPEAL", OBJECT.formatted(household), applicant(), "")))
                .isEqualTo("kernel.area-must-be-ones-own");
    }

    private String anAppealIsAnsweredByThoseWhoTookNoPart() throws Exception {
        String id = bureau.post(bureau.clerk, "appeals", filing("APPEAL", OBJECT.formatted(household), applicant(), ""))
                .path("id")
                .asString();
        String at = "appeals/" + id;
        bureau.post(desk, at + "/acceptance", "{'on':'2022-05-23'}");
        for (String actor : new String[] {"clerk", "reviewer", "approver", "other"}) {
            assertThat(bureau.refused(desk, at + "/handler", "{'on':'2022-05-23','handler':'" + actor + "'}"))
                    .as(actor)
                    .isEqualTo("appeals.handler-must-have-taken-no-part");
        }
        bureau.post(desk, at + "/handler", "{'on':'2022-05-23','handler':'handler'}");
        JsonNode open = bureau.get(bureau.clerk, "appeals?object=" + household).path("items");
        assertThat(open.size()).as("staff who look at the case see it").isEqualTo(1);
        assertThat(open.get(0).path("dueOn").asString()).isEqualTo("2022-06-14");
        assertThat(bureau.get(elsewhere, "appeals?object=" + household)
                        .path("items")
                        .size())
                .isZero();
        bureau.post(
                handler,
                at + "/investigation",
                "{'on':'2022-05-27','investigatedOn':'2022-05-26','findings':'工资单有误','evidence':['E-1']}");
        String decision = "{'on':'2022-06-01','decisionNumber':'复-1','outcome':'UPHELD','reasons':['应重新计算'],"
                + "'remedy':'DECISION_REVISED'}";
        assertThat(bureau.refused(bureau.approver, at + "/decision", decision))
                .isEqualTo("appeals.decision-must-come-from-somebody-without-part");
        bureau.post(judge, at + "/decision", decision);
        bureau.post(
                bureau.clerk, at + "/delivery", "{'on':'2022-06-02','deliveredOn':'2022-06-02','manner':'IN_PERSON'}");
        assertThat(bureau.refused(desk, at + "/remedy", "{'on':'2022-06-10','reference':'决定-9','aggregate':'dibao-0'}"))
                .isEqualTo("appeals.remedy-must-exist");
        bureau.post(desk, at + "/remedy", "{'on':'2022-06-10','reference':'决定-9','aggregate':'" + household + "'}");

        JsonNode file = bureau.get(bureau.clerk, at);
        assertThat(file.path("result").path("reconsiderationUntil").asString()).isEqualTo("2022-08-01");
        assertThat(file.path("result").path("remedyReference").asString()).isEqualTo("决定-9");
        assertThat(file.toString()).doesNotContain("测试", "收入算错了", resident);
        assertThat(bureau.post(
                                bureau.clerk,
                                "reveals",
                                "{'aggregate':'%s','fields':['text','name'],'purpose':'答复申诉人'}".formatted(id))
                        .toString())
                .contains("收入算错了", "测试");
        return id;
    }

    private void aComplaintOfAPayment() throws Exception {
        String id = bureau.post(bureau.clerk, "appeals", filing("COMPLAINT", payment("2022-04"), NOBODY, ""))
                .path("id")
                .asString();
        String unfounded = "{'on':'2022-05-23','reason':'不属于受理范围'}";
        for (String step : new String[] {"refusal", "withdrawal"}) {
            assertThat(bureau.refused(bureau.reviewer, "appeals/" + id + "/" + step, unfounded))
                    .isEqualTo("appeals.decision-must-come-from-somebody-without-part");
        }
        bureau.post(desk, "appeals/" + id + "/acceptance", "{'on':'2022-05-23'}");
        assertThat(bureau.refused(
                        bureau.reviewer, "appeals/" + id + "/handler", "{'on':'2022-05-23','handler':'handler'}"))
                .isEqualTo("appeals.decision-must-come-from-somebody-without-part");
        for (String actor : new String[] {"clerk", "reviewer", "approver"}) {
            assertThat(bureau.refused(
                            desk, "appeals/" + id + "/handler", "{'on':'2022-05-23','handler':'" + actor + "'}"))
                    .isEqualTo("appeals.handler-must-have-taken-no-part");
        }
        bureau.post(desk, "appeals/" + id + "/handler", "{'on':'2022-05-23','handler':'handler'}");
    }

    private String whoIsAccusedLearnsNothing() throws Exception {
        String about = ",'accused':'clerk','area':'" + township + "'";
        String conduct = filing("COMPLAINT", "{'kind':'CONDUCT'}", NOBODY, about);
        assertThat(bureau.refused(bureau.clerk, "appeals", conduct)).isEqualTo("appeals.accused-must-be-named");
        String id = bureau.post(desk, "appeals", conduct).path("id").asString();
        assertThat(bureau.get(desk, "appeals").toString()).contains(id);
        assertThat(bureau.get(handler, "appeals/" + id).toString()).doesNotContain("\"clerk\"");
        assertThat(bureau.get(bureau.clerk, "appeals?all=true").toString()).doesNotContain(id);
        assertThat(bureau.refused(bureau.clerk, "appeals/" + id + "/withdrawal", "{'on':'2022-05-23','reason':'无'}"))
                .isEqualTo("appeals.appeal-must-be-filed");
        assertThat(bureau.refused(
                        bureau.clerk,
                        "reveals",
                        "{'aggregate':'%s','fields':['text'],'purpose':'想知道是谁'}".formatted(id)))
                .isEqualTo("kernel.aggregate-must-exist");
        return id;
    }

    private void worklistShowsWhatIsDue(String appeal, String conduct) throws Exception {
        String due = bureau.get(handler, "worklist?limit=1000").toString();
        assertThat(due)
                .contains("\"dueOn\":\"2022-09-17\",\"overdue\":true,\"programme\":\"dibao\",\"duty\":\"REVIEW\"")
                .contains("/api/assistance/dibao/cases/" + household)
                .contains("\"dueOn\":\"2022-06-14\",\"overdue\":true,\"programme\":\"appeals\",\"duty\":\"ANSWER\"")
                .contains(conduct)
                .doesNotContain(appeal);
        assertThat(bureau.get(bureau.clerk, "worklist?limit=1000").toString())
                .contains(household)
                .doesNotContain(conduct);
        assertThat(bureau.get(elsewhere, "worklist?limit=1000").path("items").size())
                .isZero();
        assertThat(bureau.get(handler, "worklist?by=2022-09-16&limit=1000").toString())
                .doesNotContain("\"duty\":\"REVIEW\"");
        JsonNode first = bureau.get(handler, "worklist?programme=dibao&limit=1");
        JsonNode second = bureau.get(
                handler,
                "worklist?programme=dibao&limit=1&after=" + first.path("next").asString());
        assertThat(first.path("items").size()).isEqualTo(1);
        assertThat(second.path("items").get(0)).isNotEqualTo(first.path("items").get(0));
    }
}
