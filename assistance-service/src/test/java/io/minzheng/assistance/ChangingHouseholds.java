package io.minzheng.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.dibao.RegistryTopic;
import io.minzheng.kernel.Role;
import io.minzheng.test.Infrastructure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** A household divides, another moves, two become one and one leaves the county; every fen of it computed by hand. */
final class ChangingHouseholds {
    private final Bureau bureau;
    private final String township;

    /** Another township, to which a household moves. */
    private final String other;

    private final String otherClerk;

    ChangingHouseholds(Bureau bureau) {
        this.bureau = bureau;
        township = bureau.county + "100";
        other = bureau.county + "101";
        otherClerk = Infrastructure.issuer().token("clerk-other", Role.CLERK, other);
    }

    void tell() throws Exception {
        bureau.standard(45_800, "2022-02");
        String family = bureau.enrolled("1980-01-01", "2012-01-01", "1982-01-01", "2014-01-01");
        String moving = bureau.enrolled("1979-01-01", "2013-01-01");
        run(bureau.county, "2022-04");

        String divorced = divided(family);
        moved(moving);
        run(bureau.county, "2022-05");
        run(other, "2022-06");
        assertThat(paid(moving)).as("by the township it has moved to").endsWith("2022-06=91600");
        assertThat(paid(family)).as("not by that one").endsWith("2022-05=183200");
        run(township, "2022-06");
        String approvedBefore = approved(bureau.county, "2022-07");
        reunited(family, divorced);
        issue(approvedBefore, "2022-07");
        assertThat(paid(family))
                .as("what was approved is no longer due")
                .noneMatch(month -> month.startsWith("2022-07"));
        run(bureau.county, "2022-07");
        leftTheCounty(moving);
        run(bureau.county, "2022-08");

        // 4 × 458; 2 × 458; 4 × 458 − 500
        assertThat(paid(family))
                .containsExactly(
                        "2022-04=183200", "2022-05=183200", "2022-06=91600", "2022-07=133200", "2022-08=133200");
        // 2 × 458 − 500, of which nothing before the division nor after the union
        assertThat(paid(divorced)).containsExactly("2022-06=41600");
        assertThat(paid(moving)).containsExactly("2022-04=91600", "2022-05=91600", "2022-06=91600", "2022-07=91600");
        JsonNode why = bureau.get(bureau.reviewer, "payments/ledgers/dibao/" + divorced + "/payments/1/explanation");
        assertThat(why.path("divergences").size()).as(why.toString()).isZero();
    }

    private String divided(String family) throws Exception {
        String at = "dibao/cases/" + family;
        bureau.post(
                bureau.clerk,
                at + "/split",
                "{'on':'2022-05-10','members':[3,4],'applicant':3,'means':{'lookBackMonths':12,'income':[{'member':3,"
                        + "'kind':'WAGES','amount':50000,'period':'MONTHLY','evidence':'E1'}]}}");
        String decision = "{'on':'2022-05-20','decisionNumber':'决定-8'}";
        assertThat(bureau.refused(bureau.approver, at + "/adjustment", decision))
                .isEqualTo("dibao.change-must-be-decided-with-its-counterpart");
        String divorced = bureau.get(bureau.clerk, at)
                .path("now")
                .path("benefit")
                .path("pending")
                .path("change")
                .path("counterpart")
                .path("caseId")
                .asString();
        assertThat(phase(bureau.clerk, divorced)).isEqualTo("SPLIT_OFF");
        bureau.post(bureau.approver, at + "/rearrangement-confirmation", decision);
        assertThat(phase(bureau.clerk, divorced)).isEqualTo("ACTIVE");
        return divorced;
    }

