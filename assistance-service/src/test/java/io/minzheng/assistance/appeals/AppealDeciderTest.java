package io.minzheng.assistance.appeals;

import static io.minzheng.assistance.appeals.AppealRule.*;
import static io.minzheng.assistance.appeals.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.appeals.Appeal.Filed;
import io.minzheng.assistance.appeals.AppealCommand.*;
import io.minzheng.assistance.appeals.AppealEvent.*;
import io.minzheng.kernel.Circumstances;
import io.minzheng.web.RuleTexts;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every step of an appeal, and whom it is refused to. */
class AppealDeciderTest {
    private static final AcceptAppeal ACCEPT = new AcceptAppeal(ID, day("2022-03-03"));
    private static final WithdrawAppeal WITHDRAW = withdraw("2022-03-25");

    @Test
    void everyRuleIsToldInBothLanguages() {
        assertThat(RuleTexts.missing(AppealRule.values())).isEmpty();
    }

    @Test
    void anAppealLiesWhereItsObjectLiesAndHasFiveWorkingDaysToBeTakenUp() {
        AppealFiled filed = Given.filed().last();
        assertThat(filed.area()).isEqualTo(TOWN);
        assertThat(filed.acceptBy()).isEqualTo(day("2022-03-08"));
        assertThat(filed.by()).isEqualTo("desk");
        Given.filed()
                .refuses(AppealMustNotBeFiledTwice, "desk", file(Matter.APPEAL, DECISION, LINKED, APPLICANT, null));
    }

    @Test
    void anAppealIsDecidedWithinFifteenWorkingDaysOfItsAcceptance() {
        AppealAccepted accepted = Given.filed().by("desk", ACCEPT).last();
        assertThat(accepted.answerDueOn()).isEqualTo(day("2022-03-24"));
        assertThat(accepted.document()).isEqualTo("unsourced");
        Given.filed().by("desk", ACCEPT).refuses(StepMustFitThePhase, "desk", ACCEPT);
    }

    @Test
    void whatIsComplainedOfMustExist() {
        Given none = new Given();
        none.refuses(ObjectMustExist, "desk", file(Matter.COMPLAINT, DECISION, null, APPLICANT, null));
        none.refuses(ObjectMustExist, "desk", file(Matter.COMPLAINT, PAYMENT, null, NOBODY, null));
        none.refuses(
                ObjectMustBeDescribed,
                "desk",
                file(
                        Matter.COMPLAINT,
                        new AppealedObject(AppealedObject.Kind.PAYMENT, "dibao-1", "dibao", null),
                        LINKED,
                        NOBODY,
                        null));
        none.refuses(AppealMustBeFiled, "desk", ACCEPT);
    }

    @Test
    void onlyWhoIsConcernedAppealsAndAnybodyComplains() {
        Given none = new Given();
        Complainant stranger =
                new Complainant(Complainant.Role.APPLICANT, "99992222333344445555666677778888", "测试", null, null, null);
        Complainant representative =
                new Complainant(Complainant.Role.REPRESENTATIVE, stranger.personId(), "测试", null, PERSON, "委托-1");
        Complainant neighbour = new Complainant(Complainant.Role.OTHER, PERSON, "测试", null, null, null);
        none.refuses(AppellantMustBeConcerned, "desk", file(Matter.APPEAL, DECISION, LINKED, stranger, null));
        none.refuses(AppellantMustBeConcerned, "desk", file(Matter.APPEAL, DECISION, LINKED, NOBODY, null));
        none.refuses(AppellantMustBeConcerned, "desk", file(Matter.APPEAL, DECISION, LINKED, neighbour, null));
        assertThat(none.when("desk", file(Matter.APPEAL, DECISION, LINKED, representative, null)))
                .hasSize(1);
        assertThat(none.when("desk", file(Matter.COMPLAINT, PAYMENT, LINKED, NOBODY, null)))
                .hasSize(1);
        assertThat(none.when("desk", file(Matter.COMPLAINT, DECISION, LINKED, stranger, null)))
                .hasSize(1);
        none.refuses(
                ComplainantMustBeDescribed,
                "desk",
                file(
                        Matter.COMPLAINT,
                        DECISION,
                        LINKED,
                        new Complainant(Complainant.Role.ANONYMOUS, null, "测试", null, null, null),
                        null));
    }

    @Test
    void whoHadAHandInItDoesNotLookIntoIt() {
        Given accepted = Given.filed().by("desk", ACCEPT);
        ACTORS.forEach(actor -> accepted.refuses(HandlerMustHaveTakenNoPart, "desk", assign(actor)));
        accepted.refuses(StepMustFitThePhase, "handler", investigate());
        assertThat(accepted.when("desk", assign("handler"))).hasSize(1);
        Given.assigned().refuses(InvestigatorMustBeTheHandler, "desk", investigate());
        assertThat(Given.assigned().when("desk", assign("handler")))
                .as("nothing new")
                .isEmpty();
    }

