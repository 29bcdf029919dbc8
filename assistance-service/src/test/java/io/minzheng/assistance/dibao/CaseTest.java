package io.minzheng.assistance.dibao;

import static io.minzheng.assistance.dibao.Samples.*;
import static io.minzheng.assistance.dibao.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.dibao.Assessment.ReviewGroup;
import io.minzheng.assistance.dibao.CaseCommand.*;
import io.minzheng.assistance.dibao.CaseEvent.*;
import io.minzheng.payments.Entitlement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseTest {
    static Change change(@Nullable Means means) {
        return new Change(ChangeGround.INCOME, List.of(), List.of(), means, null, null);
    }

    static ReportChange report(String on, Change change) {
        return new ReportChange(CASE, day(on), change);
    }

    static AdjustBenefit adjust(String on) {
        return new AdjustBenefit(CASE, day(on), "决定-3", standards());
    }

    static HoldReview review(String on, ReviewOutcome outcome, @Nullable Change change) {
        return new HoldReview(CASE, day(on), outcome, TWO, "F-9", change);
    }

    static EndCase end(String on, EndReason reason, String occurredOn) {
        return new EndCase(CASE, day(on), reason, day(occurredOn), "决定-4", null);
    }

    static CutMemberShare cut(String on, int member) {
        return new CutMemberShare(
                CASE, day(on), member, List.of(offer("2022-04-01"), offer("2022-04-11"), offer("2022-04-21")), "决定-5");
    }

    static RefusedOffer offer(String on) {
        return new RefusedOffer(day(on), "合作市环卫");
    }

    static BeginGradualExit exit(String on, int member, Means means, int months) {
        return new BeginGradualExit(
                CASE, day(on), member, day("2022-05-01"), "合作市某厂", means, months, "决定-6", standards());
    }

    static long amount(Story story, String month) {
        return entitlement(story, month).map(Entitlement::amount).orElse(-1L);
    }

    static Optional<Entitlement> entitlement(Story story, String month) {
        return DibaoEntitlement.of(story.benefit(), standards(), month(month));
    }

    @Test
    void isEntitledFromTheMonthAfterConfirmation() {
        assertThat(amount(enrolled(), "2022-03")).isEqualTo(-1);
        assertThat(amount(enrolled(), "2022-04")).isEqualTo(51600);
    }

    @Test
    void changedIncomeIsReportedByOneDecidedByAnotherAndTakesEffectTheFollowingMonth() {
        Means lower = means(12, wages(1, 20000));
        Story story = enrolled().and(report("2022-05-31", change(lower)));

        assertThat(story.last(ChangeReported.class).by()).isEqualTo(CLERK);
        assertThat(amount(story, "2022-06")).isEqualTo(51600);
        story.refuses(DibaoRule.MakerMustNotDecide, CLERK, adjust("2022-06-01"));
        story.and(adjust("2022-06-01"));

        assertThat(story.last(BenefitAdjusted.class).effectiveFrom()).isEqualTo(month("2022-07"));
        assertThat(amount(story, "2022-06")).isEqualTo(51600);
        assertThat(amount(story, "2022-07")).isEqualTo(71600);
    }

    @Test
    void changeMayBeRejected() {
        Story story = enrolled()
                .and(report("2022-05-31", change(NOTHING)), new RejectChange(CASE, day("2022-06-02"), "证明不足"));

        assertThat(story.last(ChangeRejected.class)).isEqualTo(new ChangeRejected(day("2022-06-02"), APPROVER, "证明不足"));
        story.refuses(DibaoRule.ChangeMustBePending, adjust("2022-06-03"));
        assertThat(amount(story, "2022-07")).isEqualTo(51600);
    }

    @Test
    void membersJoinAndLeave() {
        Change birth = new Change(ChangeGround.MEMBERS, List.of(child(3)), List.of(), null, null, null);
        Change death = new Change(
                ChangeGround.MEMBERS,
                List.of(),
                List.of(new Left(2, LeavingReason.DEATH, day("2022-06-10"))),
                null,
                null,
                null);
        Story story = enrolled().and(report("2022-05-01", birth), adjust("2022-05-05"));

        // 3 × 458 − 400 yuan
        assertThat(amount(story, "2022-06")).isEqualTo(3 * 45800 - 40000);
        story.and(report("2022-06-11", death), adjust("2022-06-12"));
        assertThat(amount(story, "2022-06")).isEqualTo(3 * 45800 - 40000);
        assertThat(amount(story, "2022-07")).isEqualTo(2 * 45800 - 40000);
        assertThat(story.last(BenefitAdjusted.class).assessment().personIds()).containsExactly("person-1", "person-3");
        // the number of one who left is never used again
        story.refuses(
                DibaoRule.MembersMustBeNumberedOnce,
                report("2022-07-01", new Change(ChangeGround.MEMBERS, List.of(child(2)), List.of(), null, null, null)));
    }

    @Test
    void incomeOfWhoLeavesFallsAway() {
        Story story = enrolled(
                means(12, wages(1, 10000), wages(3, 60000)),
                DIFFERENCE,
                file("2022-03-01", null, adult(1), child(2), adult(3)));
        Change left = new Change(
                ChangeGround.MEMBERS,
                List.of(),
                List.of(new Left(3, LeavingReason.MARRIAGE, day("2022-04-10"))),
                null,
                null,
                null);

        story.and(report("2022-04-11", left), adjust("2022-04-12"));

        assertThat(amount(story, "2022-04")).isEqualTo(3 * 45800 - 70000);
        assertThat(amount(story, "2022-05")).isEqualTo(2 * 45800 - 10000);
    }

    @Test
    void householdThatComesAboveTheStandardIsNotAdjustedButEnded() {
        Story story = enrolled().and(report("2022-05-01", change(means(12, wages(1, 91600)))));

        story.refuses(DibaoRule.HouseholdMustBeBelowTheStandard, adjust("2022-05-02"));
        story.and(end("2022-05-02", EndReason.ABOVE_STANDARD, "2022-05-01"));
        assertThat(amount(story, "2022-05")).isEqualTo(51600);
        assertThat(amount(story, "2022-06")).isEqualTo(-1);
    }

    @Test
    void reviewWithoutChangeMovesTheDueDateOnly() {
        Story story = enrolled().and(review("2022-09-10", ReviewOutcome.UNCHANGED, null));

        assertThat(story.last(ReviewHeld.class).nextDueOn()).isEqualTo(day("2023-03-10"));
        assertThat(amount(story, "2022-10")).isEqualTo(51600);
    }

    @Test
    void reviewThatAdjustsReportsTheChangeAtOnce() {
        Story story = enrolled().and(review("2022-09-10", ReviewOutcome.ADJUSTED, change(NOTHING)));

        assertThat(story.last(ChangeReported.class).change().means()).isEqualTo(NOTHING);
        story.and(adjust("2022-09-12"));
        assertThat(amount(story, "2022-10")).isEqualTo(91600);
    }

    @Test
    void reviewThatEndsIsDecidedBySomebodyElse() {
        Story story = enrolled().and(review("2022-09-10", ReviewOutcome.ENDED, null));

        story.refuses(DibaoRule.MakerMustNotDecide, CLERK, end("2022-09-12", EndReason.ABOVE_STANDARD, "2022-09-10"));
        assertThat(story.when(end("2022-09-12", EndReason.ABOVE_STANDARD, "2022-09-10")))
                .hasSize(1);
    }

    @Test
    void shareOfWhoRefusesWorkIsCutAndGivenBack() {
        Story story = enrolled().and(cut("2022-05-10", 1));

        assertThat(amount(story, "2022-05")).isEqualTo(51600);
        assertThat(amount(story, "2022-06")).isEqualTo(25800);
        assertThat(entitlement(story, "2022-06").orElseThrow().basis().paidMembers())
                .isEqualTo(1);
        assertThat(story.when(cut("2022-06-10", 1))).isEmpty();
        story.and(new RestoreMemberShare(CASE, day("2022-07-01"), 1));
        assertThat(amount(story, "2022-07")).isEqualTo(25800);
        assertThat(amount(story, "2022-08")).isEqualTo(51600);
        assertThat(story.when(new RestoreMemberShare(CASE, day("2022-08-01"), 1)))
                .isEmpty();
    }

    @Test
    void isSuspendedAndResumedFromTheFollowingMonth() {
        SuspendBenefit suspend = new SuspendBenefit(CASE, day("2022-05-10"), "下落不明", "决定-7");
        ResumeBenefit resume = new ResumeBenefit(CASE, day("2022-07-10"), "已核实");
        Story story = enrolled();

        assertThat(story.when(new ResumeBenefit(CASE, day("2022-05-10"), "x"))).isEmpty();
        story.and(suspend);
        assertThat(story.when(suspend)).isEmpty();
        assertThat(amount(story, "2022-05")).isEqualTo(51600);
        assertThat(amount(story, "2022-06")).isZero();
        story.and(resume);
        assertThat(amount(story, "2022-07")).isZero();
        assertThat(amount(story, "2022-08")).isEqualTo(51600);
    }

    @Test
    void suspensionTakenBackInItsMonthLeavesNoGap() {
        Story story = enrolled()
                .and(
                        new SuspendBenefit(CASE, day("2022-05-10"), "下落不明", "决定-7"),
                        new ResumeBenefit(CASE, day("2022-05-20"), "已核实"));

        assertThat(amount(story, "2022-06")).isEqualTo(51600);
        assertThat(story.benefit().suspensions()).isEmpty();
    }

    @Test
    void gradualExitKeepsTheLastAmountForAtMostSixMonths() {
        Means risen = means(12, wages(1, 120000));
        Story story = enrolled().and(exit("2022-05-20", 1, risen, 6));

        GradualExitBegun begun = story.last(GradualExitBegun.class);
        assertThat(begun.from()).isEqualTo(month("2022-06"));
        assertThat(begun.until()).isEqualTo(month("2022-11"));
        assertThat(begun.perCapitaIncome()).isEqualTo(60000);
        assertThat(amount(story, "2022-06")).isEqualTo(51600);
        assertThat(amount(story, "2022-11")).isEqualTo(51600);
        assertThat(amount(story, "2022-12")).isEqualTo(-1);
        story.refuses(DibaoRule.StepsMustFollowInTime, end("2022-10-31", EndReason.GRADUAL_EXIT_OVER, "2022-10-31"));
        story.and(end("2022-11-30", EndReason.GRADUAL_EXIT_OVER, "2022-11-30"));
        assertThat(story.last(CaseEnded.class).effectiveFrom()).isEqualTo(month("2022-12"));
    }

    @Test
    void gradualExitMayTaper() {
        DibaoPolicy d = DibaoPolicy.defaults();
        DibaoPolicy tapering = new DibaoPolicy(
                d.edgePercent(),
                d.employmentCostCeilingPercent(),
                d.rigidExpenseCeilingPercent(),
                d.financialMonths(),
                d.vehicles(),
                d.houses(),
                d.allSupplements(),
                List.of(100, 75, 33),
                d.gradualExitFrom(),
                d.refusedOffers());
        Story story = new Story(tapering);
        enrolled().history().forEach(story::replay);
        story.and(exit("2022-05-20", 1, means(12, wages(1, 120000)), 3));

        assertThat(amount(story, "2022-06")).isEqualTo(51600);
        assertThat(amount(story, "2022-07")).isEqualTo(38700);
        assertThat(amount(story, "2022-08")).isEqualTo(17028);
    }

    @Test
    void householdThatLosesTheWorkAgainReturnsToTheOrdinaryBenefit() {
        Story story = enrolled()
                .and(
                        exit("2022-05-20", 1, means(12, wages(1, 120000)), 6),
                        report("2022-07-05", change(means(12, wages(1, 10000)))),
                        adjust("2022-07-10"));

        assertThat(story.state()).isInstanceOf(Dibao.Active.class);
        assertThat(amount(story, "2022-07")).isEqualTo(51600);
        assertThat(amount(story, "2022-08")).isEqualTo(81600);
        assertThat(amount(story, "2022-12")).isEqualTo(81600);
    }

    @Test
    void endTakesEffectByItsReason() {
        assertThat(endedFrom(end("2022-06-10", EndReason.OWN_WISH, "2022-06-10")))
                .isEqualTo("2022-07");
        assertThat(endedFrom(end("2022-06-10", EndReason.ABOVE_STANDARD, "2022-04-10")))
                .isEqualTo("2022-07");
        assertThat(endedFrom(end("2022-06-10", EndReason.DEATH, "2022-04-10"))).isEqualTo("2022-05");
        assertThat(endedFrom(end("2022-06-10", EndReason.CONCEALMENT, "2022-03-20")))
                .isEqualTo("2022-04");
        assertThat(endedFrom(end("2022-06-10", EndReason.TEKUN, "2022-05-31"))).isEqualTo("2022-06");
    }

    private static String endedFrom(EndCase end) {
        Story story = enrolled().and(end);
        String from = story.last(CaseEnded.class).effectiveFrom().toString();
        assertThat(amount(story, from)).isEqualTo(-1);
        assertThat(story.last(CaseEnded.class).persons()).containsExactly("person-1", "person-2");
        return from;
    }

    @Test
    void nothingFollowsTheEnd() {
        Story story = enrolled().and(end("2022-06-10", EndReason.OWN_WISH, "2022-06-10"));

        story.refuses(DibaoRule.StepMustFitThePhase, end("2022-06-11", EndReason.OWN_WISH, "2022-06-10"));
        story.refuses(DibaoRule.StepMustFitThePhase, report("2022-06-11", change(NOTHING)));
        story.refuses(DibaoRule.StepMustFitThePhase, new ResumeBenefit(CASE, day("2022-06-11"), "x"));
        story.refuses(DibaoRule.StepMustFitThePhase, new SuspendBenefit(CASE, day("2022-06-11"), "x", "y"));
    }

    @Test
    void termsChangeWithTheHousehold() {
        Change stable = new Change(ChangeGround.HEALTH, List.of(), List.of(), null, null, terms(ReviewGroup.STABLE));
        Story story = enrolled().and(report("2022-05-01", stable), adjust("2022-05-02"));

        assertThat(story.last(BenefitAdjusted.class).reviewDueOn()).isEqualTo(day("2023-05-02"));
    }

    @Test
    void householdThatMovesToTownIsHeldAgainstTheUrbanStandard() {
        Change urban = new Change(ChangeGround.HUKOU, List.of(), List.of(), null, Household.Kind.URBAN, null);
        Story story = enrolled().and(report("2022-05-01", urban), adjust("2022-05-02"));

        assertThat(amount(story, "2022-06")).isEqualTo(2 * 78400 - 40000);
        assertThat(entitlement(story, "2022-06").orElseThrow().basis().kind()).isEqualTo("URBAN");
    }
}
