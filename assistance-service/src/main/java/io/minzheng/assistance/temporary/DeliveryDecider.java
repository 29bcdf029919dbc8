package io.minzheng.assistance.temporary;

import io.minzheng.assistance.temporary.Deliveries.Paid;
import io.minzheng.assistance.temporary.Deliveries.Payment;
import io.minzheng.assistance.temporary.Deliveries.Prepared;
import io.minzheng.assistance.temporary.DeliveryCommand.CompletePapers;
import io.minzheng.assistance.temporary.DeliveryCommand.DeliverGoods;
import io.minzheng.assistance.temporary.DeliveryCommand.PayStage;
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
import io.minzheng.assistance.temporary.Hardship.Person;
import io.minzheng.assistance.temporary.Hardship.Type;
import io.minzheng.assistance.temporary.Temporary.Granted;
import io.minzheng.assistance.temporary.Temporary.Papers;
import io.minzheng.kernel.Circumstances;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Delivers a grant part by part: each part once, cash prepared by one and paid by another. */
final class DeliveryDecider {
    List<TemporaryEvent> decide(DeliveryCommand command, Granted state, Circumstances circumstances) {
        return switch (command) {
            case PreparePayment prepare -> prepare(prepare, state, circumstances.staff());
            case RejectPayment reject -> {
                TemporaryDecider.requireText(reject.reason(), "reason");
                prepared(state, reject.stage(), circumstances);
                yield List.of(new PaymentRejected(reject.on(), reject.stage(), reject.reason(), circumstances.staff()));
            }
            case PayStage pay -> pay(pay, state, circumstances);
            case RecordReturn back -> giveBack(back, state, circumstances.staff());
            case DeliverGoods deliver -> {
                Plan.Goods goods = part(state.plan().goods(), deliver.goods(), state);
                requireDeliverable(deliver.goods(), state.deliveries().goods(), state, circumstances);
                yield List.of(new GoodsDelivered(
                        deliver.on(),
                        state.area(),
                        type(state),
                        deliver.goods(),
                        goods.value(),
                        signer(state, deliver.person(), deliver.signature()),
                        deliver.signature(),
                        state.newlyHelped(),
                        circumstances.staff()));
            }
            case RenderService render -> {
                Plan.Service service = part(state.plan().services(), render.service(), state);
                requireDeliverable(render.service(), state.deliveries().services(), state, circumstances);
                yield List.of(new ServiceRendered(
                        render.on(),
                        state.area(),
                        type(state),
                        render.service(),
                        service.value(),
                        signer(state, render.person(), render.signature()),
                        render.signature(),
                        state.newlyHelped(),
                        circumstances.staff()));
            }
            case ReferPersons refer -> {
                part(state.plan().referrals(), refer.referral(), state);
                requireDeliverable(refer.referral(), state.deliveries().referrals(), state, circumstances);
                TemporaryDecider.requireText(refer.reference(), "reference");
                yield List.of(new PersonsReferred(
                        refer.on(),
                        state.area(),
                        type(state),
                        refer.referral(),
                        refer.reference(),
                        state.newlyHelped(),
                        circumstances.staff()));
            }
            case RecordAnswer answer -> {
                TemporaryDecider.requireText(answer.feedback(), "feedback");
                TemporaryRule.ReferralMustBeOpen.require(
                        state.deliveries().referrals().contains(answer.referral())
                                && !state.deliveries().answered().contains(answer.referral()));
                yield List.of(new ReferralAnswered(
                        answer.on(), answer.referral(), answer.helped(), answer.feedback(), circumstances.staff()));
            }
            case CompletePapers complete -> complete(complete, state, circumstances.staff());
            case RevokeRest revoke -> revoke(revoke, state, circumstances.staff());
        };
    }

    private static List<TemporaryEvent> prepare(PreparePayment command, Granted state, String staff) {
        Plan.Stage stage = part(state.plan().cash(), command.stage(), state);
        TemporaryRule.PartMustBeDeliveredOnce.require(
                !state.deliveries().payments().containsKey(command.stage()));
        TemporaryRule.StageMustBeDue.require(!command.on().isBefore(stage.notBefore()), "on");
        TemporaryDecider.requireText(command.account(), "account");
        String agreement = command.agreement();
        boolean filed = agreement != null && !agreement.isBlank();
        // Somebody else's account needs a written agreement filed with the county (民发〔2021〕57号).
        TemporaryRule.AgreementMustBeFiled.require(
                command.channel() == Channel.IN_HAND || command.ownAccount() || filed, "agreement");
        return List.of(new PaymentPrepared(
                command.on(),
                command.stage(),
                new Payee(
                        person(state, command.person()).personId(),
                        command.channel(),
                        command.account(),
                        filed && !command.ownAccount() ? agreement : null),
                staff));
    }