    @Test
    void whoHadAHandInItDoesNotDecideNorWhoLookedIntoItNorWithTheirAuthority() {
        DecideAppeal decide = decide(Outcome.REJECTED, null);
        Given.assigned().refuses(InvestigationMustBeRecorded, "judge", decide);
        Given given = Given.investigated();
        ACTORS.forEach(actor -> {
            given.refuses(DecisionMustComeFromSomebodyWithoutPart, actor, decide);
            given.refuses(
                    DecisionMustComeFromSomebodyWithoutPart,
                    new Circumstances("judge", decide.on(), Set.of(actor)),
                    decide);
        });
        given.refuses(InvestigatorMustNotDecide, "handler", decide);
        given.refuses(InvestigatorMustNotDecide, new Circumstances("judge", decide.on(), Set.of("handler")), decide);
        assertThat(given.when("judge", decide)).hasSize(1);
    }

    @Test
    void whoHadAHandInItNeitherDeclinesNorWithdrawsItNorSaysWhoLooksIntoIt() {
        Given accepted = Given.filed().by("desk", ACCEPT);
        for (String actor : ACTORS) {
            for (Circumstances by : List.of(
                    new Circumstances(actor, WITHDRAW.on()), new Circumstances("desk", WITHDRAW.on(), Set.of(actor)))) {
                Given.filed().refuses(DecisionMustComeFromSomebodyWithoutPart, by, decline("不属于受理范围"));
                accepted.refuses(DecisionMustComeFromSomebodyWithoutPart, by, WITHDRAW);
                accepted.refuses(DecisionMustComeFromSomebodyWithoutPart, by, assign("handler"));
            }
        }
    }

    @Test
    void whoLookedIntoItBeforeAnotherDoesNotDecideEither() {
        Given second = Given.investigated()
                .by("desk", new AssignHandler(ID, day("2022-03-11"), "second", ACTORS))
                .by("second", investigate("2022-03-11"));
        second.refuses(InvestigatorMustNotDecide, "handler", decide(Outcome.REJECTED, null));
        second.refuses(
                InvestigatorMustNotDecide,
                new Circumstances("judge", day("2022-03-22"), Set.of("handler")),
                decide(Outcome.REJECTED, null));
        second.refuses(InvestigatorMustNotDecide, "second", decide(Outcome.REJECTED, null));
        Given third = second.by("desk", new AssignHandler(ID, day("2022-03-12"), "third", ACTORS))
                .by("third", investigate("2022-03-12"));
        third.refuses(InvestigatorMustNotDecide, "handler", decide(Outcome.REJECTED, null));
        assertThat(third.when("judge", decide(Outcome.REJECTED, null))).hasSize(1);
    }

    @Test
    void anAppealAgainstACaseGoesWithItAndStaysWhatItIs() {
        for (Given given : List.of(
                Given.filed(),
                Given.filed().by("desk", ACCEPT),
                Given.investigated(),
                Given.decided(),
                Given.filed().by("desk", decline("不属于受理范围")),
                Given.assigned().by("desk", WITHDRAW))) {
            Filed before = (Filed) given.state();
            AppealMoved moved = given.by("automation", move("2022-04-02")).last();
            Filed after = (Filed) given.state();
            assertThat(moved.on()).isEqualTo("2022-04-02");
            assertThat(after.area()).isEqualTo(OTHER_TOWN);
            assertThat(after).hasSameClassAs(before);
            assertThat(after.lastOn()).isEqualTo(before.lastOn());
            assertThat(given.when("automation", move("2022-04-02"))).isEmpty();
        }
        Given investigated = Given.investigated().by("automation", move("2022-03-01"));
        assertThat(investigated.<AppealMoved>last().on())
                .as("not before it was there")
                .isEqualTo("2022-03-10");
        investigated.refuses(InvestigatorMustNotDecide, "handler", decide(Outcome.REJECTED, null));
        assertThat(investigated.when("judge", decide(Outcome.REJECTED, null))).hasSize(1);
        new Given().refuses(AppealMustBeFiled, "automation", move("2022-04-02"));
    }

    @Test
    void aComplaintOfConductStaysWhereItWas() {
        Given conduct = new Given().by("desk", file(Matter.COMPLAINT, CONDUCT, null, NOBODY, "accused"));
        assertThat(conduct.when("automation", move("2022-04-02"))).isEmpty();
    }

