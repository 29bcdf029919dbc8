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

/** Stories of what one programme does when it hears of another, or of another service, over the topics. */
final class Reactions {
    private static final String CASES = "disability-subsidies/cases/";
    private static final String FLAGS = "review-flags";

    private final Bureau bureau;
    private final TekunBureau tekun;

    /** A township of its own, in which nobody else counts persons. */
    private final String town;

    private final String window;
    private final String stranger;

    Reactions(Bureau bureau) {
        this.bureau = bureau;
        town = bureau.county + "102";
        window = Infrastructure.issuer().token("window-2", Role.CLERK, town);
        stranger = Infrastructure.issuer().token("stranger", Role.CLERK, bureau.county + "202");
        this.tekun = new TekunBureau(bureau);
    }

    /** In dibao since 2022-04; the resident ID of the last of them. */
    private String enrolled(String... births) throws Exception {
        dibaoCase = bureau.enrolled(births);
        return bureau.residents().getLast();
    }

    private String dibaoCase = "";

    /** Both subsidies, applied for on 2022-03-02 and granted on 2022-03-20. */
    private String subsidies(String resident) throws Exception {
        String id = bureau.post(
                        window,
                        "disability-subsidies/cases",
                        ("{'on':'2022-03-02','area':'%s','village':'%s201','filedBy':'APPLICANT','name':'测试',"
                                        + "'residentId':'%s','hukou':'RURAL','certificate':{'number':'%s41',"
                                        + "'impairment':{'category':'LIMB','grade':1},'issuedOn':'2021-01-10',"
                                        + "'validUntil':'2031-01-09'},'subsidies':['LIVING','NURSING']}")
                                .formatted(town, town, resident, resident))
                .path("id")
                .asString();
        String application = "applications/" + id.replace("disability-", "application-");
        bureau.post(window, application + "/acceptance", "{'on':'2022-03-03'}");
        bureau.post(
                window,
                CASES + id + "/opinion",
                "{'on':'2022-03-08','subsidies':['LIVING','NURSING'],'situation':" + situation() + "}");
        bureau.post(window, application + "/federation-request", "{'on':'2022-03-08'}");
        bureau.post(
                bureau.reviewer,
                application + "/federation-answer",
                "{'on':'2022-03-11','favourable':true,'reference':'残联'}");
        bureau.post(bureau.approver, CASES + id + "/confirmation", "{'on':'2022-03-20','decisionNumber':'残补-1'}");
        return id;
    }

    private static String situation() {
        return "{'tekun':false,'workInjuryNursing':false,'fullChildBenefit':false,'longTermCare':true,'allowances':[]}";
    }

    private String resumption(String on, String subsidy) {
        return "{'on':'%s','subsidy':'%s','situation':%s,'decisionNumber':'残补-2'}".formatted(on, subsidy, situation());
    }

    void tekunTakesThePlaceOfBothSubsidiesAndTheListFollows() throws Exception {
        tekun.standard("TEKUN_BASIC_RURAL", 59_600);
        tekun.standard("TEKUN_CARE_DISPERSED_MIDDLE", 30_000);
        String person = enrolled("1950-06-01");
        String dibao = dibaoCase;
        await(() -> tags(person).contains("DIBAO 2022-03-17 null"));
        String subsidies = subsidies(person);
        String supported = tekun.onNotice(person);
        bureau.post(
                bureau.approver,
                "dibao/cases/" + dibao + "/ending",
                "{'on':'2022-03-17','reason':'TEKUN','occurredOn':'2022-03-17','decisionNumber':'决定-2'}");
        tekun.step(bureau.approver, supported, "confirmation", "{'on':'2022-03-17','decisionNumber':'决定-1'}");

        await(() -> stops(subsidies).equals("LIVING,NURSING TEKUN 2022-04 "));
        assertThat(bureau.get(window, CASES + subsidies).toString()).contains("\"decision\":\"" + supported);
        assertThat(statistics("2022-03-31")).isEqualTo("LIVING=0 NURSING=1 ");
        assertThat(statistics("2022-04-30")).isEqualTo("LIVING=0 NURSING=0 ");
        assertThat(bureau.refused(
                        bureau.approver, CASES + subsidies + "/resumption", resumption("2022-05-10", "NURSING")))
                .isEqualTo("disability.person-must-not-be-in-tekun");
        await(() -> tags(person).contains("DIBAO 2022-03-17 2022-03-31"));
        await(() -> tags(person).contains("TEKUN 2022-03-17 null"));

        tekun.step(
                bureau.clerk,
                supported,
                "ending-proposal",
                "{'on':'2022-06-01','ground':'OWN_WISH','occurredOn':'2022-06-01','source':'申请书'}");
        tekun.step(bureau.clerk, supported, "ending-notice", "{'on':'2022-06-02','from':'2022-06-02'}");
        tekun.step(bureau.approver, supported, "ending", "{'on':'2022-06-10','decisionNumber':'决定-4'}");

        await(() -> flags(window, subsidies).contains("TEKUN_ENDED 决定-4 open "));
        await(() -> tags(person).contains("TEKUN 2022-03-17 2022-06-30"));
        bureau.post(bureau.approver, CASES + subsidies + "/resumption", resumption("2022-06-20", "NURSING"));
        assertThat(statistics("2022-06-30")).as("tekun still pays June").isEqualTo("LIVING=0 NURSING=0 ");
        assertThat(statistics("2022-07-31")).isEqualTo("LIVING=0 NURSING=1 ");
        heardAgainLongAfterwardsItStopsNothing(person, supported, subsidies);
    }

