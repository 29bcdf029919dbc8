package io.minzheng.payments;

import static io.minzheng.payments.Samples.MAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.kernel.KernelRule;
import io.minzheng.payments.RunCommand.ApproveRun;
import io.minzheng.payments.RunCommand.DiscardRun;
import io.minzheng.payments.RunCommand.FinishIssuing;
import io.minzheng.payments.RunCommand.FinishPreparation;
import io.minzheng.payments.RunCommand.IssueRun;
import io.minzheng.payments.RunCommand.PrepareRun;
import io.minzheng.payments.RunCommand.PrepareRunAgain;
import io.minzheng.payments.RunCommand.ReturnRun;
import io.minzheng.payments.RunCommand.SubmitRun;
import io.minzheng.payments.RunEvent.IssuingBegun;
import io.minzheng.payments.RunEvent.PreparationBegun;
import io.minzheng.payments.RunEvent.RunApproved;
import io.minzheng.payments.RunEvent.RunDiscarded;
import io.minzheng.payments.RunEvent.RunEndorsed;
import io.minzheng.payments.RunEvent.RunIssued;
import io.minzheng.payments.RunEvent.RunPrepared;
import io.minzheng.payments.RunEvent.RunReturned;
import io.minzheng.payments.RunEvent.RunSubmitted;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunDeciderTest {
    private static final String RUN = "payrun.dibao.623001.2013-05.1";
    private static final LocalDate DAY = LocalDate.of(2013, 5, 3);
    private static final String DIGEST = "d1";
    private static final RunTotals TOTALS =
            RunTotals.NONE.plus(List.of(Samples.regular(MAY, 300))).plus(List.of(Samples.regular(MAY, 200)));
    private static final RunOutcome PAID =
            RunOutcome.NOTHING.paid(300, 0).skipped(200, 0, PaymentRule.LineMustBeCurrent.code());

    private final Given<RunCommand, PaymentRun, RunEvent> run = new Given<>(new RunDecider(null));

    @Test
    void beginsThePreparationOfAMonth() {
        assertThat(run.when("maker", prepare("623001")))
                .containsExactly(new PreparationBegun(RUN, "dibao", "623001", MAY, 1, 1, "maker", DAY));
        run.refuses(PaymentRule.RunMustNotExistYet, "maker", prepare("623001"));
    }

    @Test
    void refusesAMonthThatHasNotBegunAndAreasThatAreNeitherCountyNorTownship() {
        run.refuses(
                PaymentRule.RunMonthMustHaveBegun,
                "maker",
                new PrepareRun(RUN, "dibao", "623001", MAY, 1, LocalDate.of(2013, 4, 30)));
        run.refuses(PaymentRule.RunAreaMustBeCountyOrTownship, "maker", prepare("6230"));
        run.refuses(PaymentRule.RunAreaMustBeCountyOrTownship, "maker", prepare("623001001001"));
        run.refuses(KernelRule.DivisionCodeMustBeValid, "maker", prepare("Hezuo"));
    }

    @Test
    void whatPaysOutMoreThanTheAmountWantsASecondApprover() {
        Given<RunCommand, PaymentRun, RunEvent> large = new Given<>(new RunDecider(499L));
        large.and("maker", prepare("623001")).and("maker", finish(1)).and("maker", new SubmitRun(RUN, DAY));

        assertThat(large.when("checker", new ApproveRun(RUN, DIGEST, DAY)))
                .containsExactly(new RunEndorsed(RUN, DIGEST, 500, "checker", DAY));
        large.refuses(PaymentRule.RunMustBeApproved, "checker", new IssueRun(RUN, DAY));
        large.refuses(PaymentRule.SecondApproverMustBeAnother, "checker", new ApproveRun(RUN, DIGEST, DAY));
        large.refuses(PaymentRule.ApproverMustNotBeMaker, "maker", new ApproveRun(RUN, DIGEST, DAY));
        large.refuses(PaymentRule.LinesMustMatchTheDigest, "other", new ApproveRun(RUN, "d2", DAY));
        large.refuses(PaymentRule.RunMustBeInTheMakersHands, "maker", new DiscardRun(RUN, "x", DAY));
        assertThat(large.when("other", new ApproveRun(RUN, DIGEST, DAY)))
                .containsExactly(new RunApproved(RUN, DIGEST, 500, "other", DAY));
    }

    @Test
    void aRunThatWasSentBackWantsBothApproversAgain() {
        Given<RunCommand, PaymentRun, RunEvent> large = new Given<>(new RunDecider(0L));
        large.and("maker", prepare("623001")).and("maker", finish(1)).and("maker", new SubmitRun(RUN, DAY));
        large.and("checker", new ApproveRun(RUN, DIGEST, DAY)).and("other", new ReturnRun(RUN, "wrong", DAY));
        large.and("maker", new PrepareRunAgain(RUN, DAY))
                .and("maker", finish(2))
                .and("maker", new SubmitRun(RUN, DAY));

        assertThat(large.when("other", new ApproveRun(RUN, DIGEST, DAY))).hasExactlyElementsOfTypes(RunEndorsed.class);
    }

    @Test
    void exactlyTheAmountWantsOneApprover() {
        Given<RunCommand, PaymentRun, RunEvent> small = new Given<>(new RunDecider(500L));
        small.and("maker", prepare("623001")).and("maker", finish(1)).and("maker", new SubmitRun(RUN, DAY));

        assertThat(small.when("checker", new ApproveRun(RUN, DIGEST, DAY)))
                .hasExactlyElementsOfTypes(RunApproved.class);
    }

    @Test
    void isPreparedSubmittedApprovedAndIssued() {
        run.and("maker", prepare("623001"));
        assertThat(run.when("maker", finish(1))).hasExactlyElementsOfTypes(RunPrepared.class);
        assertThat(run.when("maker", finish(1))).isEmpty();
        assertThat(run.when("maker", new SubmitRun(RUN, DAY)))
                .containsExactly(new RunSubmitted(RUN, DIGEST, 500, "maker", DAY));
        assertThat(run.when("checker", new ApproveRun(RUN, DIGEST, DAY)))
                .containsExactly(new RunApproved(RUN, DIGEST, 500, "checker", DAY));
        assertThat(run.when("maker", new IssueRun(RUN, DAY)))
                .containsExactly(new IssuingBegun(RUN, DIGEST, "maker", DAY));
        assertThat(run.when("maker", new IssueRun(RUN, DAY))).isEmpty();
        assertThat(run.when("maker", new FinishIssuing(RUN, PAID, DAY)))
                .containsExactly(new RunIssued(RUN, "dibao", "623001", MAY, PAID, "maker", DAY));
        assertThat(run.when("maker", new FinishIssuing(RUN, PAID, DAY))).isEmpty();
        assertThat(run.when("maker", new IssueRun(RUN, DAY))).isEmpty();
    }

    @Test
    void nobodyApprovesWhatTheyMade() {
        run.and("first", prepare("623001"))
                .and("first", new PrepareRunAgain(RUN, DAY))
                .and("second", finish(2))
                .and("third", new SubmitRun(RUN, DAY));

        for (String maker : List.of("first", "second", "third")) {
            run.refuses(PaymentRule.ApproverMustNotBeMaker, maker, new ApproveRun(RUN, DIGEST, DAY));
        }
        assertThat(run.when("checker", new ApproveRun(RUN, DIGEST, DAY))).hasSize(1);
    }

    @Test
    void approvesOnlyTheLinesPrepared() {
        submitted();

        run.refuses(PaymentRule.LinesMustMatchTheDigest, "checker", new ApproveRun(RUN, "d0", DAY));
    }

    @Test
    void goesBackToThePreparerAndIsPreparedAnew() {
        submitted();

        run.refuses(PaymentRule.ReasonMustBeGiven, "checker", new ReturnRun(RUN, "", DAY));
        assertThat(run.when("checker", new ReturnRun(RUN, "one household looks wrong", DAY)))
                .containsExactly(new RunReturned(RUN, "one household looks wrong", "checker", DAY));
        run.refuses(PaymentRule.RunMustBePrepared, "maker", new SubmitRun(RUN, DAY));
        run.refuses(PaymentRule.RunMustBeSubmitted, "checker", new ApproveRun(RUN, DIGEST, DAY));
        assertThat(run.when("maker", new PrepareRunAgain(RUN, DAY)))
                .containsExactly(new PreparationBegun(RUN, "dibao", "623001", MAY, 1, 2, "maker", DAY));
        run.refuses(PaymentRule.PreparationMustBeCurrent, "maker", finish(1));
        assertThat(run.when("maker", finish(2))).hasSize(1);
    }

    @Test
    void anApprovedRunCanStillGoBack() {
        approved();

        run.refuses(PaymentRule.RunMustBeInTheMakersHands, "maker", new PrepareRunAgain(RUN, DAY));
        run.refuses(PaymentRule.RunMustBeInTheMakersHands, "maker", new DiscardRun(RUN, "x", DAY));
        assertThat(run.when("checker", new ReturnRun(RUN, "wrong standard", DAY)))
                .hasSize(1);
        assertThat(run.when("maker", new DiscardRun(RUN, "wrong standard", DAY)))
                .containsExactly(new RunDiscarded(RUN, "wrong standard", "maker", DAY));
        assertThat(run.when("maker", new DiscardRun(RUN, "wrong standard", DAY)))
                .isEmpty();
        run.refuses(PaymentRule.RunMustBeApproved, "maker", new IssueRun(RUN, DAY));
        run.refuses(PaymentRule.RunMustBeInTheMakersHands, "maker", new PrepareRunAgain(RUN, DAY));
    }

    @Test
    void onceMoneyMovesThereIsNoWayBack() {
        approved();
        run.and("checker", new IssueRun(RUN, DAY));

        run.refuses(PaymentRule.RunMustBeSubmitted, "checker", new ReturnRun(RUN, "late", DAY));
        run.refuses(PaymentRule.RunMustNotBeIssuing, "maker", new DiscardRun(RUN, "late", DAY));
        run.refuses(PaymentRule.RunMustBeInTheMakersHands, "maker", new PrepareRunAgain(RUN, DAY));
    }

    @Test
    void theOutcomeAccountsForEveryFenPrepared() {
        approved();
        run.refuses(PaymentRule.RunMustBeApproved, "maker", new FinishIssuing(RUN, PAID, DAY));
        run.and("checker", new IssueRun(RUN, DAY));

        run.refuses(
                PaymentRule.IssuedMoneyMustMatchThePreparedMoney,
                "checker",
                new FinishIssuing(RUN, RunOutcome.NOTHING.paid(300, 0), DAY));
        run.refuses(
                PaymentRule.IssuedMoneyMustMatchThePreparedMoney,
                "checker",
                new FinishIssuing(RUN, PAID.paid(0, 1), DAY));
    }

    @Test
    void aRunWithoutLinesIsNotSubmitted() {
        run.and("maker", prepare("623001"))
                .and("maker", new FinishPreparation(RUN, 1, 0, DIGEST, RunTotals.NONE, RunDifferences.NONE, DAY));

        run.refuses(PaymentRule.RunMustContainLines, "maker", new SubmitRun(RUN, DAY));
        assertThat(run.when("maker", new DiscardRun(RUN, "nobody to pay", DAY))).hasSize(1);
    }

    @Test
    void stepsFollowInTime() {
        submitted();

        run.refuses(PaymentRule.StepMustNotPrecedeTheLast, "checker", new ApproveRun(RUN, DIGEST, DAY.minusDays(1)));
    }

    @Test
    void anUnknownRunIsRefused() {
        run.refuses(PaymentRule.RunMustExist, "maker", new PrepareRunAgain(RUN, DAY));
        run.refuses(PaymentRule.RunMustExist, "maker", finish(1));
        run.refuses(PaymentRule.RunMustExist, "maker", new SubmitRun(RUN, DAY));
        run.refuses(PaymentRule.RunMustExist, "maker", new ApproveRun(RUN, DIGEST, DAY));
        run.refuses(PaymentRule.RunMustExist, "maker", new ReturnRun(RUN, "x", DAY));
        run.refuses(PaymentRule.RunMustExist, "maker", new DiscardRun(RUN, "x", DAY));
        run.refuses(PaymentRule.RunMustExist, "maker", new IssueRun(RUN, DAY));
        run.refuses(PaymentRule.RunMustExist, "maker", new FinishIssuing(RUN, PAID, DAY));
    }

    private void submitted() {
        run.and("maker", prepare("623001")).and("maker", finish(1)).and("maker", new SubmitRun(RUN, DAY));
    }

    private void approved() {
        submitted();
        run.and("checker", new ApproveRun(RUN, DIGEST, DAY));
    }

    private static PrepareRun prepare(String area) {
        return new PrepareRun(RUN, "dibao", area, MAY, 1, DAY);
    }

    private static FinishPreparation finish(int round) {
        return new FinishPreparation(RUN, round, 1, DIGEST, TOTALS, RunDifferences.NONE, DAY);
    }
}
