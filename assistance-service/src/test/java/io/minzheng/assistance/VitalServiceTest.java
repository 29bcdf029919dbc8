package io.minzheng.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.dibao.RegistryTopic;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.kernel.Role;
import io.minzheng.test.Infrastructure;
import io.minzheng.test.RunningService;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who has died before somebody applies: over the registry's topic and the service's own, and over HTTP. */
@WithBureau
class VitalServiceTest {
    private static final String MUST_BE_ALIVE = "vital.person-must-be-alive";
    private static final String FLAGGED = "DEATH_KNOWN 死证-1 open ";
    private static final String DEATH = "assistance.vital.DeathHeard";
    private static final String ANNULMENT = "assistance.vital.DeathAnnulmentHeard";
    private static final String DIED_ON = "2022-02-20";
    private static final String DECISION = "{'on':'2022-03-17','decisionNumber':'决定-1'}";

    private static RunningService service;
    private static RegistryTopic registry;
    private static Bureau bureau;
    private static TekunBureau tekun;
    private static LowIncomeBureau households;

    @BeforeAll
    static void start(RunningService running) throws Exception {
        registry = new RegistryTopic(Infrastructure.kafka());
        service = running;
        bureau = new Bureau(service::uri, "623033");
        tekun = new TekunBureau(bureau);
        households = new LowIncomeBureau(bureau);
        bureau.standard(45_800, "2022-01");
        tekun.standard("TEKUN_BASIC_RURAL", 59_600);
        tekun.standard("TEKUN_CARE_DISPERSED_MIDDLE", 30_000);
        tekun.standard("DISABILITY_NURSING_1", 15_000);
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition);
    }

    private static void die(String person) {
        registry.die(person, DIED_ON);
        await(() -> heard(person).equals(List.of(DEATH)));
    }

    private static void annul(String person) {
        registry.annul(person);
        await(() -> heard(person).equals(List.of(DEATH, ANNULMENT)));
    }

    /** Names of what was heard of the person's death. */
    private static List<String> heard(String person) {
        return service.bean(EventReader.class).stream("vital." + ForeignTopic.pseudonym(person)).stream()
                .map(StoredEvent::name)
                .toList();
    }

    @Test
    void aHouseholdWithTheDeadIsFlaggedAndNotEnrolledUntilTheDeathIsAnnulled() throws Exception {
        String filing = bureau.filing("1980-01-01", "1952-01-01");
        String person = bureau.residents().getLast();
        die(person);
        String id = bureau.post(bureau.clerk, "dibao/cases", filing).path("id").asString();
        await(() -> flags(id).equals(FLAGGED));
        bureau.investigate(id);
        String confirmation = "dibao/cases/" + id + "/confirmation";
        assertThat(bureau.refused(bureau.approver, confirmation, DECISION)).isEqualTo(MUST_BE_ALIVE);
        String stranger = Infrastructure.issuer().token("stranger", Role.APPROVER, "623027");
        assertThat(bureau.refused(stranger, confirmation, DECISION))
                .as("who is not responsible learns nothing of a death")
                .isEqualTo("kernel.area-must-be-ones-own");

        annul(person);
        bureau.post(bureau.approver, confirmation, DECISION);
        assertThat(bureau.get(bureau.clerk, "dibao/cases/" + id).path("phase").asString())
                .isEqualTo("ACTIVE");
        assertThat(flags(id)).as("once, and for people to close").isEqualTo(FLAGGED);
    }

    @Test
    void whoIsDeadDoesNotJoinAHouseholdInBenefit() throws Exception {
        String id = bureau.enrolled("1981-01-01");
        String joining = bureau.filing("1953-01-01");
        String person = bureau.residents().getLast();
        die(person);
        String member = joining.substring(joining.indexOf("\"members\":[") + 11, joining.lastIndexOf(']'))
                .replace("\"no\":1", "\"no\":2")
                .replace("APPLICANT", "PARENT");
        bureau.post(
                bureau.clerk,
                "dibao/cases/" + id + "/change",
                "{'on':'2022-05-04','ground':'MEMBERS','joined':[" + member + "],'means':{'lookBackMonths':12}}");
        await(() -> flags(id).equals(FLAGGED));
        String adjustment = "dibao/cases/" + id + "/adjustment";
        String decision = "{'on':'2022-05-10','decisionNumber':'决定-2'}";
        assertThat(bureau.refused(bureau.approver, adjustment, decision)).isEqualTo(MUST_BE_ALIVE);
        annul(person);
        bureau.post(bureau.approver, adjustment, decision);
    }

    @Test
    void nobodyDeadIsGrantedTekunAndWhatIsHeardAgainHappensOnce() throws Exception {
        String person = tekun.residentId("1950-01-01");
        String death = UUID.randomUUID().toString();
        String annulment = UUID.randomUUID().toString();
        try (ForeignTopic topic = new ForeignTopic("registry", Infrastructure.kafka())) {
            register(topic, death, person, person);
            await(() -> heard(person).equals(List.of(DEATH)));
            String id = tekun.onNotice(person);
            await(() -> flags(id).equals(FLAGGED));
            String confirmation = "tekun/cases/" + id + "/confirmation";
            assertThat(bureau.refused(bureau.approver, confirmation, DECISION)).isEqualTo(MUST_BE_ALIVE);

            annul(topic, annulment, person);
            await(() -> heard(person).equals(List.of(DEATH, ANNULMENT)));
            register(topic, death, person, person);
            annul(topic, annulment, person);
            // Of the same key, so that it is heard after what was published twice.
            String other = tekun.residentId("1950-01-02");
            register(topic, UUID.randomUUID().toString(), person, other);
            await(() -> heard(other).equals(List.of(DEATH)));
            assertThat(heard(person)).containsExactly(DEATH, ANNULMENT);
            tekun.step(bureau.approver, id, "confirmation", DECISION);
            assertThat(bureau.get(bureau.clerk, "tekun/cases/" + id)
                            .path("phase")
                            .asString())
                    .isEqualTo("ACTIVE");
            assertThat(flags(id)).isEqualTo(FLAGGED);
        }
    }

    private static void register(ForeignTopic topic, String eventId, String keyed, String person) {
        topic.publish(
                eventId,
                "death.DeathRegistered",
                "death." + keyed.hashCode(),
                "{'on':'2022-02-22','personId':'%s','diedOn':'%s','certificateNumber':'死证-1'}"
                        .formatted(ForeignTopic.pseudonym(person), DIED_ON));
    }

    private static void annul(ForeignTopic topic, String eventId, String person) {
        topic.publish(
                eventId,
                "death.RegistrationAnnulled",
                "death." + person.hashCode(),
                "{'on':'2022-02-25','personId':'%s'}".formatted(ForeignTopic.pseudonym(person)));
    }

    @Test
    void nobodyDeadIsRecognised() throws Exception {
        LocalDate filed = LocalDate.of(2025, 3, 3);
        String person = households.residentId();
        die(person);
        String id = households.onNotice("HARD_SPENDING", filed, 2_000_000, 1_500_000, households.residentId(), person);
        await(() -> flags(id).equals(FLAGGED));
        String confirmation = LowIncomeBureau.CASES + id + "/confirmation";
        assertThat(bureau.refused(bureau.approver, confirmation, LowIncomeBureau.decision(filed)))
                .isEqualTo(MUST_BE_ALIVE);
        annul(person);
        bureau.post(bureau.approver, confirmation, LowIncomeBureau.decision(filed));
    }

    @Test
    void nobodyDeadIsGrantedASubsidy() throws Exception {
        String person = tekun.residentId("1960-01-01");
        die(person);
        String id = bureau.post(bureau.clerk, "disability-subsidies/cases", subsidies(person))
                .path("id")
                .asString();
        await(() -> flags(id).equals(FLAGGED));
        String application = "applications/" + id.replace("disability-", "application-");
        String at = "disability-subsidies/cases/" + id;
        bureau.post(bureau.clerk, application + "/acceptance", "{'on':'2022-04-02'}");
        bureau.post(
                bureau.clerk,
                at + "/opinion",
                "{'on':'2022-04-06','subsidies':['NURSING'],'situation':{'tekun':false,'workInjuryNursing':false,"
                        + "'fullChildBenefit':false,'longTermCare':true,'allowances':[]}}");
        bureau.post(bureau.clerk, application + "/federation-request", "{'on':'2022-04-06'}");
        bureau.post(
                bureau.reviewer,
                application + "/federation-answer",
                "{'on':'2022-04-11','favourable':true,'reference':'残联-1'}");
        String decision = "{'on':'2022-04-12','decisionNumber':'残补-1'}";
        assertThat(bureau.refused(bureau.approver, at + "/confirmation", decision))
                .isEqualTo(MUST_BE_ALIVE);
        annul(person);
        bureau.post(bureau.approver, at + "/confirmation", decision);
    }

    @Test
    void spendingOfTheDeadIsNotPaidAndAnEmergencyIsHelpedFirst() throws Exception {
        String person = tekun.residentId("1961-01-01");
        die(person);
        TownInNeed town = new TownInNeed(bureau);
        String emergency = town.reported(person);
        await(() -> flags(emergency).equals(FLAGGED));
        String plan = "'plan':{'cash':[{'amount':1000,'notBefore':'2022-03-11'}]}}";
        bureau.post(
                bureau.approver,
                "temporary/cases/" + emergency + "/grant",
                "{'on':'2022-03-01','decisionNumber':'决定-1','severity':'MODERATE'," + plan);

        String id = bureau.post(bureau.clerk, "temporary/applications", town.application(person))
                .path("id")
                .asString();
        await(() -> flags(id).equals(FLAGGED));
        String application = "applications/" + id.replace("temporary-", "application-");
        bureau.post(bureau.clerk, application + "/acceptance", "{'on':'2022-03-02'}");
        bureau.post(
                bureau.clerk,
                application + "/visit",
                "{'on':'2022-03-03','visitedOn':'2022-03-03','investigators':['clerk','other'],'signedForm':'F-1'}");
        String at = "temporary/cases/" + id;
        bureau.post(bureau.clerk, at + "/opinion", "{'on':'2022-03-04','favourable':true,'severity':'SERIOUS'," + plan);
        bureau.post(bureau.clerk, application + "/notice", "{'on':'2022-03-07','from':'2022-03-07'}");
        assertThat(bureau.refused(bureau.approver, at + "/confirmation", DECISION))
                .isEqualTo(MUST_BE_ALIVE);
        annul(person);
        bureau.post(bureau.approver, at + "/confirmation", DECISION);
    }

    private static String subsidies(String person) {
        return ("{'on':'2022-04-01','area':'623033100','village':'623033100201','acceptedIn':'623033100',"
                        + "'filedBy':'APPLICANT','name':'测试','residentId':'%s','hukou':'RURAL',"
                        + "'certificate':{'number':'%s41','impairment':{'category':'LIMB','grade':1},"
                        + "'issuedOn':'2021-01-10','validUntil':'2031-01-09'},'subsidies':['NURSING']}")
                .formatted(person, person);
    }

    @Test
    void aDeathHeardOfAfterwardsIsLeftToTheProgrammes() throws Exception {
        String person = households.residentId();
        String id = households.filed("LOW_INCOME_EDGE", "2022-03-01", households.residentId(), person);
        die(person);
        await(() -> flags(id).equals("MEMBER_DIED 死证-1 open "));
        assertThat(flags(id)).doesNotContain("DEATH_KNOWN");
        EventReader reader = service.bean(EventReader.class);
        assertThat(reader.stream("vital." + ForeignTopic.pseudonym(person))
                        .getLast()
                        .position())
                .as("kept before anybody looks for cases: who files in that moment finds it")
                .isLessThan(reader.stream(id).getLast().position());
    }

    /** Each flag of a case: its reason, its paper, and whether it is open or with what outcome it was closed. */
    private static String flags(String caseId) throws Exception {
        StringBuilder text = new StringBuilder();
        bureau.get(bureau.clerk, "review-flags?caseId=" + caseId).path("items").forEach(flag -> text.append(
                        flag.path("reason").asString())
                .append(' ')
                .append(flag.path("reference").asString())
                .append(' ')
                .append(flag.path("outcome").isString() ? flag.path("outcome").asString() : "open")
                .append(' '));
        return text.toString();
    }
}
