package io.minzheng.assistance.temporary;

import static io.minzheng.assistance.temporary.Samples.*;
import static io.minzheng.assistance.temporary.Samples.Story.given;
import static io.minzheng.assistance.temporary.Samples.Story.granted;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.temporary.DecisionEvent.Level;
import io.minzheng.assistance.temporary.DeliveryCommand.CompletePapers;
import io.minzheng.assistance.temporary.DeliveryCommand.PreparePayment;
import io.minzheng.assistance.temporary.DeliveryCommand.RecordAnswer;
import io.minzheng.assistance.temporary.DeliveryCommand.RecordReturn;
import io.minzheng.assistance.temporary.DeliveryCommand.ReferPersons;
import io.minzheng.assistance.temporary.DeliveryCommand.RejectPayment;
import io.minzheng.assistance.temporary.DeliveryCommand.RenderService;
import io.minzheng.assistance.temporary.DeliveryCommand.RevokeRest;
import io.minzheng.assistance.temporary.DeliveryEvent.CashPaid;
import io.minzheng.assistance.temporary.DeliveryEvent.CashReturned;
import io.minzheng.assistance.temporary.DeliveryEvent.Channel;
import io.minzheng.assistance.temporary.DeliveryEvent.GoodsDelivered;
import io.minzheng.assistance.temporary.DeliveryEvent.PapersCompleted;
import io.minzheng.assistance.temporary.DeliveryEvent.Payee;
import io.minzheng.assistance.temporary.DeliveryEvent.PaymentPrepared;
import io.minzheng.assistance.temporary.DeliveryEvent.PaymentRejected;
import io.minzheng.assistance.temporary.DeliveryEvent.PersonsReferred;
import io.minzheng.assistance.temporary.DeliveryEvent.ReferralAnswered;
import io.minzheng.assistance.temporary.DeliveryEvent.RestRevoked;
import io.minzheng.assistance.temporary.DeliveryEvent.ServiceRendered;
import io.minzheng.assistance.temporary.Hardship.Cause;
import io.minzheng.assistance.temporary.Hardship.Kind;
import io.minzheng.assistance.temporary.Hardship.Type;
import io.minzheng.assistance.temporary.Samples.Story;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final LocalDate DAY = day("2022-03-02");

    private static PreparePayment to(Channel channel, boolean own, @Nullable String agreement, int person) {
        return new PreparePayment(CASE, DAY, 1, person, channel, "6217000000000001", own, agreement);
    }

    private static Story paid() {
        return granted(mixed()).and(prepare("2022-03-02", 1), pay("2022-03-02", 1));
    }

    private static CashPaid cashPaid(String on, int stage, long amount, int personTimes) {
        LocalDate day = day(on);
        return new CashPaid(
                day,
                "person-1",
                TOWN,
                YearMonth.from(day),
                Type.EMERGENCY,
                Kind.RURAL,
                Level.TOWNSHIP,
                stage,
                amount,
                personTimes,
                "clerk",
                "approver");
    }

    @Test
    void cashIsPreparedByOneAndPaidByAnother() {
        assertThat(granted(mixed()).when(prepare("2022-03-02", 1)))
                .containsExactly(new PaymentPrepared(
                        DAY, 1, new Payee("person-1", Channel.BANK, "6217000000000001", null), "clerk"));
        Story prepared = granted(mixed()).and(prepare("2022-03-02", 1));
        assertThat(prepared.when(pay("2022-03-02", 1))).containsExactly(cashPaid("2022-03-02", 1, 30_000, 2));
        prepared.refuses(TemporaryRule.PreparerMustNotPay, "clerk", pay("2022-03-02", 1));
        prepared.refuses(TemporaryRule.PartMustBeDeliveredOnce, prepare("2022-03-02", 1));
        granted(mixed()).refuses(TemporaryRule.PaymentMustBePrepared, pay("2022-03-02", 1));
        granted(mixed()).refuses(TemporaryRule.PartMustBePlanned, prepare("2022-03-02", 3));
        granted(mixed()).refuses(TemporaryRule.PartMustBePlanned, pay("2022-03-02", 0));
    }

    @Test
    void stagesArePaidWhenTheyAreDueAndCountThePersonsOnce() {
        paid().refuses(TemporaryRule.StageMustBeDue, prepare("2022-03-31", 2));
        assertThat(paid().and(prepare("2022-04-01", 2)).when(pay("2022-04-01", 2)))
                .containsExactly(cashPaid("2022-04-01", 2, 20_000, 0));
        paid().refuses(TemporaryRule.PartMustBeDeliveredOnce, prepare("2022-03-02", 1));
        paid().refuses(TemporaryRule.PaymentMustBePrepared, pay("2022-03-02", 1));
    }

    @Test
    void somebodyElsesAccountNeedsAnAgreement() {
        Story story = granted(mixed());
        story.refuses(TemporaryRule.AgreementMustBeFiled, to(Channel.BANK, false, null, 1));
        story.refuses(TemporaryRule.AgreementMustBeFiled, to(Channel.BANK, false, " ", 1));
        assertThat(story.when(to(Channel.BANK, false, "协议-1", 2)))
                .singleElement()
                .isInstanceOfSatisfying(PaymentPrepared.class, event -> assertThat(event.payee())
                        .isEqualTo(new Payee("person-2", Channel.BANK, "6217000000000001", "协议-1")));
        assertThat(story.when(to(Channel.IN_HAND, false, null, 1))).hasSize(1);
        story.refuses(TemporaryRule.PersonMustBelongToTheCase, to(Channel.BANK, true, null, 3));
    }

    @Test
    void preparedPaymentIsRejectedAndPreparedAgain() {
        Story prepared = granted(mixed()).and(prepare("2022-03-02", 1));
        RejectPayment reject = new RejectPayment(CASE, DAY, 1, "账号有误");
        assertThat(prepared.when("approver", reject)).containsExactly(new PaymentRejected(DAY, 1, "账号有误", "approver"));
        prepared.refuses(TemporaryRule.PreparerMustNotPay, "clerk", reject);
        granted(mixed()).refuses(TemporaryRule.PaymentMustBePrepared, "approver", reject);
        prepared.refuses(TemporaryRule.TextMustBeGiven, "approver", new RejectPayment(CASE, DAY, 1, ""));
    }

    @Test
    void returnedCashTakesThePersonsBackAndMayBePaidAgain() {
        RecordReturn back = new RecordReturn(CASE, day("2022-03-05"), 1, "账户已销户");
        assertThat(paid().when("reviewer", back))
                .containsExactly(new CashReturned(
                        day("2022-03-05"),
                        "person-1",
                        TOWN,
                        YearMonth.of(2022, 3),
                        Type.EMERGENCY,
                        Kind.RURAL,
                        Level.TOWNSHIP,
                        1,
                        30_000,
                        2,
                        "账户已销户",
                        "reviewer"));
        assertThat(paid().and(back, prepare("2022-03-06", 1)).when(pay("2022-03-06", 1)))
                .containsExactly(cashPaid("2022-03-06", 1, 30_000, 2));
        assertThat(paid().and(deliver("2022-03-03", 1)).when("reviewer", back))
                .singleElement()
                .isInstanceOfSatisfying(CashReturned.class, event -> assertThat(event.personTimes())
                        .isZero());
        granted(mixed()).refuses(TemporaryRule.PaymentMustStand, "reviewer", back);
        paid().and(back).refuses(TemporaryRule.PaymentMustStand, "reviewer", back);
    }

    @Test
    void goodsServicesAndReferralsAreDeliveredOnceEachAndSigned() {
        Story story = granted(mixed());
        RenderService render = new RenderService(CASE, DAY, 1, 2, "签收-2");
        ReferPersons refer = new ReferPersons(CASE, DAY, 1, "转介函-1");
        assertThat(story.when(deliver("2022-03-02", 1)))
                .containsExactly(
                        new GoodsDelivered(DAY, TOWN, Type.EMERGENCY, 1, 15_000, "person-1", "签收-1", 2, "clerk"));
        assertThat(story.when(render))
                .containsExactly(
                        new ServiceRendered(DAY, TOWN, Type.EMERGENCY, 1, 8_000, "person-2", "签收-2", 2, "clerk"));
        assertThat(story.when(refer))
                .containsExactly(new PersonsReferred(DAY, TOWN, Type.EMERGENCY, 1, "转介函-1", 2, "clerk"));
        Story all = story.and(deliver("2022-03-02", 1), render, refer);
        for (DeliveryCommand again : List.of(deliver("2022-03-02", 1), render, refer)) {
            all.refuses(TemporaryRule.PartMustBeDeliveredOnce, again);
            granted(mixed()).refuses(TemporaryRule.DeciderMustNotDeliver, "approver", again);
            granted(cash(1_000)).refuses(TemporaryRule.PartMustBePlanned, again);
        }
    }

    @Test
    void referralIsAnsweredOnce() {
        RecordAnswer answer = new RecordAnswer(CASE, DAY, 1, true, "已救助");
        Story referred = granted(mixed()).and(new ReferPersons(CASE, DAY, 1, "转介函-1"));
        assertThat(referred.when(answer)).containsExactly(new ReferralAnswered(DAY, 1, true, "已救助", "clerk"));
        granted(mixed()).refuses(TemporaryRule.ReferralMustBeOpen, answer);
        referred.and(answer).refuses(TemporaryRule.ReferralMustBeOpen, answer);
    }

    @Test
    void papersFollowHelpAndNameTheAmount() {
        CompletePapers papers = new CompletePapers(CASE, DAY, "车祸", 73_000, List.of("签收-1", "审批表-1"));
        assertThat(paid().when(papers))
                .containsExactly(new PapersCompleted(DAY, "车祸", 73_000, List.of("签收-1", "审批表-1"), "clerk"));
        granted(mixed()).refuses(TemporaryRule.PapersMustFollowHelp, papers);
        paid().and(papers).refuses(TemporaryRule.PapersMustBeOpen, papers);
        paid().refuses(
                        TemporaryRule.PapersMustNameTheAmountGranted,
                        new CompletePapers(CASE, DAY, "车祸", 72_999, List.of("签收-1", "审批表-1")));
        paid().refuses(
                        TemporaryRule.SignaturesMustBeTwo,
                        new CompletePapers(CASE, DAY, "车祸", 73_000, List.of("签收-1", "签收-1")));
        given(Samples.claimed(claim(Claim.Recipient.DIBAO, 500_000, null)))
                .and(propose(cash(1_000), null), confirm(Level.COUNTY, null))
                .refuses(
                        TemporaryRule.PapersMustBeOpen,
                        new CompletePapers(CASE, day("2022-03-20"), "医疗", 1_000, List.of("a", "b")));
    }

    @Test
    void whatIsRevokedIsNotDelivered() {
        RevokeRest revoke = new RevokeRest(CASE, DAY, "去世");
        assertThat(granted(mixed()).when("approver", revoke))
                .containsExactly(new RestRevoked(DAY, true, "去世", "approver"));
        assertThat(paid().when("approver", revoke)).containsExactly(new RestRevoked(DAY, false, "去世", "approver"));
        Story revoked = paid().and(revoke);
        assertThat(revoked.when("approver", revoke)).isEmpty();
        revoked.refuses(TemporaryRule.RestMustNotBeRevoked, deliver("2022-03-02", 1));
        revoked.refuses(TemporaryRule.RestMustNotBeRevoked, prepare("2022-04-01", 2));
        assertThat(granted(cash(1_000))
                        .and(prepare("2022-03-02", 1), pay("2022-03-02", 1))
                        .when("approver", revoke))
                .as("everything has been delivered")
                .isEmpty();
        given(report(hardship(Cause.FIRE, 1))).refuses(TemporaryRule.StepMustFitThePhase, "approver", revoke);
    }
}