    private static List<TemporaryEvent> pay(PayStage command, Granted state, Circumstances circumstances) {
        Plan.Stage stage = part(state.plan().cash(), command.stage(), state);
        PaymentPrepared prepared = prepared(state, command.stage(), circumstances);
        return List.of(new CashPaid(
                command.on(),
                prepared.payee().personId(),
                state.area(),
                YearMonth.from(command.on()),
                type(state),
                state.facts().hardship().kind(),
                state.grant().level(),
                command.stage(),
                stage.amount(),
                state.newlyHelped(),
                prepared.by(),
                circumstances.staff()));
    }

    private static PaymentPrepared prepared(Granted state, int stage, Circumstances circumstances) {
        Payment payment = state.deliveries().payments().get(stage);
        if (!(payment instanceof Prepared prepared)) {
            throw TemporaryRule.PaymentMustBePrepared.violated();
        }
        TemporaryRule.PreparerMustNotPay.require(
                circumstances.mayCheck(prepared.preparation().by()));
        return prepared.preparation();
    }

    private static List<TemporaryEvent> giveBack(RecordReturn command, Granted state, String staff) {
        TemporaryDecider.requireText(command.reason(), "reason");
        Payment payment = state.deliveries().payments().get(command.stage());
        if (!(payment instanceof Paid paid)) {
            throw TemporaryRule.PaymentMustStand.violated();
        }
        CashPaid before = paid.payment();
        return List.of(new CashReturned(
                command.on(),
                before.personId(),
                before.area(),
                YearMonth.from(command.on()),
                before.type(),
                before.kind(),
                before.level(),
                before.stage(),
                before.amount(),
                state.noLongerHelped(),
                command.reason(),
                staff));
    }

    private static List<TemporaryEvent> complete(CompletePapers command, Granted state, String staff) {
        TemporaryDecider.requireText(command.reason(), "reason");
        TemporaryRule.PapersMustBeOpen.require(state.papers() == Papers.OPEN);
        TemporaryRule.PapersMustFollowHelp.require(state.deliveries().standing() > 0);
        TemporaryRule.SignaturesMustBeTwo.require(
                new HashSet<>(command.signatures()).size() >= 2
                        && command.signatures().stream().noneMatch(String::isBlank),
                "signatures");
        TemporaryRule.PapersMustNameTheAmountGranted.require(
                command.amount() == state.plan().value(), "amount");
        return List.of(
                new PapersCompleted(command.on(), command.reason(), command.amount(), command.signatures(), staff));
    }

    private static List<TemporaryEvent> revoke(RevokeRest command, Granted state, String staff) {
        TemporaryDecider.requireText(command.reason(), "reason");
        return state.revoked() || state.deliveries().isAllOf(state.plan())
                ? List.of()
                : List.of(new RestRevoked(command.on(), state.deliveries().standing() == 0, command.reason(), staff));
    }

    /** Who has decided does not hand over as well; for cash the one who prepares stands between. */
    private static void requireDeliverable(int number, Set<Integer> done, Granted state, Circumstances circumstances) {
        TemporaryRule.PartMustBeDeliveredOnce.require(!done.contains(number));
        TemporaryRule.DeciderMustNotDeliver.require(
                circumstances.mayCheck(state.grant().by()));
    }

    private static <T> T part(List<T> parts, int number, Granted state) {
        TemporaryRule.PartMustBePlanned.require(number > 0 && number <= parts.size());
        TemporaryRule.RestMustNotBeRevoked.require(!state.revoked());
        return parts.get(number - 1);
    }

    private static String signer(Granted state, int no, String signature) {
        TemporaryDecider.requireText(signature, "signature");
        return person(state, no).personId();
    }

    private static Person person(Granted state, int no) {
        Person person = state.facts().person(no);
        if (person == null) {
            throw TemporaryRule.PersonMustBelongToTheCase.violated();
        }
        return person;
    }

    private static Type type(Granted state) {
        return state.facts().hardship().cause().type();
    }
}