    private void moved(String moving) throws Exception {
        String at = "transfers/dibao/cases/" + moving;
        String flags = "review-flags?caseId=" + moving;
        marry(bureau.residents().getLast());
        await(() -> bureau.get(bureau.clerk, flags).toString().contains("MARRIAGE"));
        String appeal = complained("{'kind':'CASE','id':'%s'}".formatted(moving));
        String payment =
                complained("{'kind':'PAYMENT','id':'%s','purpose':'dibao','month':'2022-04'}".formatted(moving));
        bureau.post(
                bureau.clerk,
                at + "/proposal",
                "{'on':'2022-05-12','to':'%s','village':'%s201'}".formatted(other, other));
        assertThat(bureau.get(otherClerk, "transfers/open").toString()).contains(moving);
        assertThat(bureau.get(otherClerk, "dibao/cases").toString()).doesNotContain(moving);
        bureau.post(bureau.approver, at + "/confirmation", "{'on':'2022-05-21','decisionNumber':'决定-9'}");
        assertThat(bureau.get(otherClerk, "transfers/open").toString()).doesNotContain(moving);

        assertThat(bureau.get(otherClerk, "dibao/cases").toString()).contains(moving);
        assertThat(bureau.get(bureau.clerk, "dibao/cases").toString()).doesNotContain(moving);
        assertThat(bureau.get(otherClerk, "dibao/cases/" + moving + "?asOf=2022-05-20")
                        .path("area")
                        .asString())
                .as("how it was before it came")
                .isEqualTo(township);
        assertThat(bureau.refused(
                        bureau.clerk,
                        "dibao/cases/" + moving + "/change",
                        "{'on':'2022-05-22','ground':'HUKOU','kind':'RURAL'}"))
                .isEqualTo("kernel.area-must-be-ones-own");
        assertThat(persons("2022-05-31")).isZero();
        assertThat(persons("2022-06-30")).isEqualTo(2);
        whatBelongsToItHasGoneWithIt(flags, appeal, payment);
    }

    private void whatBelongsToItHasGoneWithIt(String flags, String appeal, String payment) throws Exception {
        await(() -> bureau.get(otherClerk, flags).path("items").size() == 1);
        assertThat(bureau.get(bureau.clerk, flags).path("items").size()).isZero();
        String closing = "review-flags/"
                + bureau.get(otherClerk, flags).path("items").get(0).path("id").asString() + "/closing";
        String closed = "{'on':'2022-06-10','outcome':'UNCHANGED','findings':'无影响'}";
        assertThat(bureau.refused(bureau.clerk, closing, closed)).isEqualTo("kernel.area-must-be-ones-own");
        bureau.post(otherClerk, closing, closed);

        await(() -> bureau.get(otherClerk, "appeals").toString().contains(appeal));
        assertThat(bureau.get(otherClerk, "worklist?limit=1000").toString())
                .contains(appeal)
                .doesNotContain(payment);
        assertThat(bureau.get(bureau.clerk, "appeals").toString())
                .as("what was paid stays with who paid it")
                .contains(payment)
                .doesNotContain(appeal);
        String withdrawal = "{'on':'2022-05-23','reason':'已解决'}";
        assertThat(bureau.refused(bureau.clerk, "appeals/" + appeal + "/withdrawal", withdrawal))
                .isEqualTo("kernel.area-must-be-ones-own");
        bureau.post(otherClerk, "appeals/" + appeal + "/withdrawal", withdrawal);
    }

