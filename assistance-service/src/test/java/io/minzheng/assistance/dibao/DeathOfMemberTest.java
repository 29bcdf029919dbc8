package io.minzheng.assistance.dibao;

import static io.minzheng.assistance.dibao.CaseTest.*;
import static io.minzheng.assistance.dibao.Samples.*;
import static io.minzheng.assistance.dibao.Story.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.minzheng.assistance.dibao.ApplicationCommand.WithdrawApplication;
import io.minzheng.assistance.dibao.CaseCommand.*;
import io.minzheng.assistance.dibao.CaseEvent.*;
import io.minzheng.assistance.dibao.Household.Ground;
import io.minzheng.assistance.dibao.Household.SinglePerson;
import io.minzheng.assistance.dibao.Household.UncountedReason;
import io.minzheng.kernel.RuleViolation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeathOfMemberTest {
    private static final Means POOR = means(12, wages(1, 40000));

    private static Optional<CaseCommand> asked(Story story, int member) {
        return new DeathOfMember("person-" + member, day("2022-05-03"), day("2022-05-06"), "死证-1")
                .commandFor(CASE, story.state());
    }

    private static ReportChange left(String on, int member) {
        return report(
                on,
                new Change(
                        ChangeGround.MEMBERS,
                        List.of(),
                        List.of(new Left(member, LeavingReason.DEATH, day("2022-05-03"))),
                        null,
                        null,
                        null));
    }

    private static EndCase ended(String on) {
        return new EndCase(CASE, day(on), EndReason.DEATH, day("2022-05-03"), "死证-1", null);
    }

    private static void carriedOut(Story story, CaseCommand command) {
        assertThat(story.when("automation:x", command)).hasSize(1);
    }

    @Test
    void ofOneAmongOthersIsReportedAndDecidedOnByAnApprover() {
        Story story = enrolled();
        assertThat(asked(story, 2)).contains(left("2022-05-06", 2));

        story.by("automation:x", left("2022-05-06", 2)).and(adjust("2022-05-10"));

        assertThat(amount(story, "2022-05")).isEqualTo(2 * 45800 - 40000);
        assertThat(amount(story, "2022-06")).isEqualTo(45800 - 40000);
        assertThat(asked(story, 2)).as("no member any more").isEmpty();
    }

    @Test
    void ofTheLastOneEndsTheCaseFromTheMonthAfterTheDeath() {
        Story story = enrolled(POOR, DIFFERENCE, file("2022-03-01", null, adult(1)));
        assertThat(asked(story, 1)).contains(ended("2022-05-06"));

        story.by("automation:x", ended("2022-05-06"));

        assertThat(amount(story, "2022-05")).isPositive();
        assertThat(amount(story, "2022-06")).isEqualTo(-1);
        assertThat(story.last(CaseEnded.class).effectiveFrom()).isEqualTo(month("2022-06"));
        assertThat(asked(story, 1)).as("ended").isEmpty();
    }

    @Test
    void ofTheLastCountedOneEndsTheCaseWhoeverElseLivesThere() {
        Story story =
                enrolled(POOR, DIFFERENCE, file("2022-03-01", null, adult(1), uncounted(2, UncountedReason.PRISON)));

        assertThat(asked(story, 1)).contains(ended("2022-05-06"));
        assertThat(asked(story, 2)).contains(left("2022-05-06", 2));
        carriedOut(story, left("2022-05-06", 2));
    }

    @Test
    void ofTheOneGuaranteedAloneEndsTheCaseAndOfAnotherIsReported() {
        Story story = enrolled(
                means(12, wages(1, 900000), wages(2, 5000)),
                DIFFERENCE,
                file("2022-03-01", new SinglePerson(2, Ground.CLERGY, "证明-1"), adult(1), adult(2)));

        assertThat(asked(story, 2)).contains(ended("2022-05-06"));
        carriedOut(story, ended("2022-05-06"));
        assertThat(asked(story, 1)).contains(left("2022-05-06", 1));
        carriedOut(story, left("2022-05-06", 1));
    }

    @Test
    void isDatedNoEarlierThanTheLastStepOfTheCase() {
        Story story = enrolled().and(new SuspendBenefit(CASE, day("2022-07-01"), "核查", "决定-7"));
        assertThat(asked(story, 2)).contains(left("2022-07-01", 2));
        carriedOut(story, left("2022-07-01", 2));
    }

    @Test
    void asksForNothingWhereItIsReportedOrThePersonIsNoMember() {
        Story story = enrolled().by("automation:x", left("2022-05-06", 2));
        assertThat(asked(story, 2)).isEmpty();
        assertThat(asked(enrolled(), 3)).isEmpty();
    }

    @Test
    void waitsForAnotherChangeToBeDecided() {
        Story story = enrolled().and(report("2022-05-04", change(POOR)));
        story.refuses(
                DibaoRule.ChangeMustBeDecidedFirst,
                "automation:x",
                asked(story, 2).orElseThrow());
    }

    @Test
    void waitsForAnApplicationToBeDecidedAndAsksForNothingOnceItIsClosed() {
        Story story = given(file());
        story.refuses(
                DibaoRule.StepMustFitThePhase, "automation:x", asked(story, 2).orElseThrow());
        assertThat(asked(given(), 2)).isEmpty();
        assertThat(asked(story.and(new WithdrawApplication(CASE, day("2022-03-02"), "撤回")), 2))
                .isEmpty();
    }

    @Test
    void waitsForAMemberWhoIsLeavingForAnotherReason() {
        Change moving = new Change(
                ChangeGround.MEMBERS,
                List.of(),
                List.of(new Left(2, LeavingReason.MOVED, day("2022-05-01"))),
                null,
                null,
                null);
        Story story = enrolled().and(report("2022-05-04", moving));
        story.refuses(
                DibaoRule.ChangeMustBeDecidedFirst,
                "automation:x",
                asked(story, 2).orElseThrow());
    }

    private static Optional<CaseCommand> annulled(Story story) {
        return new AnnulledDeath("person-2", day("2022-05-12")).commandFor(CASE, story.state(), true);
    }

    @Test
    void annulledWhileItWaitsItsChangeIsRejected() {
        Story story = enrolled().by("automation:x", left("2022-05-06", 2));
        RejectChange reject = new RejectChange(CASE, day("2022-05-12"), AnnulledDeath.REASON);
        assertThat(annulled(story)).contains(reject);
        assertThat(annulled(story.by("automation:y", reject))).isEmpty();
        assertThat(asked(story, 2)).as("a right registration").isPresent();
    }

    @Test
    void annulledWithoutConsequencesItAsksForNothing() {
        assertThat(annulled(enrolled())).isEmpty();
        assertThat(annulled(enrolled().and(left("2022-05-06", 2))))
                .as("a clerk's report")
                .isEmpty();
        assertThat(annulled(given(file()))).isEmpty();
        Story other = enrolled().by("automation:x", left("2022-05-06", 1));
        assertThat(annulled(other)).as("another's death").isEmpty();
    }

    @Test
    void annulledAfterItWasDecidedOnItIsLeftToPeople() {
        Story adjusted = enrolled().by("automation:x", left("2022-05-06", 2)).and(adjust("2022-05-10"));
        Story ended = enrolled(NOTHING, DIFFERENCE, file("2022-03-01", null, adult(2)))
                .by("automation:x", ended("2022-05-06"));
        for (Story story : List.of(adjusted, ended)) {
            assertThat(catchThrowableOfType(RuleViolation.class, () -> annulled(story))
                            .rule())
                    .isEqualTo(DibaoRule.AnnulledDeathMustBeSeenTo);
        }
        assertThat(new AnnulledDeath("person-2", day("2022-05-12")).commandFor(CASE, ended.state(), false))
                .as("ended by people")
                .isEmpty();
    }
}
