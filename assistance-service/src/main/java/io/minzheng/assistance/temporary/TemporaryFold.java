package io.minzheng.assistance.temporary;

import io.minzheng.assistance.temporary.DecisionEvent.EmergencyReported;
import io.minzheng.assistance.temporary.DecisionEvent.ExpenditureClaimed;
import io.minzheng.assistance.temporary.DecisionEvent.GrantAdvisedAgainst;
import io.minzheng.assistance.temporary.DecisionEvent.GrantProposed;
import io.minzheng.assistance.temporary.DecisionEvent.HelpGranted;
import io.minzheng.assistance.temporary.DecisionEvent.ReportRefused;
import io.minzheng.assistance.temporary.Deliveries.Paid;
import io.minzheng.assistance.temporary.Deliveries.Prepared;
import io.minzheng.assistance.temporary.DeliveryEvent.CashPaid;
import io.minzheng.assistance.temporary.DeliveryEvent.CashReturned;
import io.minzheng.assistance.temporary.DeliveryEvent.GoodsDelivered;
import io.minzheng.assistance.temporary.DeliveryEvent.PapersCompleted;
import io.minzheng.assistance.temporary.DeliveryEvent.PaymentPrepared;
import io.minzheng.assistance.temporary.DeliveryEvent.PaymentRejected;
import io.minzheng.assistance.temporary.DeliveryEvent.PersonsReferred;
import io.minzheng.assistance.temporary.DeliveryEvent.ReferralAnswered;
import io.minzheng.assistance.temporary.DeliveryEvent.RestRevoked;
import io.minzheng.assistance.temporary.DeliveryEvent.ServiceRendered;
import io.minzheng.assistance.temporary.Temporary.Claimed;
import io.minzheng.assistance.temporary.Temporary.Facts;
import io.minzheng.assistance.temporary.Temporary.Granted;
import io.minzheng.assistance.temporary.Temporary.Known;
import io.minzheng.assistance.temporary.Temporary.Papers;
import io.minzheng.assistance.temporary.Temporary.Proposed;
import io.minzheng.assistance.temporary.Temporary.Refused;
import io.minzheng.assistance.temporary.Temporary.Reported;
import java.time.LocalDate;

/** What a case is after each event. */
final class TemporaryFold {
    private TemporaryFold() {}

    static Temporary evolve(Temporary state, TemporaryEvent event) {
        return switch (event) {
            case DecisionEvent decision -> decided(state, decision);
            case DeliveryEvent delivery -> delivered((Granted) state, delivery);
        };
    }

    private static Temporary decided(Temporary state, DecisionEvent event) {
        LocalDate on = event.on();
        return switch (event) {
            case EmergencyReported reported ->
                new Reported(new Facts(reported.area(), reported.hardship(), reported.by()), on);
            case ReportRefused _ -> new Refused(facts(state), on);
            case ExpenditureClaimed claimed ->
                new Claimed(new Facts(claimed.area(), claimed.hardship(), claimed.by()), claimed.claim(), on);
            case GrantProposed proposal -> new Proposed(facts(state), claim(state), proposal, on);
            case GrantAdvisedAgainst _ -> new Claimed(facts(state), claim(state), on);
            case HelpGranted grant ->
                new Granted(
                        facts(state),
                        grant,
                        Deliveries.NOTHING,
                        grant.papersDueOn() == null ? Papers.NONE : Papers.OPEN,
                        false,
                        on);
        };
    }

    private static Granted delivered(Granted state, DeliveryEvent event) {
        LocalDate on = event.on();
        Deliveries before = state.deliveries();
        return switch (event) {
            case PaymentPrepared prepared -> state.with(before.with(prepared.stage(), new Prepared(prepared)), on);
            case PaymentRejected rejected -> state.with(before.without(rejected.stage()), on);
            case CashPaid paid -> state.with(before.with(paid.stage(), new Paid(paid)), on);
            case CashReturned back -> state.with(before.without(back.stage()), on);
            case GoodsDelivered goods -> state.with(before.withGoods(goods.goods()), on);
            case ServiceRendered service -> state.with(before.withService(service.service()), on);
            case PersonsReferred referred -> state.with(before.withReferral(referred.referral()), on);
            case ReferralAnswered answer -> state.with(before.withAnswer(answer.referral()), on);
            case PapersCompleted _ ->
                new Granted(state.facts(), state.grant(), before, Papers.COMPLETE, state.revoked(), on);
            case RestRevoked revoked ->
                new Granted(
                        state.facts(),
                        state.grant(),
                        before,
                        revoked.nothingDelivered() ? Papers.NONE : state.papers(),
                        true,
                        on);
        };
    }

    private static Facts facts(Temporary state) {
        return ((Known) state).facts();
    }

    private static Claim claim(Temporary state) {
        return state instanceof Proposed proposed ? proposed.claim() : ((Claimed) state).claim();
    }
}
