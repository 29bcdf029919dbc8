package io.minzheng.assistance.recognition;

import static io.minzheng.assistance.recognition.Samples.*;
import static io.minzheng.assistance.recognition.Samples.Story.claimed;
import static io.minzheng.assistance.recognition.Samples.Story.given;
import static io.minzheng.assistance.recognition.Samples.Story.hardSpending;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.recognition.Samples.Story;
import io.minzheng.assistance.recognition.TermCommand.AnnulDeath;
import io.minzheng.assistance.recognition.TermCommand.DeclineRenewal;
import io.minzheng.assistance.recognition.TermCommand.ProposeEnding;
import io.minzheng.assistance.recognition.TermCommand.RecordDeath;
import io.minzheng.assistance.recognition.TermCommand.RejectEnding;
import io.minzheng.assistance.recognition.TermEvent.EndGround;
import io.minzheng.assistance.recognition.TermEvent.EndingRejected;
import io.minzheng.assistance.recognition.TermEvent.MemberDied;
import io.minzheng.assistance.recognition.TermEvent.MemberRestored;
import io.minzheng.assistance.recognition.TermEvent.RecognitionEnded;
import io.minzheng.assistance.recognition.TermEvent.RenewalDeclined;
import org.junit.jupiter.api.Test;

/** While it holds, and its end before its time. */
class TermTest {
    private static Story proposed() {
        return hardSpending().and(proposeEnding("2025-06-02", EndGround.OWN_WISH));
    }

    @Test
    void endsOnTheDayOfTheDecisionOfAnother() {
        proposed().refuses(RecognitionRule.MakerMustNotDecide, "clerk", end("2025-06-05"));
        assertThat(proposed().when(end("2025-06-05")))
                .containsExactly(new RecognitionEnded(
                        day("2025-06-05"),
                        TOWN,
                        RecognitionKind.HARD_SPENDING,
                        EndGround.OWN_WISH,
                        day("2025-06-02"),
                        day("2025-06-05"),
                        "终止〔2025〕1号",
                        "approver"));
        proposed().and(end("2025-06-05")).refuses(RecognitionRule.StepMustFitThePhase, end("2025-06-06"));
    }

    @Test
    void holdsOnWhereTheEndingIsRejected() {
        RejectEnding reject = new RejectEnding(CASE, day("2025-06-05"), "不属实");
        proposed().refuses(RecognitionRule.MakerMustNotDecide, "clerk", reject);
        assertThat(proposed().when(reject)).containsExactly(new EndingRejected(day("2025-06-05"), "不属实", "approver"));
        proposed().and(reject).refuses(RecognitionRule.StepMustFitThePhase, end("2025-06-06"));
    }

    @Test
    void whatHasNotBegunNeverHolds() {
        Story renewed = claimed(RecognitionKind.HARD_SPENDING, means(2_000_000, 1_500_000))
                .and(propose(), confirm("2025-03-25", "2025-05-02"), proposeEnding("2025-04-01", EndGround.MEANS))
                .and(end("2025-04-02"));
        assertThat(renewed.last(RecognitionEnded.class).until()).isEqualTo(day("2025-05-01"));
    }

    @Test
    void whatHasRunOutIsNotEnded() {
        hardSpending().refuses(RecognitionRule.RecognitionMustStillHold, proposeEnding("2026-03-25", EndGround.MEANS));
        proposed().refuses(RecognitionRule.RecognitionMustStillHold, end("2026-03-25"));
        assertThat(proposed().when(end("2026-03-24"))).hasSize(1);
    }

    @Test
    void endingIsShownByAPaperAndNotByADeath() {
        hardSpending().refuses(RecognitionRule.DeathMustBeRecordedAsSuch, proposeEnding("2025-06-02", EndGround.DEATH));
        hardSpending()
                .refuses(
                        RecognitionRule.TextMustBeGiven,
                        new ProposeEnding(CASE, day("2025-06-02"), EndGround.DIBAO, day("2025-06-02"), "", null));
        hardSpending()
                .refuses(
                        RecognitionRule.StepsMustFollowInTime,
                        new ProposeEnding(CASE, day("2025-06-02"), EndGround.DIBAO, day("2025-06-03"), "决定-1", null));
        given(apply(RecognitionKind.HARD_SPENDING))
                .refuses(RecognitionRule.StepMustFitThePhase, proposeEnding("2025-06-02", EndGround.DIBAO));
    }

    @Test
    void deathOfOneLeavesTheOthersAndThatOfTheLastEndsIt() {
        Story one = hardSpending().and(death("2025-06-02", 1, "2025-06-01"));
        assertThat(one.history().getLast()).isInstanceOf(MemberDied.class);
        assertThat(one.when(death("2025-06-02", 1, "2025-06-01")))
                .as("heard again")
                .isEmpty();
        one.and(death("2025-07-02", 2, "2025-07-01"));
        RecognitionEnded ended = one.last(RecognitionEnded.class);
        assertThat(ended.ground()).isEqualTo(EndGround.DEATH);
        assertThat(ended.until()).isEqualTo(day("2025-07-01"));
        assertThat(ended.decisionNumber()).isEqualTo("死证-1");
        assertThat(one.when(death("2025-08-02", 2, "2025-07-01"))).isEmpty();
    }

    @Test
    void deathAfterItHasRunOutChangesNothing() {
        assertThat(hardSpending().when(death("2026-04-01", 1, "2026-03-25"))).isEmpty();
        hardSpending().refuses(RecognitionRule.MemberMustBelongToTheHousehold, death("2025-06-02", 3, "2025-06-01"));
        hardSpending().refuses(RecognitionRule.StepsMustFollowInTime, death("2025-06-02", 1, "2025-06-03"));
        hardSpending()
                .refuses(
                        RecognitionRule.TextMustBeGiven,
                        new RecordDeath(CASE, day("2025-06-02"), 1, day("2025-06-02"), " "));
    }

    @Test
    void memberWhoseDeathWasNoneCountsAgain() {
        AnnulDeath annul = new AnnulDeath(CASE, day("2025-06-10"), 1);
        assertThat(hardSpending().when(annul)).isEmpty();
        Story one = hardSpending().and(death("2025-06-02", 1, "2025-06-01"));
        assertThat(one.when("automation:x", annul))
                .containsExactly(new MemberRestored(day("2025-06-10"), 1, "person-1", "automation:x"));
        one.and(death("2025-06-03", 2, "2025-06-01"));
        assertThat(one.when(annul)).as("has ended").isEmpty();
    }

    @Test
    void renewalIsDeclinedOnce() {
        DeclineRenewal decline = new DeclineRenewal(CASE, day("2026-02-01"), "收入已提高");
        assertThat(hardSpending().when(decline))
                .containsExactly(new RenewalDeclined(day("2026-02-01"), "收入已提高", "clerk"));
        assertThat(hardSpending().and(decline).when(decline)).isEmpty();
        hardSpending().refuses(RecognitionRule.TextMustBeGiven, new DeclineRenewal(CASE, day("2026-02-01"), ""));
    }
}