    private static void marry(String resident) throws Exception {
        try (RegistryTopic registry = new RegistryTopic(Infrastructure.kafka())) {
            registry.marry(resident, resident, "结字-迁");
        }
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition);
    }

    private String complained(String object) throws Exception {
        return bureau.post(
                        bureau.clerk,
                        "appeals",
                        ("{'on':'2022-05-12','matter':'COMPLAINT','object':%s,'complainant':{'role':'ANONYMOUS'},"
                                        + "'channel':'ORAL','text':'收入算错了','receivedOn':'2022-05-12'}")
                                .formatted(object))
                .path("id")
                .asString();
    }

    private int persons(String asOf) throws Exception {
        return bureau.get(bureau.approver, "dibao/statistics?area=" + other + "&asOf=" + asOf)
                .path("stock")
                .path("persons")
                .asInt();
    }

    private void reunited(String family, String divorced) throws Exception {
        String at = "dibao/cases/" + family;
        bureau.post(bureau.clerk, at + "/merger", "{'on':'2022-06-15','other':'" + divorced + "'}");
        bureau.post(
                bureau.approver, at + "/rearrangement-confirmation", "{'on':'2022-06-20','decisionNumber':'决定-10'}");
        assertThat(phase(bureau.clerk, divorced)).isEqualTo("ENDED");
        assertThat(bureau.get(bureau.clerk, "dibao/cases/" + divorced)
                        .path("entries")
                        .toString())
                .contains("\"into\":\"" + family + "\"");
    }

    private void leftTheCounty(String moving) throws Exception {
        String at = "transfers/dibao/cases/" + moving;
        assertThat(bureau.refused(otherClerk, at + "/proposal", "{'on':'2022-07-12','to':'623027'}"))
                .isEqualTo("transfer.letter-must-go-with-the-file");
        bureau.post(
                otherClerk,
                at + "/proposal",
                "{'on':'2022-07-12','to':'623027','letter':'转移函-1','fileReference':'档案-1'}");
        bureau.post(bureau.approver, at + "/confirmation", "{'on':'2022-07-15','decisionNumber':'决定-11'}");
        assertThat(phase(otherClerk, moving)).isEqualTo("ENDED");
    }

    /** One person files twice; a human says that it is one, and it is not put before anybody again. */
    void tellOfADuplicate() throws Exception {
        String filing = bureau.filing("1985-01-01");
        String first =
                bureau.post(bureau.clerk, "dibao/cases", filing).path("id").asString();
        String second =
                bureau.post(bureau.clerk, "dibao/cases", filing).path("id").asString();
        JsonNode found = candidate(first);
        assertThat(found.toString())
                .contains(first, second)
                .contains("SAME_PERSON")
                .doesNotContain("测试");
        bureau.post(
                bureau.reviewer,
                "duplicates/" + found.path("id").asString() + "/same",
                "{'on':'2022-03-05','cases':['%s','%s'],'survivor':'%s','remedy':'END_OTHERS','reason':'重复申请'}"
                        .formatted(first, second, first));
        assertThat(bureau.get(bureau.reviewer, "duplicates?limit=1000").toString())
                .doesNotContain(first);
        assertThat(phase(bureau.clerk, second))
                .as("nothing is joined by itself")
                .isEqualTo("SUBMITTED");
    }

    private JsonNode candidate(String caseId) throws Exception {
        for (JsonNode line :
                bureau.get(bureau.reviewer, "duplicates?limit=1000").path("items")) {
            if (line.toString().contains(caseId)) {
                return line;
            }
        }
        throw new AssertionError("no candidate with " + caseId);
    }

    private String phase(String token, String caseId) throws Exception {
        return bureau.get(token, "dibao/cases/" + caseId).path("phase").asString();
    }

    private void run(String area, String month) throws Exception {
        issue(approved(area, month), month);
    }

    private String approved(String area, String month) throws Exception {
        String on = "{'on':'" + month + "-25'}";
        String run = bureau.post(
                        bureau.reviewer,
                        "payments/runs",
                        "{'purpose':'dibao','area':'%s','month':'%s','on':'%s-25'}".formatted(area, month, month))
                .path("id")
                .asString();
        String digest = bureau.get(bureau.reviewer, "payments/runs/" + run)
                .path("digest")
                .asString();
        bureau.post(bureau.reviewer, "payments/runs/" + run + "/submit", on);
        bureau.post(
                bureau.approver, "payments/runs/" + run + "/approve", on.replace("}", ",'digest':'" + digest + "'}"));
        return run;
    }

    private void issue(String run, String month) throws Exception {
        bureau.post(bureau.approver, "payments/runs/" + run + "/issue", "{'on':'" + month + "-25'}");
    }

    /** What stands paid, in fen by month. */
    private List<String> paid(String caseId) throws Exception {
        List<String> months = new ArrayList<>();
        for (JsonNode month : bureau.get(
                        bureau.reviewer, "payments/ledgers/dibao/" + caseId + "?from=2022-04&to=2022-12")
                .path("months")) {
            months.add(month.path("month").asString() + "=" + month.path("paid").asLong());
        }
        return months;
    }
}
