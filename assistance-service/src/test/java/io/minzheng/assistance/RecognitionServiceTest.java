package io.minzheng.assistance;

import static io.minzheng.assistance.LowIncomeBureau.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.dibao.RegistryTopic;
import io.minzheng.kernel.Role;
import io.minzheng.test.Infrastructure;
import io.minzheng.test.RunningService;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The recognition of low-income households over HTTP and on real stores, and what other programmes make of it. */
@WithBureau
class RecognitionServiceTest {
    private static final LocalDate FILED = LocalDate.of(2025, 3, 3);
    private static final String DECIDED = "2025-03-17";
    private static final String LAST = "2026-03-16";

    private static RunningService service;
    private static Bureau bureau;
    private static LowIncomeBureau households;

    @BeforeAll
    static void start(RunningService running) throws Exception {
        service = running;
        bureau = new Bureau(service::uri, "623031");
        households = new LowIncomeBureau(bureau);
        bureau.standard(50_000, "2025-01");
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition);
    }

    @Test
    void fromTheApplicationToTheEndBeforeItsTime() throws Exception {
        String person = households.residentId();
        String spouse = households.residentId();
        String id = households.onNotice("HARD_SPENDING", FILED, 2_000_000, 1_500_000, person, spouse);
        assertThat(due("applications/", applicationOf(id))).isTrue();
        nothingIsDecidedByTheMakerOrElsewhere(id);
        bureau.post(bureau.approver, CASES + id + "/confirmation", decision(FILED));

        JsonNode file = bureau.get(bureau.clerk, CASES + id);
        assertThat(file.path("phase").asString()).isEqualTo("RECOGNISED");
        assertThat(file.path("recognition")
                        .path("assessment")
                        .path("spentPercent")
                        .asLong())
                .isEqualTo(75);
        assertThat(file.toString()).doesNotContain(person, spouse);
        assertThat(bureau.get(bureau.clerk, "applications/" + applicationOf(id))
                        .path("step")
                        .asString())
                .isEqualTo("CONFIRMED");
        assertThat(found(person)).contains(id);
        assertThat(stock(DECIDED, "HARD_SPENDING")).isEqualTo("1/2");
        assertThat(stock("2025-03-16", "HARD_SPENDING")).isEqualTo("0/0");
        await(() -> tags(person).equals(List.of("HARD_SPENDING " + DECIDED + " " + LAST)));
        anAppealFindsCaseAndApplication(id);
        assertThat(quarter("2025-Q1"))
                .contains("RECOGNITION.HOUSEHOLDS.HARD_SPENDING 1", "RECOGNITION.PERSONS.HARD_SPENDING 2");
        await(() -> tags(spouse).equals(List.of("HARD_SPENDING " + DECIDED + " " + LAST)));

        String renewal = isRenewedOnceThatIsDue(id, person, spouse);
        endsOneAfterTheOther(id, renewal, person);
        await(() -> tags(spouse).equals(tags(person)));
    }

    /** Whoever has decided, or has been there, does not answer a complaint of it. */
    private static void anAppealFindsCaseAndApplication(String id) throws Exception {
        String appeal = "appeals/"
                + bureau.post(
                                bureau.reviewer,
                                "appeals",
                                ("{'on':'2025-04-01','matter':'COMPLAINT','object':{'kind':'CASE','id':'%s'},"
                                                + "'complainant':{'role':'OTHER','name':'测试'},'channel':'LETTER',"
                                                + "'text':'测试举报','receivedOn':'2025-04-01'}")
                                        .formatted(id))
                        .path("id")
                        .asString();
        bureau.post(bureau.reviewer, appeal + "/acceptance", "{'on':'2025-04-01'}");
        for (String actor : List.of("clerk", "approver", "other")) {
            assertThat(bureau.refused(
                            bureau.reviewer, appeal + "/handler", "{'on':'2025-04-01','handler':'" + actor + "'}"))
                    .as(actor)
                    .isEqualTo("appeals.handler-must-have-taken-no-part");
        }
        assertThat(bureau.get(bureau.reviewer, appeal).path("area").asString()).isEqualTo(bureau.county + "100");
    }

    private static String quarter(String quarter) throws Exception {
        StringBuilder rows = new StringBuilder();
        bureau.get(bureau.reviewer, "statistics/quarters/" + quarter + "?corrected=true&area=" + bureau.county + "100")
                .path("items")
                .forEach(row -> rows.append(row.path("code").asString())
                        .append(' ')
                        .append(row.path("value").asLong())
                        .append('\n'));
        return rows.toString();
    }

    private static void nothingIsDecidedByTheMakerOrElsewhere(String id) throws Exception {
        String confirmation = CASES + id + "/confirmation";
        String maker = Infrastructure.issuer().token("clerk", Role.APPROVER, bureau.county);
        assertThat(bureau.refused(maker, confirmation, decision(FILED))).isEqualTo("recognition.maker-must-not-decide");
        String stranger = Infrastructure.issuer().token("stranger", Role.APPROVER, "623027");
        assertThat(bureau.refused(stranger, confirmation, decision(FILED))).isEqualTo("kernel.area-must-be-ones-own");
        assertThat(bureau.refused(bureau.clerk, CASES + "none/opinion", opinion(FILED)))
                .isEqualTo("recognition.case-must-exist");
        assertThat(bureau.refused(bureau.clerk, CASES + "recognition-none/means", means("2025-03-03", "2025-02", 1, 1)))
                .isEqualTo("recognition.case-must-exist");
    }

    private static String isRenewedOnceThatIsDue(String id, String person, String spouse) throws Exception {
        LocalDate early = LocalDate.of(2026, 1, 15);
        LocalDate again = LocalDate.of(2026, 1, 19);
        assertThat(bureau.refused(
                        bureau.clerk, "recognitions/cases", households.filing("HARD_SPENDING", "2026-01-14", person)))
                .isEqualTo("recognition.renewal-must-be-due");
        assertThat(dueOn(id, early.minusDays(1))).isFalse();
        assertThat(dueOn(id, early)).isTrue();
        String renewal = households.recognised("HARD_SPENDING", again, 2_000_000, 1_500_000, person, spouse);
        assertThat(dueOn(id, again)).isFalse();
        JsonNode file = bureau.get(bureau.clerk, CASES + renewal);
        assertThat(file.path("renews").toString()).contains(id);
        assertThat(file.path("recognition").path("validFrom").asString()).isEqualTo("2026-03-17");
        assertThat(stock(LAST, "HARD_SPENDING")).isEqualTo("1/2");
        assertThat(stock("2026-03-17", "HARD_SPENDING")).isEqualTo("1/2");
        await(() -> tags(person)
                .equals(List.of("HARD_SPENDING " + DECIDED + " " + LAST, "HARD_SPENDING 2026-03-17 2027-03-16")));
        return renewal;
    }

    private static void endsOneAfterTheOther(String id, String renewal, String person) throws Exception {
        String end = "{'on':'2026-02-10','decisionNumber':'终止-1'}";
        for (String one : List.of(id, renewal)) {
            bureau.post(
                    bureau.clerk,
                    CASES + one + "/ending-proposal",
                    "{'on':'2026-02-09','ground':'MEANS','occurredOn':'2026-02-01','source':'核查-1'}");
        }
        assertThat(bureau.refused(bureau.approver, CASES + id + "/ending", end))
                .isEqualTo("recognition.later-recognition-must-be-ended-first");
        bureau.post(bureau.approver, CASES + renewal + "/ending", end);
        bureau.post(bureau.approver, CASES + id + "/ending", end);

        assertThat(bureau.get(bureau.clerk, "recognitions/cases?phase=ENDED").toString())
                .contains(id, renewal);
        assertThat(stock("2026-02-10", "HARD_SPENDING")).isEqualTo("1/2");
        assertThat(stock("2026-02-11", "HARD_SPENDING")).isEqualTo("0/0");
        await(() -> tags(person).equals(List.of("HARD_SPENDING " + DECIDED + " 2026-02-10")));
        assertThat(dueOn(renewal, LocalDate.of(2027, 3, 1))).isFalse();
    }

    @Test
    void nobodyIsHardSpendingBeforeTheBureauHasSaidWhatThatIs() throws Exception {
        LocalDate on = LocalDate.of(2025, 2, 10);
        String id = households.investigated("HARD_SPENDING", on, 2_000_000, 1_500_000, households.residentId());
        assertThat(bureau.refused(bureau.clerk, CASES + id + "/opinion", opinion(on.plusDays(3))))
                .isEqualTo("recognition.spending-share-must-be-set");
        assertThat(bureau.refused(
                        bureau.clerk,
                        "recognitions/cases",
                        households.filing("HARD_SPENDING", "2024-12-31", households.residentId())))
                .isEqualTo("recognition.measures-must-be-in-force");
    }

    @Test
    void aMarriageHasAnApplicationLookedAt() throws Exception {
        String person = households.residentId();
        String id = households.filed("LOW_INCOME_EDGE", "2025-03-03", person);
        try (RegistryTopic registry = new RegistryTopic(Infrastructure.kafka())) {
            registry.marry(person, households.residentId(), "结字-31");
            await(() -> flags(bureau, id).equals("MARRIAGE 结字-31 open "));
        }
    }

    @Test
    void anotherApplicationWaitsForTheOpenOneUntilThatHasEnded() throws Exception {
        String person = households.residentId();
        String id = households.filed("LOW_INCOME_EDGE", "2025-03-03", households.residentId(), person);
        String again = households.filing("LOW_INCOME_EDGE", "2025-03-04", person);
        assertThat(bureau.refused(bureau.clerk, "recognitions/cases", again))
                .isEqualTo("recognition.open-application-must-be-decided-first");
        bureau.post(
                bureau.clerk,
                "applications/" + applicationOf(id) + "/withdrawal",
                "{'on':'2025-03-04','reason':'自行解决'}");
        assertThat(bureau.get(bureau.clerk, CASES + id).path("phase").asString())
                .isEqualTo("WITHDRAWN");
        String other = bureau.post(bureau.clerk, "recognitions/cases", again)
                .path("id")
                .asString();
        try (RegistryTopic registry = new RegistryTopic(Infrastructure.kafka())) {
            registry.die(person, "2025-03-04");
            await(() -> history(other).contains("MemberDied"));
        }
        assertThat(history(id)).as("an application that has ended").doesNotContain("MemberDied");
    }

    @Test
    void whoGetsIntoDibaoWhileRecognisedHasTheRecognitionLookedAt() throws Exception {
        Bureau poor = new Bureau(service::uri, "623032");
        poor.standard(50_000, "2022-01");
        poor.enrolled("1980-01-01");
        LowIncomeBureau there = new LowIncomeBureau(poor);
        String refused = there.investigated(
                "LOW_INCOME_EDGE", FILED, 750_000, 0, poor.residents().getLast());
        assertThat(poor.refused(poor.clerk, CASES + refused + "/opinion", opinion(FILED.plusDays(3))))
                .isEqualTo("recognition.members-must-not-be-in-dibao-or-tekun");

        String applied = poor.filed("1981-01-01");
        String person = poor.residents().getLast();
        String id = there.recognised("LOW_INCOME_EDGE", FILED, 1_500_000, 0, person, there.residentId());
        await(() -> tags(poor, person).contains("LOW_INCOME_EDGE " + DECIDED + " " + LAST));
        poor.enrol(applied);
        await(() -> flags(poor, id).equals("DIBAO_ENROLLED " + applied + " open "));
        assertThat(poor.get(poor.clerk, CASES + id).path("history").toString()).contains("ReviewFlagged");
        decidedInTheSameMoment(poor, there, person, applied);
    }

    /** As if the enrolment, which has been heard by now, had come between the check and the decision. */
    private static void decidedInTheSameMoment(Bureau poor, LowIncomeBureau there, String person, String enrolled)
            throws Exception {
        String renewal = there.filed("LOW_INCOME_EDGE", "2026-01-20", person);
        assertThat(flags(poor, renewal)).isEmpty();
        String personId = ForeignTopic.pseudonym(person);
        try (ForeignTopic own = new ForeignTopic("assistance", Infrastructure.kafka())) {
            own.publish(
                    "recognitionperson.PersonRecognised",
                    "recognition-person." + personId,
                    ("{'on':'2026-02-03','personId':'%s','caseId':'%s','kind':'LOW_INCOME_EDGE','from':'2026-03-17',"
                                    + "'until':'2027-03-16','renewalDueOn':'2027-01-15','decisionNumber':'认定-2'}")
                            .formatted(personId, renewal));
        }
        await(() -> flags(poor, renewal).equals("DIBAO_ENROLLED " + enrolled + " open "));
    }

    @Test
    void aDeathLeavesTheOthersAndThatOfTheLastEndsIt() throws Exception {
        String person = households.residentId();
        String other = households.residentId();
        String id = households.recognised("LOW_INCOME_EDGE", FILED, 1_500_000, 0, person, other);
        await(() -> !tags(person).isEmpty() && !tags(other).isEmpty());
        try (RegistryTopic registry = new RegistryTopic(Infrastructure.kafka())) {
            registry.die(person, "2025-03-17");
            await(() -> flags(bureau, id).equals("MEMBER_DIED 死证-1 open "));
            await(() -> stock("2025-03-18", "LOW_INCOME_EDGE").equals("1/1"));
            registry.die(other, "2025-03-17");
            await(() -> bureau.get(bureau.clerk, CASES + id)
                    .path("phase")
                    .asString()
                    .equals("ENDED"));
            assertThat(stock("2025-03-18", "LOW_INCOME_EDGE")).isEqualTo("0/0");
            await(() -> tags(other).isEmpty());
            registry.annul(other);
            await(() -> flags(bureau, id).contains("DEATH_ANNULLED "));
            await(() ->
                    flags(bureau, "monitored." + ForeignTopic.pseudonym(other)).contains("DEATH_ANNULLED "));
        }
    }

    private static String history(String id) throws Exception {
        return bureau.get(bureau.clerk, CASES + id).path("history").toString();
    }

    private static boolean due(String programmePath, String id) throws Exception {
        return bureau.get(bureau.reviewer, "worklist?by=2026-12-31&area=" + bureau.county + "&limit=500")
                .toString()
                .contains(programmePath + id);
    }

    private static boolean dueOn(String id, LocalDate day) throws Exception {
        return bureau.get(bureau.clerk, "worklist?programme=recognition&duty=RENEWAL&limit=500&by=" + day)
                .toString()
                .contains(id);
    }

    private static String found(String resident) throws Exception {
        return bureau.post(bureau.clerk, "recognitions/persons/search", "{'residentId':'" + resident + "'}")
                .toString();
    }

    private static String stock(String asOf, String kind) throws Exception {
        for (JsonNode row : bureau.get(
                        bureau.reviewer, "recognitions/statistics?area=" + bureau.county + "&asOf=" + asOf)
                .path("stock")) {
            if (row.path("kind").asString().equals(kind)) {
                return row.path("households").asInt() + "/"
                        + row.path("persons").asInt();
            }
        }
        throw new AssertionError("no " + kind);
    }

    private static List<String> tags(String resident) throws Exception {
        return tags(bureau, resident);
    }

    /** Each tag of a person on the list: its category, first and last day. */
    private static List<String> tags(Bureau bureau, String resident) throws Exception {
        List<String> tags = new ArrayList<>();
        if (bureau.post(bureau.clerk, "monitoring/persons/search", "{'residentId':'" + resident + "'}")
                .path("person")
                .isObject()) {
            bureau.get(bureau.clerk, "monitoring/persons/monitored." + ForeignTopic.pseudonym(resident))
                    .path("tags")
                    .forEach(tag -> tags.add(tag.path("category").asString() + " "
                            + tag.path("from").asString() + " "
                            + tag.path("until").asString()));
        }
        return tags;
    }

    /** Each flag of a case: its reason, its paper, and whether it is open or with what outcome it was closed. */
    private static String flags(Bureau bureau, String caseId) throws Exception {
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
