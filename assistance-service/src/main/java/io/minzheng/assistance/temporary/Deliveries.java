package io.minzheng.assistance.temporary;

import io.minzheng.assistance.temporary.DeliveryEvent.CashPaid;
import io.minzheng.assistance.temporary.DeliveryEvent.PaymentPrepared;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What of a grant has been delivered.
 *
 * @param payments of the stages of the cash, by number; a stage without one waits
 * @param goods numbers of those handed over
 * @param services numbers of those rendered
 * @param referrals numbers of those made
 * @param answered numbers of the referrals that were answered
 */
record Deliveries(
        Map<Integer, Payment> payments,
        Set<Integer> goods,
        Set<Integer> services,
        Set<Integer> referrals,
        Set<Integer> answered) {
    static final Deliveries NOTHING = new Deliveries(Map.of(), Set.of(), Set.of(), Set.of(), Set.of());

    Deliveries {
        payments = Map.copyOf(payments);
        goods = Set.copyOf(goods);
        services = Set.copyOf(services);
        referrals = Set.copyOf(referrals);
        answered = Set.copyOf(answered);
    }

    /** How a stage of the cash stands. */
    sealed interface Payment {}

    record Prepared(PaymentPrepared preparation) implements Payment {}

    record Paid(CashPaid payment) implements Payment {}

    /** Number of parts that have been delivered and not come back. */
    int standing() {
        return (int) paid() + goods.size() + services.size() + referrals.size();
    }

    private long paid() {
        return payments.values().stream().filter(Paid.class::isInstance).count();
    }

    /** Fen that stand paid. */
    long cash() {
        return payments.values().stream()
                .mapToLong(payment -> switch (payment) {
                    case Paid paid -> paid.payment().amount();
                    case Prepared _ -> 0;
                })
                .reduce(0, Math::addExact);
    }

    /** Whether every part of the plan has been delivered. */
    boolean isAllOf(Plan plan) {
        return standing() == plan.parts();
    }

    Deliveries with(int stage, Payment payment) {
        Map<Integer, Payment> changed = new HashMap<>(payments);
        changed.put(stage, payment);
        return new Deliveries(changed, goods, services, referrals, answered);
    }

    /** The stage waits again. */
    Deliveries without(int stage) {
        Map<Integer, Payment> changed = new HashMap<>(payments);
        changed.remove(stage);
        return new Deliveries(changed, goods, services, referrals, answered);
    }

    Deliveries withGoods(int number) {
        return new Deliveries(payments, plus(goods, number), services, referrals, answered);
    }

    Deliveries withService(int number) {
        return new Deliveries(payments, goods, plus(services, number), referrals, answered);
    }

    Deliveries withReferral(int number) {
        return new Deliveries(payments, goods, services, plus(referrals, number), answered);
    }

    Deliveries withAnswer(int number) {
        return new Deliveries(payments, goods, services, referrals, plus(answered, number));
    }

    private static Set<Integer> plus(Set<Integer> numbers, int number) {
        Set<Integer> more = new HashSet<>(numbers);
        more.add(number);
        return more;
    }
}
