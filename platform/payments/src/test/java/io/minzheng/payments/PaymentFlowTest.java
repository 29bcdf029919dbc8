package io.minzheng.payments;

import static io.minzheng.payments.Samples.MAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.Role;
import io.minzheng.kernel.Rule;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.kernel.Staff;
import io.minzheng.payments.LedgerCommand.RecordReturn;
import io.minzheng.payments.LedgerEvent.ArrearsIssued;
import io.minzheng.payments.LedgerEvent.BackPayIssued;
import io.minzheng.payments.LedgerEvent.MoneyIssued;
import io.minzheng.payments.LedgerEvent.PaymentIssued;
import io.minzheng.payments.LedgerEvent.RecoveryOpened;
import io.minzheng.payments.LinesCommand.PrepareLines;
import io.minzheng.payments.LinesEvent.LinesIssued;
import io.minzheng.payments.LinesEvent.LinesPrepared;
import io.minzheng.payments.MonthCommand.OpenRun;
import io.minzheng.payments.RunCommand.ApproveRun;
import io.minzheng.payments.RunCommand.FinishPreparation;
import io.minzheng.payments.RunCommand.PrepareRun;
import io.minzheng.payments.RunCommand.ReturnRun;
import io.minzheng.payments.RunCommand.SubmitRun;
import io.minzheng.payments.RunSummary.Phase;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs over a real store, from preparation to the last payment. */
class PaymentFlowTest {
    private static final YearMonth JUNE = MAY.plusMonths(1);
    private static final LocalDate DAY = Town.day(MAY);
    private static final int HOUSEHOLDS = 450;

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aMonthIsPreparedApprovedAndIssuedOnce() {
        settle();

        RunSummary run = town.issued(MAY);

        assertThat(run.state()).isEqualTo(Phase.ISSUED);
        assertThat(run.totals().households()).isEqualTo(HOUSEHOLDS);
        assertThat(run.chunks()).isEqualTo(3);
        assertThat(run.differences().newcomers()).isEqualTo(HOUSEHOLDS);
        assertThat(run.issued())
                .isEqualTo(
                        RunOutcome.NOTHING.plus(new RunOutcome(HOUSEHOLDS, HOUSEHOLDS * 300L, 0, 0, 0, 0, Map.of())));
        assertThat(run.approved()).isEqualTo(new RunSummary.Step("checker", DAY));
        assertThat(town.stored(PaymentIssued.class)).hasSize(HOUSEHOLDS);
        assertThat(town.stored(LinesIssued.class)).hasSize(3);

        Receipt again = town.issuing.issue(town.by(Town.CHECKER), run.run(), DAY);
        assertThat(again.id()).isEqualTo(run.run());
        assertThat(town.stored(PaymentIssued.class)).hasSize(HOUSEHOLDS);
        assertThat(town.prepare(MAY).id()).endsWith(".2");
        assertThat(town.summary("payrun.dibao.623001.2013-05.2").totals()).isEqualTo(RunTotals.NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 137, 449, 450, 451, 452, 453})
    void aBreakHalfWayPaysNobodyTwiceAndLeavesNobodyOut(int commandsBeforeTheBreak) {
        settle();
        String run = town.approved(MAY).run();
        town.breakAfter(commandsBeforeTheBreak);
        assertThatThrownBy(() -> town.issuing.issue(town.by(Town.CHECKER), run, DAY))
                .isInstanceOf(Town.Broken.class);
        assertThat(town.summary(run).state()).isNotEqualTo(Phase.ISSUED);

        town.breakAfter(Integer.MAX_VALUE);
        town.issuing.issue(town.by(Town.MAKER), run, DAY.plusDays(1));

        assertThat(town.stored(MoneyIssued.class))
                .hasSize(HOUSEHOLDS)
                .extracting(LedgerEvent::household)
                .doesNotHaveDuplicates();
        RunSummary done = town.summary(run);
        assertThat(done.state()).isEqualTo(Phase.ISSUED);
        assertThat(done.issued()).isNotNull().satisfies(outcome -> {
            assertThat(outcome.households()).isEqualTo(HOUSEHOLDS);
            assertThat(outcome.total()).isEqualTo(HOUSEHOLDS * 300L);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void aPreparationBrokenOffIsBegunAnewByTheSameRequest(int commandsBeforeTheBreak) {
        settle();
        town.breakAfter(commandsBeforeTheBreak);
        assertThatThrownBy(() -> prepareKeyed("k")).isInstanceOf(Town.Broken.class);
        town.due(0, MAY, 999);
        town.breakAfter(Integer.MAX_VALUE);

        Receipt receipt = prepareKeyed("k");

        RunSummary run = town.summary(receipt.id());
        assertThat(run.state()).isEqualTo(Phase.PREPARED);
        assertThat(run.number()).isEqualTo(1);
        assertThat(run.pay()).isEqualTo((HOUSEHOLDS - 1) * 300L + 999);
        assertThat(prepareKeyed("k").id()).isEqualTo(run.run());
        assertThat(town.summary(run.run()).round()).isEqualTo(run.round());
        town.approve(run.run(), MAY);
        town.issuing.issue(town.by(Town.CHECKER), run.run(), DAY);
        assertThat(town.ledger(0).of(MAY).settled()).isEqualTo(999);
    }

    @Test
    void aStandardRaisedFromThePastIsPaidBackMonthByMonth() {
        town.due(1, MAY, 300);
        town.due(1, MAY.minusMonths(1), 300);
        town.issued(MAY.minusMonths(1));
        town.issued(MAY);
        town.due(1, MAY.minusMonths(1), 320);
        town.due(1, MAY, 330);
        town.due(1, JUNE, 330);

        RunSummary june = town.issued(JUNE);

        assertThat(june.totals().backPay()).isEqualTo(50);
        assertThat(town.stored(BackPayIssued.class))
                .extracting(LedgerEvent::month, LedgerEvent::amount)
                .containsExactly(tuple(MAY, 30L), tuple(MAY.minusMonths(1), 20L));
        assertThat(june.differences().increased()).isEqualTo(1);
        StatisticsReport figures = statistics(JUNE);
        assertThat(figures.all().money()).isEqualTo(330);
        assertThat(figures.all().singlePersons()).isEqualTo(1);
        assertThat(figures.all().totalMoney()).isEqualTo(320 + 330 + 330);
        assertThat(statistics(MAY).all().totalMoney()).isEqualTo(600);
    }

    @Test
    void aReturnBetweenPreparationAndIssueLeavesTheHouseholdToTheNextRun() {
        town.due(1, MAY, 300);
        town.due(2, MAY, 300);
        town.issued(MAY);
        town.due(1, MAY, 310);
        town.due(1, JUNE, 310);
        town.due(2, JUNE, 300);
        String run = town.approved(JUNE).run();
        town.commands.send(
                town.by(Town.MAKER),
                new RecordReturn(Ledger.id("dibao", Town.id(1)), 1, "ACCOUNT_CLOSED", Town.day(JUNE)));

        town.issuing.issue(town.by(Town.CHECKER), run, Town.day(JUNE));

        assertThat(town.summary(run).issued()).isNotNull().satisfies(outcome -> {
            assertThat(outcome.households()).isEqualTo(1);
            assertThat(outcome.skippedTotal()).isEqualTo(320);
            assertThat(outcome.reasons()).containsOnly(Map.entry("payments.line-must-be-current", 1L));
        });
        assertThat(town.stored(LinesIssued.class).getLast().skipped())
                .containsExactly(new SkippedHousehold(Town.id(1), "payments.line-must-be-current"));
        RunSummary next = town.issued(JUNE);
        assertThat(next.number()).isEqualTo(2);
        assertThat(town.stored(ArrearsIssued.class)).singleElement().satisfies(arrears -> assertThat(arrears.amount())
                .isEqualTo(310));
        assertThat(town.ledger(1).of(JUNE).settled()).isEqualTo(310);
        assertThat(statistics(MAY).all().households()).isEqualTo(2);
        assertThat(statistics(JUNE).all().totalMoney()).isEqualTo(310 + 300 + 310 + 300);
    }

    @Test
    void whoeverIsNoLongerEntitledToWhatWasApprovedIsLeftToTheNextRun() {
        for (int household = 1; household <= 3; household++) {
            town.due(household, MAY, 300);
        }
        String run = town.approved(MAY).run();
        town.due(1, MAY, 0);
        town.due(2, MAY, 310);

        town.issuing.issue(town.by(Town.CHECKER), run, Town.day(MAY));

        assertThat(town.summary(run).issued()).isNotNull().satisfies(outcome -> {
            assertThat(outcome.households()).isEqualTo(1);
            assertThat(outcome.total()).isEqualTo(300);
            assertThat(outcome.skippedTotal()).isEqualTo(600);
            assertThat(outcome.reasons()).containsOnly(Map.entry("payments.entitlement-must-be-current", 2L));
        });
        assertThat(town.ledger(1).of(MAY).settled()).isZero();
        town.issued(MAY);
        assertThat(town.ledger(1).of(MAY).settled()).isZero();
        assertThat(town.ledger(2).of(MAY).settled()).isEqualTo(310);
        assertThat(town.ledger(3).of(MAY).settled()).isEqualTo(300);
    }

    @Test
    void whatWasPaidBeforeABreakStaysPaidThoughTheEntitlementChangesMeanwhile() {
        town.due(1, MAY, 300);
        town.due(2, MAY, 300);
        String run = town.approved(MAY).run();
        CommandContext issue = town.by(Town.CHECKER, "issue");
        town.breakAfter(5);
        assertThatThrownBy(() -> town.issuing.issue(issue, run, Town.day(MAY))).isInstanceOf(Town.Broken.class);
        assertThat(town.ledger(1).of(MAY).settled()).isEqualTo(300);
        town.due(1, MAY, 200);
        town.breakAfter(Integer.MAX_VALUE);

        town.issuing.issue(issue, run, Town.day(MAY));

        assertThat(town.summary(run).issued()).isNotNull().satisfies(outcome -> {
            assertThat(outcome.households()).isEqualTo(2);
            assertThat(outcome.total()).isEqualTo(600);
        });
    }

    @Test
    void tooMuchPaidOpensARecovery() {
        town.due(1, MAY, 300);
        town.issued(MAY);
        town.due(1, MAY, 200);
        town.due(1, JUNE, 200);

        RunSummary june = town.issued(JUNE);

        assertThat(june.totals().overpayment()).isEqualTo(100);
        assertThat(june.pay()).isEqualTo(200);
        assertThat(town.stored(RecoveryOpened.class)).hasSize(1);
        PaymentHistory history = town.queries.household(Town.CHECKER, "dibao", Town.id(1), MAY, JUNE);
        assertThat(history.paid()).isEqualTo(500);
        assertThat(history.claimed()).isEqualTo(100);
        assertThat(town.queries.person(Town.CHECKER, "person-of-" + Town.id(1))).isEqualTo(history);
    }

    @Test
    void overlappingRunsDoNotRunSideBySide() {
        settle();
        String run = town.prepare(MAY).id();

        refused(PaymentRule.OverlappingRunMustNotBeOpen, () -> town.prepare(MAY));
        refused(
                PaymentRule.OverlappingRunMustNotBeOpen,
                () -> town.preparation.prepare(town.by(Town.MAKER), "dibao", Town.TOWNSHIP, MAY, DAY));
        assertThat(town.preparation.prepareAgain(town.by(Town.MAKER), run, DAY).id())
                .isEqualTo(run);
        assertThat(town.summary(run).round()).isEqualTo(2);
        assertThat(town.stored(LinesPrepared.class)).hasSize(6);
    }

    @Test
    void aReturnedRunIsPreparedAnewFromWhatIsKnownThen() {
        settle();
        String run = town.prepare(MAY).id();
        town.commands.send(town.by(Town.MAKER), new SubmitRun(run, DAY));
        town.commands.send(town.by(Town.CHECKER), new ReturnRun(run, "one household looks wrong", DAY));
        String old = String.valueOf(town.summary(run).digest());
        town.due(0, MAY, 500);

        town.preparation.prepareAgain(town.by(Town.MAKER), run, DAY);
        town.commands.send(town.by(Town.MAKER), new SubmitRun(run, DAY));

        assertThat(town.summary(run).pay()).isEqualTo((HOUSEHOLDS - 1) * 300L + 500);
        refused(
                PaymentRule.LinesMustMatchTheDigest,
                () -> town.commands.send(town.by(Town.CHECKER), new ApproveRun(run, old, DAY)));
        refused(
                PaymentRule.ApproverMustNotBeMaker,
                () -> town.commands.send(town.by(Town.MAKER), new ApproveRun(run, old, DAY)));
    }

    @Test
    void linesThatAreNotTheApprovedOnesPayNobody() {
        String run = Samples.run(MAY, 1);
        RunTotals totals = RunTotals.NONE.plus(List.of(Samples.regular(MAY, 300)));
        town.commands.send(
                town.by(Town.MAKER),
                new PrepareRun(run, "dibao", "623001", MAY, 1, DAY),
                new OpenRun(PaymentMonth.id("dibao", Town.COUNTY, MAY), run, "623001", 1, DAY));
        town.commands.send(
                town.by(Town.MAKER),
                new PrepareLines(RunLines.id(run, 1, 1), run, 1, 1, "623001", List.of(Samples.regular(MAY, 300)), DAY));
        town.commands.send(
                town.by(Town.MAKER),
                new FinishPreparation(run, 1, 1, "another digest", totals, RunDifferences.NONE, DAY));
        town.commands.send(town.by(Town.MAKER), new SubmitRun(run, DAY));
        town.commands.send(town.by(Town.CHECKER), new ApproveRun(run, "another digest", DAY));

        refused(PaymentRule.LinesMustMatchTheDigest, () -> town.issuing.issue(town.by(Town.CHECKER), run, DAY));
        assertThat(town.stored(LedgerEvent.class)).isEmpty();
    }

    @Test
    void reviewersPageThroughEveryLineOnce() {
        settle();
        String run = town.prepare(MAY).id();
        List<String> seen = new ArrayList<>();
        String after = "";
        while (after != null) {
            Page<RunLine> page = town.queries.lines(Town.CHECKER, run, new Paging(after, 70));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(70);
            page.items().forEach(line -> seen.add(line.household()));
            after = page.next();
        }

        assertThat(seen).hasSize(HOUSEHOLDS).doesNotHaveDuplicates();
    }

    @Test
    void otherAreasAreClosed() {
        settle();
        String run = town.approved(MAY).run();
        Staff stranger = new Staff("stranger", Set.of(Role.REVIEWER, Role.APPROVER), Set.of(DivisionCode.of("623002")));

        refused(KernelRule.AreaMustBeOnesOwn, () -> town.queries.run(stranger, run));
        refused(KernelRule.AreaMustBeOnesOwn, () -> town.queries.lines(stranger, run, new Paging("", 10)));
        refused(KernelRule.AreaMustBeOnesOwn, () -> town.issuing.issue(town.by(stranger), run, DAY));
        refused(
                KernelRule.AreaMustBeOnesOwn,
                () -> town.preparation.prepare(town.by(stranger), "dibao", Town.COUNTY, JUNE, Town.day(JUNE)));
        refused(
                KernelRule.AreaMustBeOnesOwn,
                () -> town.queries.statistics(stranger, "dibao", Town.COUNTY, MAY, DAY, null));
        assertThat(town.stored(LedgerEvent.class)).isEmpty();
    }

    @Test
    void unknownPurposesAndAreasAreRefused() {
        refused(
                PaymentRule.PurposeMustBeKnown,
                () -> town.preparation.prepare(town.by(Town.MAKER), "lottery", Town.COUNTY, MAY, DAY));
        refused(
                PaymentRule.RunAreaMustBeCountyOrTownship,
                () -> town.preparation.prepare(town.by(Town.MAKER), "dibao", DivisionCode.of("6230"), MAY, DAY));
        refused(PaymentRule.RunMustExist, () -> town.issuing.issue(town.by(Town.CHECKER), Samples.run(MAY, 1), DAY));
    }

    private void settle() {
        for (int household = 0; household < HOUSEHOLDS; household++) {
            town.due(household, MAY, 300);
        }
    }

    private Receipt prepareKeyed(String key) {
        return town.preparation.prepare(town.by(Town.MAKER, key), "dibao", Town.COUNTY, MAY, DAY);
    }

    private StatisticsReport statistics(YearMonth month) {
        return town.queries.statistics(Town.CHECKER, "dibao", Town.COUNTY, month, month.atEndOfMonth(), null);
    }

    private static void refused(Rule rule, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RuleViolation.class, violation -> assertThat(violation.rule())
                .isEqualTo(rule));
    }
}
