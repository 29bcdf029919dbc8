package io.minzheng.assistance.tekun;

import static io.minzheng.assistance.tekun.Samples.*;
import static io.minzheng.assistance.tekun.Story.*;
import static io.minzheng.assistance.tekun.TekunRule.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.tekun.ClaimEvent.DisabilitySubsidiesDisplaced;
import io.minzheng.assistance.tekun.ClaimEvent.Schooling;
import io.minzheng.assistance.tekun.EndingCommand.*;
import io.minzheng.assistance.tekun.EndingEvent.*;
import io.minzheng.assistance.tekun.Tekun.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EndingTest {
    private static final ContestEnding CONTEST = new ContestEnding(CASE, day("2022-06-08"), "没有赡养人");

    private static Story onNotice() {
        return granted().and(propose("2022-06-01", EndGround.OBLIGED_PERSON), post("2022-06-02"));
    }

    @Test
    void hangsForSevenDaysAndEndsWithTheMonthOfTheDecision() {
        Story story = onNotice();
        assertThat(story.last(EndingNoticePosted.class).until()).isEqualTo(day("2022-06-08"));
        story.refuses(NoticeMustRunItsDays, end("2022-06-08"));
        story.refuses(MakerMustNotDecide, CLERK, end("2022-06-09"));
        story.refuses(TextMustBeGiven, new EndCase(CASE, day("2022-06-09"), " "));
        assertThat(story.when(end("2022-06-09")))
                .containsExactly(new CaseEnded(
                        day("2022-06-09"),
                        "person-1",
                        EndGround.OBLIGED_PERSON,
                        day("2022-06-01"),
                        month("2022-07"),
                        "决定-3",
                        CALENDAR.after(day("2022-06-09"), 10),
                        APPROVER));
    }

    @Test
    void isNotDecidedWithoutANotice() {
        granted().refuses(StepMustFitThePhase, end("2022-06-09"));
        granted().refuses(StepMustFitThePhase, post("2022-06-09"));
        granted().and(propose("2022-06-01", EndGround.MEANS)).refuses(StepMustFitThePhase, end("2022-06-09"));
        granted()
                .and(propose("2022-06-01", EndGround.MEANS))
                .refuses(StepsMustFollowInTime, new PostEndingNotice(CASE, day("2022-06-02"), day("2022-05-30")));
        onNotice().refuses(StepMustFitThePhase, propose("2022-06-09", EndGround.MEANS));
        granted().refuses(DeathMustBeRecordedAsSuch, propose("2022-06-09", EndGround.DEATH));
        granted()
                .refuses(
                        TextMustBeGiven,
                        new ProposeEnding(CASE, day("2022-06-01"), EndGround.MEANS, day("2022-06-01"), "", null));
        granted()
                .refuses(
                        StepsMustFollowInTime,
                        new ProposeEnding(CASE, day("2022-06-01"), EndGround.MEANS, day("2022-06-02"), "证明", null));
    }

    @Test
    void anObjectionIsDecidedInFifteenWorkingDaysAndTheNoticeHangsAgain() {
        Story story = onNotice();
        story.refuses(ObjectionMustComeDuringTheNotice, new ContestEnding(CASE, day("2022-06-09"), "没有赡养人"));
        story.refuses(TextMustBeGiven, new ContestEnding(CASE, day("2022-06-08"), ""));
        story.and(CONTEST);
        assertThat(story.last(EndingContested.class).dueOn()).isEqualTo(CALENDAR.after(day("2022-06-08"), 15));
        story.refuses(StepMustFitThePhase, end("2022-06-20"));
        story.refuses(MakerMustNotDecide, CLERK, new DecideContest(CASE, day("2022-06-15"), false, "不属实"));
        story.refuses(TextMustBeGiven, new DecideContest(CASE, day("2022-06-15"), false, " "));
        story.and(new DecideContest(CASE, day("2022-06-15"), false, "不属实"));
        story.refuses(StepMustFitThePhase, end("2022-06-20"));
        story.and(post("2022-06-16"), end("2022-06-23"));
        assertThat(story.state()).isInstanceOf(Ended.class);
    }

    @Test
    void anObjectionThatIsRightKeepsThePerson() {
        Story story = onNotice().and(CONTEST, new DecideContest(CASE, day("2022-06-15"), true, "属实"));

        assertThat(story.state()).isInstanceOf(Active.class);
    }

    @Test
    void supportGoesOnWhileTheEndingIsUnderWay() {
        Story story = onNotice().and(visit("2022-06-03", "2022-06-03"), report("2022-06-04"));
        assertThat(story.state()).isInstanceOf(EndingOnNotice.class);
        story.and(CONTEST, reassess("2022-06-09"));
        assertThat(story.state()).isInstanceOf(EndingInDispute.class);
        story.and(new DecideContest(CASE, day("2022-06-15"), false, "不属实"), visit("2022-06-15", "2022-06-15"));
        assertThat(story.state()).isInstanceOf(EndingInProposal.class);
    }

    private static Story minor(String birth, Schooling schooling) {
        return given(
                file(birth, schooling),
                record("2022-03-02", alone()),
                assess("2022-03-03"),
                choose("2022-03-04", HOME),
                opine("2022-03-10", true),
                grant("2022-03-25"));
    }

    @Test
    void aMinorStaysUntil18AndLaterWhileAtSchool() {
        ProposeEnding at17 = propose("2024-09-01", EndGround.LABOUR_REGAINED);
        ProposeEnding at18 = propose("2025-01-01", EndGround.LABOUR_REGAINED);
        minor("2007-01-01", Schooling.NONE).refuses(MinorMustStay, at17);
        minor("2007-01-01", Schooling.SENIOR_SECONDARY).refuses(MinorMustStay, at18);
        assertThat(minor("2007-01-01", Schooling.NONE).when(at18)).hasSize(1);
        assertThat(minor("2007-01-01", Schooling.OTHER).when(at18)).hasSize(1);
        assertThat(minor("2007-01-01", Schooling.SENIOR_SECONDARY).when(propose("2025-01-01", EndGround.OWN_WISH)))
                .as("another ground")
                .hasSize(1);
    }

    @Test
    void aDeathNeedsNoNotice() {
        assertThat(onNotice().when(die("2022-06-03", "2022-05-30")))
                .containsExactly(new CaseEnded(
                        day("2022-06-03"),
                        "person-1",
                        EndGround.DEATH,
                        day("2022-05-30"),
                        month("2022-06"),
                        "死证-1",
                        null,
                        APPROVER));
        granted().refuses(StepsMustFollowInTime, die("2022-06-03", "2022-06-04"));
        granted().refuses(TextMustBeGiven, new EndByDeath(CASE, day("2022-06-03"), day("2022-06-03"), ""));
        investigated().refuses(StepMustFitThePhase, die("2022-06-03", "2022-06-03"));
    }

    @Test
    void anEndByDeathIsTakenBackByOtherHands() {
        Story story = granted().and(die("2022-06-03", "2022-05-30"));
        ReinstateCase back = new ReinstateCase(CASE, day("2022-06-10"), "登记有误");
        story.refuses(MakerMustNotDecide, APPROVER, back);
        story.refuses(TextMustBeGiven, new ReinstateCase(CASE, day("2022-06-10"), " "));
        assertThat(story.when(back))
                .containsExactly(
                        new CaseReinstated(
                                day("2022-06-10"),
                                "person-1",
                                month("2022-06"),
                                day("2022-07-10"),
                                "登记有误",
                                "approver-2"),
                        new DisabilitySubsidiesDisplaced(day("2022-06-10"), "person-1", month("2022-06")));
        assertThat(story.and(back).state()).isInstanceOf(Active.class);
        onNotice().and(end("2022-06-09")).refuses(StepMustFitThePhase, back);
        granted().refuses(StepMustFitThePhase, back);
    }

    @ParameterizedTest
    @EnumSource(EndGround.class)
    void whoGoesOnLivingOutsideIsScreenedForDibao(EndGround ground) {
        Story story = ground == EndGround.DEATH
                ? granted().and(die("2022-06-09", "2022-06-01"))
                : granted().and(propose("2022-06-01", ground), post("2022-06-02"), end("2022-06-09"));

        RecordScreening screening =
                new RecordScreening(CASE, day("2022-06-15"), ScreeningOutcome.DIBAO_APPLIED, "已提交低保申请");
        switch (ground) {
            case DEATH, MISSING, PRISON -> story.refuses(ScreeningMustBeDue, screening);
            case LABOUR_REGAINED, MEANS, OBLIGED_PERSON, OWN_WISH -> {
                story.and(screening);
                story.refuses(ScreeningMustBeDue, screening);
            }
        }
    }
}
