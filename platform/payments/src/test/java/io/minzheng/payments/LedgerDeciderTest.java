package io.minzheng.payments;

import static io.minzheng.payments.Samples.LEDGER;
import static io.minzheng.payments.Samples.MAY;
import static io.minzheng.payments.Samples.issue;
import static io.minzheng.payments.Samples.line;
import static io.minzheng.payments.Samples.regular;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.payments.LedgerCommand.IssuePayments;
import io.minzheng.payments.LedgerCommand.ReceiveInstalment;
import io.minzheng.payments.LedgerCommand.RecordReturn;
import io.minzheng.payments.LedgerCommand.ReissuePayment;
import io.minzheng.payments.LedgerCommand.WaiveRecovery;
import io.minzheng.payments.LedgerEvent.ArrearsIssued;
import io.minzheng.payments.LedgerEvent.BackPayIssued;
import io.minzheng.payments.LedgerEvent.PaymentIssued;
import io.minzheng.payments.LedgerEvent.PaymentReturned;
import io.minzheng.payments.LedgerEvent.RecoveryClosed;
import io.minzheng.payments.LedgerEvent.RecoveryOpened;
import io.minzheng.payments.LedgerEvent.RecoveryReceived;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerDeciderTest {
    private static final LocalDate LATER = LocalDate.of(2013, 6, 10);
    private static final YearMonth APRIL = MAY.minusMonths(1);
    private static final YearMonth JUNE = MAY.plusMonths(1);

    private final Given<LedgerCommand, Ledger, LedgerEvent> ledger =
            new Given<>(new LedgerDecider()).stored(Samples.counted());

    @Test
    void paysTheRegularMonthWithTheInputsOfItsCalculation() {
        assertThat(ledger.when("a", issue(MAY, 1, regular(MAY, 70_500))))
                .containsExactly(new PaymentIssued(
                        "dibao",
                        "dibao.h1",
                        "623001001",
                        1,
                        "payrun.dibao.623001.2013-05.1",
                        MAY,
                        70_500,
                        Samples.PERSONS,
                        Samples.basis(),
                        LocalDate.of(2013, 5, 5)));
    }

    @Test
    void theSameRunPaysOnce() {
        ledger.and("a", issue(MAY, 1, regular(MAY, 70_500)));

        assertThat(ledger.when("a", issue(MAY, 1, regular(MAY, 70_500)))).isEmpty();
    }

    @Test
    void anotherRunPreparedBesideTheFirstPaysNothing() {
        ledger.and("a", issue(MAY, 1, regular(MAY, 70_500)));

        ledger.refuses(PaymentRule.LineMustBeCurrent, "a", issue(MAY, 2, regular(MAY, 70_500)));
    }

    @Test
    void aStandardRaisedFromThePastIsPaidMonthByMonthOnce() {
        ledger.and("a", issue(APRIL, 1, regular(APRIL, 300))).and("a", issue(MAY, 1, regular(MAY, 300)));
        IssuePayments june = issue(
                JUNE,
                1,
                regular(JUNE, 350),
                line(MAY, LineKind.BACK_PAY, 50, 350, 300),
                line(APRIL, LineKind.BACK_PAY, 40, 340, 300));

        List<LedgerEvent> events = ledger.when("a", june);

        assertThat(events)
                .hasExactlyElementsOfTypes(PaymentIssued.class, BackPayIssued.class, BackPayIssued.class)
                .extracting(LedgerEvent::amount)
                .containsExactly(350L, 50L, 40L);
        assertThat(ledger.state().of(APRIL).settled()).isEqualTo(340);
        assertThat(ledger.when("a", june)).isEmpty();
        ledger.refuses(PaymentRule.LineMustBeCurrent, "a", issue(JUNE, 2, line(MAY, LineKind.BACK_PAY, 50, 350, 300)));
    }

    @Test
    void aPaymentThatCameBackIsMadeGoodForItsOriginalMonthByTheNextRun() {
        ledger.and("a", issue(MAY, 1, regular(MAY, 300)));
        assertThat(ledger.when("r", new RecordReturn(LEDGER, 1, "ACCOUNT_CLOSED", LATER)))
                .singleElement()
                .isInstanceOfSatisfying(PaymentReturned.class, returned -> {
                    assertThat(returned.amount()).isEqualTo(300);
                    assertThat(returned.lastForMonth()).isTrue();
                    assertThat(returned.by()).isEqualTo("r");
                });
        assertThat(ledger.state().of(MAY)).isEqualTo(new PaidMonth(0, 0, true, true));

        List<LedgerEvent> events =
                ledger.when("a", issue(JUNE, 1, regular(JUNE, 300), line(MAY, LineKind.ARREARS, 300, 300, 0)));

        assertThat(events.get(1)).isInstanceOfSatisfying(ArrearsIssued.class, arrears -> {
            assertThat(arrears.month()).isEqualTo(MAY);
            assertThat(arrears.firstForMonth()).isTrue();
            assertThat(arrears.reissueOf()).isNull();
        });
        ledger.refuses(PaymentRule.ReturnMustStillBeOpen, "b", new ReissuePayment(LEDGER, 1, List.of(), LATER));
    }

    @Test
    void aReturnedPaymentCanBePaidAgainAtOnceByAnotherPerson() {
        ledger.and("a", issue(MAY, 1, regular(MAY, 300))).and("r", new RecordReturn(LEDGER, 1, "NAME_MISMATCH", LATER));

        ledger.refuses(PaymentRule.ReissuerMustNotBeRecorder, "r", new ReissuePayment(LEDGER, 1, List.of(), LATER));
        ledger.refuses(
                PaymentRule.StepMustNotPrecedeTheLast,
                "b",
                new ReissuePayment(LEDGER, 1, List.of(), LATER.minusDays(1)));
        assertThat(ledger.when("b", new ReissuePayment(LEDGER, 1, List.of(), LATER)))
                .singleElement()
                .isInstanceOfSatisfying(ArrearsIssued.class, again -> {
                    assertThat(again.run()).isNull();
                    assertThat(again.reissueOf()).isEqualTo(1);
                    assertThat(again.payment()).isEqualTo(2);
                    assertThat(again.amount()).isEqualTo(300);
                });
        ledger.refuses(PaymentRule.LineMustBeCurrent, "a", issue(JUNE, 1, line(MAY, LineKind.ARREARS, 300, 300, 0)));
        ledger.refuses(PaymentRule.ReturnMustStillBeOpen, "b", new ReissuePayment(LEDGER, 1, List.of(), LATER));
    }

    @Test
    void aRunPreparedBeforeTheReturnLeavesTheHouseholdToTheNext() {
        ledger.and("a", issue(MAY, 1, regular(MAY, 300)))
                .and("r", new RecordReturn(LEDGER, 1, "ACCOUNT_CLOSED", LATER));

        ledger.refuses(
                PaymentRule.LineMustBeCurrent,
                "a",
                issue(JUNE, 1, regular(JUNE, 350), line(MAY, LineKind.BACK_PAY, 50, 350, 300)));
        assertThat(ledger.state().of(JUNE)).isEqualTo(PaidMonth.NEVER);
    }

    @Test
    void tooMuchPaidOpensARecoveryAndNetsNothing() {
        ledger.and("a", issue(MAY, 1, regular(MAY, 300)));

        List<LedgerEvent> events =
                ledger.when("a", issue(JUNE, 1, regular(JUNE, 200), line(MAY, LineKind.OVERPAYMENT, 100, 200, 300)));

        assertThat(events).hasExactlyElementsOfTypes(PaymentIssued.class, RecoveryOpened.class);
        assertThat(events).extracting(LedgerEvent::amount).containsExactly(200L, 100L);
        assertThat(ledger.state().of(MAY)).isEqualTo(new PaidMonth(300, 100, true, false));
        assertThat(ledger.when("a", issue(JUNE, 1, regular(JUNE, 200)))).isEmpty();
    }

    @Test
    void aMonthNoLongerDueAtAllIsClaimedBackUnderTheKindItWasPaid() {
        ledger.and("a", issue(MAY, 1, regular(MAY, 300)));

        assertThat(ledger.when("a", issue(JUNE, 1, line(MAY, LineKind.OVERPAYMENT, 300, 0, 300))))
                .singleElement()
                .isInstanceOfSatisfying(RecoveryOpened.class, opened -> {
                    assertThat(opened.kind()).isEqualTo("URBAN");
                    assertThat(opened.basis()).isNull();
                });
    }

    @Test
    void aRecoveryIsReceivedInInstalmentsAndSettled() {
        withRecovery();

        assertThat(ledger.when("r", new ReceiveInstalment(LEDGER, 1, 60, "R-1", LATER)))
                .singleElement()
                .isInstanceOfSatisfying(
                        RecoveryReceived.class, e -> assertThat(e.outstanding()).isEqualTo(40));
        ledger.refuses(
                PaymentRule.InstalmentMustNotExceedTheRest, "r", new ReceiveInstalment(LEDGER, 1, 41, "R-2", LATER));
        ledger.refuses(PaymentRule.AmountMustBePositive, "r", new ReceiveInstalment(LEDGER, 1, 0, "R-2", LATER));
        ledger.refuses(
                PaymentRule.StepMustNotPrecedeTheLast,
                "r",
                new ReceiveInstalment(LEDGER, 1, 40, "R-2", LocalDate.of(2013, 6, 4)));
        assertThat(ledger.when("r", new ReceiveInstalment(LEDGER, 1, 40, "R-2", LATER)))
                .hasExactlyElementsOfTypes(RecoveryReceived.class, RecoveryClosed.class);
        ledger.refuses(PaymentRule.RecoveryMustBeOpen, "r", new ReceiveInstalment(LEDGER, 1, 1, "R-3", LATER));
        assertThat(ledger.state().of(MAY).settled()).isEqualTo(200);
    }

    @Test
    void aWaivedRestIsNotClaimedAgain() {
        withRecovery();

        ledger.refuses(PaymentRule.ReasonMustBeGiven, "a", new WaiveRecovery(LEDGER, 1, " ", LATER));
        assertThat(ledger.when("a", new WaiveRecovery(LEDGER, 1, "hardship", LATER)))
                .singleElement()
                .isInstanceOfSatisfying(RecoveryClosed.class, closed -> {
                    assertThat(closed.outcome()).isEqualTo(RecoveryOutcome.WAIVED);
                    assertThat(closed.amount()).isEqualTo(100);
                });
        assertThat(ledger.state().of(MAY).settled()).isEqualTo(200);
        ledger.refuses(PaymentRule.RecoveryMustBeOpen, "a", new WaiveRecovery(LEDGER, 1, "again", LATER));
    }

    @Test
    void aReturnWithdrawsTheClaimOnTheSameMonth() {
        withRecovery();
        ledger.and("r", new ReceiveInstalment(LEDGER, 1, 30, "R-1", LATER));

        assertThat(ledger.when("r", new RecordReturn(LEDGER, 1, "ACCOUNT_CLOSED", LATER)))
                .hasExactlyElementsOfTypes(PaymentReturned.class, RecoveryClosed.class);
        // 30 came from the household although nothing has reached it: 200 due, 230 to pay.
        assertThat(ledger.state().of(MAY)).isEqualTo(new PaidMonth(0, 30, true, true));
        assertThat(ledger.when("a", issue(JUNE, 2, line(MAY, LineKind.ARREARS, 230, 200, -30))))
                .hasSize(1);
        assertThat(ledger.state().of(MAY).settled()).isEqualTo(200);
    }

    @Test
    void aReturnIsRecordedOnce() {
        ledger.and("a", issue(MAY, 1, regular(MAY, 300)))
                .and("r", new RecordReturn(LEDGER, 1, "ACCOUNT_CLOSED", LATER));

        assertThat(ledger.when("r", new RecordReturn(LEDGER, 1, "ACCOUNT_CLOSED", LATER)))
                .isEmpty();
    }

    @Test
    void refusesReturnsThatMakeNoSense() {
        ledger.refuses(PaymentRule.PaymentMustExist, "r", new RecordReturn(LEDGER, 1, "X", LATER));
        ledger.refuses(PaymentRule.RecoveryMustExist, "r", new ReceiveInstalment(LEDGER, 1, 1, "R", LATER));
        ledger.and("a", issue(MAY, 1, regular(MAY, 300)));

        ledger.refuses(PaymentRule.PaymentMustExist, "r", new RecordReturn(LEDGER, 2, "X", LATER));
        ledger.refuses(PaymentRule.PaymentMustExist, "r", new RecordReturn(LEDGER, 0, "X", LATER));
        ledger.refuses(PaymentRule.ReasonMustBeGiven, "r", new RecordReturn(LEDGER, 1, "", LATER));
        ledger.refuses(
                PaymentRule.ReturnMustNotPrecedeThePayment,
                "r",
                new RecordReturn(LEDGER, 1, "X", LocalDate.of(2013, 5, 4)));
        ledger.refuses(PaymentRule.PaymentMustBeReturned, "b", new ReissuePayment(LEDGER, 1, List.of(), LATER));
        ledger.refuses(PaymentRule.RecoveryMustExist, "r", new WaiveRecovery(LEDGER, 1, "x", LATER));
    }

    @Test
    void refusesLinesThatDoNotAddUp() {
        ledger.refuses(PaymentRule.LineMustCloseTheGap, "a", issue(MAY, 1, line(MAY, LineKind.REGULAR, 301, 300, 0)));
        ledger.refuses(PaymentRule.AmountMustBePositive, "a", issue(MAY, 1, line(MAY, LineKind.REGULAR, 0, 300, 300)));
        ledger.refuses(PaymentRule.LinesMustNotRepeatAMonth, "a", issue(MAY, 1, regular(MAY, 300), regular(MAY, 300)));
        ledger.refuses(PaymentRule.LineMustNotLieAfterTheRunMonth, "a", issue(MAY, 1, regular(JUNE, 300)));
        ledger.refuses(PaymentRule.LineMustBeCurrent, "a", issue(MAY, 1, line(APRIL, LineKind.REGULAR, 300, 300, 0)));
        ledger.refuses(PaymentRule.LineMustBeCurrent, "a", issue(MAY, 1, line(MAY, LineKind.BACK_PAY, 300, 300, 0)));
    }

    @Test
    void aStoppedLineMovesNothing() {
        assertThat(ledger.when("a", issue(MAY, 1, line(MAY, LineKind.STOPPED, 0, 0, 0))))
                .isEmpty();
    }

    private void withRecovery() {
        ledger.and("a", issue(MAY, 1, regular(MAY, 300)))
                .and("a", issue(JUNE, 1, line(MAY, LineKind.OVERPAYMENT, 100, 200, 300)));
    }
}