    /** As when the group's offsets are lost, and under an id that is not known. */
    private void heardAgainLongAfterwardsItStopsNothing(String person, String tekunCase, String subsidies)
            throws Exception {
        String personId = ForeignTopic.pseudonym(person);
        try (ForeignTopic own = new ForeignTopic("assistance", Infrastructure.kafka())) {
            own.publish(
                    "tekun.DisabilitySubsidiesDisplaced",
                    tekunCase,
                    "{'on':'2022-03-17','personId':'%s','from':'2022-04'}".formatted(personId));
            own.publish(
                    "tekun.CaseEnded",
                    tekunCase,
                    "{'on':'2022-06-10','personId':'%s','ground':'MEANS','decisionNumber':'决定-9'}".formatted(personId));
        }
        await(() -> flags(window, subsidies).contains("TEKUN_ENDED 决定-9 open "));
        assertThat(statistics("2022-07-31")).isEqualTo("LIVING=0 NURSING=1 ");
    }

    void aMarriageAndADivorceHaveBothHouseholdsReviewed() throws Exception {
        String one = enrolled("1990-01-01", "1991-02-03");
        String first = dibaoCase;
        String other = enrolled("1992-01-01");
        String second = dibaoCase;
        await(() -> !tags(other).isEmpty());
        String last = enrolled("1992-01-01");
        String third = dibaoCase;
        try (RegistryTopic registry = new RegistryTopic(Infrastructure.kafka())) {
            registry.marry(one, other, "结字-1");
            registry.marry(one, other, "结字-1");
            registry.divorce(other, last, "离字-1");
            await(() -> flags(bureau.clerk, third).equals("DIVORCE 离字-1 open "));
        }

        await(() -> flags(bureau.clerk, second).equals("DIVORCE 离字-1 open MARRIAGE 结字-1 open ")
                || flags(bureau.clerk, second).equals("MARRIAGE 结字-1 open DIVORCE 离字-1 open "));
        await(() -> flags(bureau.clerk, first).equals("MARRIAGE 结字-1 open "));
        await(() -> flags(bureau.clerk, "monitored." + ForeignTopic.pseudonym(other))
                .contains("MARRIAGE 结字-1 open "));
        assertThat(flags(stranger, first)).isEmpty();
        assertThat(bureau.get(bureau.clerk, "dibao/cases/" + first)
                        .path("entries")
                        .toString())
                .contains("ReviewFlagged", "结字-1");
        JsonNode flag = bureau.get(bureau.clerk, FLAGS + "?programme=dibao&reason=MARRIAGE&caseId=" + first)
                .path("items")
                .get(0);
        assertThat(flag.toString()).doesNotContain(one, other, "测试");
        String closing = FLAGS + "/" + flag.path("id").asString() + "/closing";
        String outcome = "{'on':'2022-06-10','outcome':'CHANGED','findings':'配偶并入家庭','decisionNumber':'决定-5'}";
        assertThat(bureau.refused(stranger, closing, outcome)).isEqualTo("kernel.area-must-be-ones-own");
        bureau.post(bureau.clerk, closing, outcome);
        assertThat(bureau.refused(bureau.clerk, closing, outcome)).isEqualTo("reviewflag.flag-must-be-open");
        assertThat(flags(bureau.clerk, first)).isEqualTo("MARRIAGE 结字-1 CHANGED ");
        assertThat(bureau.get(bureau.clerk, FLAGS + "?programme=dibao&limit=500")
                        .toString())
                .doesNotContain(first)
                .contains(second, third);
    }