    @Test
    void anotherHandlerBeginsAnew() {
        Given again = Given.investigated().by("desk", new AssignHandler(ID, day("2022-03-11"), "other", ACTORS));
        again.refuses(InvestigationMustBeRecorded, "judge", decide(Outcome.REJECTED, null));
    }

    @Test
    void whatIsUpheldNamesItsRemedyAndTheRemedyIsRecordedOnce() {
        Given given = Given.investigated();
        given.refuses(RemedyMustFitTheOutcome, "judge", decide(Outcome.UPHELD, null));
        given.refuses(RemedyMustFitTheOutcome, "judge", decide(Outcome.REJECTED, Remedy.MONEY_RECOVERED));
        Given decided = Given.decided();
        decided.refuses(RemedyMustExist, "desk", remedy(false));
        RemedyRecorded recorded = decided.by("desk", remedy(true)).last();
        assertThat(recorded.remedy()).isEqualTo(Remedy.DECISION_REVISED);
        decided.refuses(RemedyMustBeOutstanding, "desk", remedy(true));
        Given.investigated()
                .by("judge", decide(Outcome.REJECTED, null))
                .refuses(RemedyMustBeOutstanding, "desk", remedy(true));
    }

    @Test
    void theAnswerSaysUntilWhenReconsiderationCanBeAskedFor() {
        AnswerDelivered delivered =
                Given.decided().by("desk", deliver("2022-03-25")).last();
        assertThat(delivered.reconsiderationUntil()).isEqualTo(day("2022-05-24"));
        assertThat(delivered.law()).isEqualTo("行政复议法第九条");
        assertThat(Reconsideration.of(DECISION, day("2024-03-01")))
                .isEqualTo(new Reconsideration(day("2024-04-30"), "行政复议法第二十条"));
        assertThat(Reconsideration.of(CONDUCT, day("2024-03-01"))).isNull();
        Given.decided().by("desk", deliver("2022-03-25")).refuses(StepMustFitThePhase, "desk", deliver("2022-03-26"));
        Given.investigated().refuses(StepMustFitThePhase, "desk", deliver("2022-03-25"));
        Given.decided()
                .refuses(
                        StepsMustFollowInTime,
                        "desk",
                        new DeliverAnswer(ID, day("2022-03-25"), day("2022-03-21"), Manner.POST));
    }

    @Test
    void aRefusalHasItsReasonAndIsToldToo() {
        DeclineAppeal decline = decline("不属于受理范围");
        Given.filed().refuses(TextMustBeGiven, "desk", decline(" "));
        Given declined = Given.filed().by("desk", decline);
        declined.refuses(StepMustFitThePhase, "desk", WITHDRAW);
        AnswerDelivered told = declined.by("desk", deliver("2022-03-04")).last();
        assertThat(told.reconsiderationUntil()).isEqualTo(day("2022-05-03"));
    }

    @Test
    void anAppealIsWithdrawnUntilItIsDecided() {
        for (Given given : List.of(Given.filed(), Given.assigned(), Given.investigated())) {
            assertThat(given.when("desk", WITHDRAW)).hasSize(1);
        }
        Given.decided().refuses(StepMustFitThePhase, "desk", WITHDRAW);
    }

    @Test
    void forWhoIsAccusedTheComplaintDoesNotExist() {
        FileAppeal conduct = file(Matter.COMPLAINT, CONDUCT, null, NOBODY, "accused");
        new Given().refuses(AccusedMustBeNamed, "desk", file(Matter.COMPLAINT, CONDUCT, null, NOBODY, null));
        new Given().refuses(AccusedMustBeNamed, "accused", conduct);
        Given given = new Given().by("desk", conduct);
        assertThat(((Filed) given.state()).area()).isEqualTo(TOWN);
        assertThat(((Filed) given.state()).withheldFrom("accused")).isTrue();
        assertThat(((Filed) given.state()).withheldFrom("desk")).isFalse();
        given.refuses(AppealMustBeFiled, "accused", ACCEPT);
        given.refuses(AppealMustBeFiled, new Circumstances("other", ACCEPT.on(), Set.of("accused")), ACCEPT);
        given.by("desk", ACCEPT).refuses(HandlerMustHaveTakenNoPart, "desk", assign("accused"));
        Given anonymous = given.by("desk", assign("handler"))
                .by("handler", investigate())
                .by("judge", decide(Outcome.UPHELD, Remedy.STAFF_DEALT_WITH));
        anonymous.refuses(AnswerMustHaveSomebodyToReach, "desk", deliver("2022-03-25"));
    }

    @Test
    void statesAndEventsNameNobody() {
        Given given = Given.decided();
        assertThat(given.state().toString() + given.history().getFirst())
                .doesNotContain("测试", "13900000000", "收入计算", "工资单", "重新计算");
    }
}