    void aChildInCareKeepsTheNursingSubsidyAlone() throws Exception {
        String full = enrolled("1980-01-01", "2015-03-04");
        String household = dibaoCase;
        String stopped = subsidies(full);
        String difference = enrolled("1981-01-01", "2016-03-04");
        String kept = subsidies(difference);
        String orphan = enrolled("1982-01-01", "2017-03-04");
        String orphaned = subsidies(orphan);
        try (ChildwelfareTopic childwelfare = new ChildwelfareTopic(Infrastructure.kafka())) {
            childwelfare.admitUnattended(difference, "2022-04-25", "2022-05", "DIFFERENCE");
            childwelfare.admitUnattended(full, "2022-04-25", "2022-05", "FULL");
            childwelfare.admitOrphan(orphan, "2022-05-25", "2022-06");
            await(() -> stops(stopped).equals("LIVING CHILD_BENEFIT 2022-05 "));
            await(() -> stops(orphaned).equals("LIVING CHILD_BENEFIT 2022-06 "));
            await(() -> flags(window, kept).equals("CHILD_ADMITTED 事认-1 open "));
            await(() -> flags(bureau.clerk, household).equals("CHILD_ADMITTED 事认-1 open "));
            assertThat(stops(kept)).isEmpty();
            assertThat(statistics("2022-05-31")).isEqualTo("LIVING=2 NURSING=3 ");
            assertThat(statistics("2022-06-30")).isEqualTo("LIVING=1 NURSING=3 ");

            childwelfare.releaseUnattended(full, "2022-08-10");
            await(() -> flags(window, stopped).contains("CHILD_RELEASED 事退-1 open "));
        }
        bureau.post(bureau.approver, CASES + stopped + "/resumption", resumption("2022-08-20", "LIVING"));
        bureau.post(
                bureau.approver,
                "dibao/cases/" + household + "/ending",
                "{'on':'2022-09-17','reason':'OWN_WISH','occurredOn':'2022-09-17','decisionNumber':'决定-6'}");
        await(() -> flags(window, stopped).contains("DIBAO_ENDED " + household + " 2022-10 open "));
        assertThat(statistics("2022-07-31")).as("nothing is paid back").isEqualTo("LIVING=1 NURSING=4 ");
        assertThat(statistics("2022-08-31")).isEqualTo("LIVING=2 NURSING=4 ");
    }

    void theListLosesTheDeadAndAReviewOnAWarningReachesTheCase() throws Exception {
        String person = enrolled("1985-01-01", "1986-01-01");
        String household = dibaoCase;
        await(() -> !tags(person).isEmpty());
        String warning = "monitoring/warnings/"
                + bureau.post(
                                bureau.reviewer,
                                "monitoring/warnings",
                                ("{'on':'2022-04-01','residentId':'%s','area':'%s','indicator':'employment',"
                                                + "'dataSet':'社保参保名单','dataOn':'2022-04-01','evidence':'已参保'}")
                                        .formatted(person, bureau.county + "100"))
                        .path("id")
                        .asString();
        bureau.post(bureau.reviewer, warning + "/assignment", "{'on':'2022-04-02','assignee':'clerk'}");
        bureau.post(bureau.clerk, warning + "/check", "{'on':'2022-04-03','findings':'已就业','evidence':'合同'}");
        bureau.post(
                bureau.clerk,
                warning + "/review",
                "{'on':'2022-04-03','caseId':'" + household + "','reason':'收入可能超过标准'}");
        await(() -> flags(bureau.clerk, household).startsWith("WARNING warning."));

        try (RegistryTopic registry = new RegistryTopic(Infrastructure.kafka())) {
            registry.die(person, "2022-05-03");
            await(() -> !listed(person));
            registry.annul(person);
            await(() -> flags(bureau.clerk, "monitored." + ForeignTopic.pseudonym(person))
                    .startsWith("DEATH_ANNULLED "));
        }
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition);
    }

    /** Each flag of a case: its reason, its certificate, and whether it is open or with what outcome it was closed. */
    private String flags(String token, String caseId) throws Exception {
        StringBuilder text = new StringBuilder();
        bureau.get(token, FLAGS + "?caseId=" + caseId).path("items").forEach(flag -> text.append(
                        flag.path("reason").asString())
                .append(' ')
                .append(flag.path("reference").asString())
                .append(' ')
                .append(text(flag.path("outcome"), "open"))
                .append(' '));
        return text.toString();
    }

    private static String text(JsonNode value, String absent) {
        return value.isString() ? value.asString() : absent;
    }

    private String stops(String id) throws Exception {
        StringBuilder text = new StringBuilder();
        for (JsonNode entry : bureau.get(window, CASES + id).path("entries")) {
            if (entry.path("step").asString().equals("SubsidiesStopped")) {
                JsonNode facts = entry.path("facts");
                text.append(facts.path("subsidies").asString())
                        .append(' ')
                        .append(facts.path("ground").asString())
                        .append(' ')
                        .append(facts.path("from").asString())
                        .append(' ');
            }
        }
        return text.toString();
    }

    private boolean listed(String resident) throws Exception {
        return bureau.post(bureau.clerk, "monitoring/persons/search", "{'residentId':'" + resident + "'}")
                .path("person")
                .isObject();
    }

    /** Each tag of a person on the list: its category, first and last day. */
    private List<String> tags(String resident) throws Exception {
        List<String> tags = new ArrayList<>();
        if (listed(resident)) {
            bureau.get(bureau.clerk, "monitoring/persons/monitored." + ForeignTopic.pseudonym(resident))
                    .path("tags")
                    .forEach(tag -> tags.add(tag.path("category").asString() + " "
                            + tag.path("from").asString() + " "
                            + text(tag.path("until"), "null")));
        }
        return tags;
    }

    private String statistics(String asOf) throws Exception {
        StringBuilder text = new StringBuilder();
        bureau.get(bureau.reviewer, "disability-subsidies/statistics?area=" + town + "&asOf=" + asOf)
                .path("subsidies")
                .forEach(row -> text.append(row.path("subsidy").asString())
                        .append('=')
                        .append(row.path("persons").asInt())
                        .append(' '));
        return text.toString();
    }
}
