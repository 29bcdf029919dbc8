package io.minzheng.assistance.temporary;

import java.util.List;

/** What must hold of a plan before it is proposed or granted. */
final class Plans {
    /** More of one thing is a slip. */
    private static final int MOST_GOODS = 1_000_000;

    private Plans() {}

    static void requireSound(Plan plan) {
        boolean few = List.of(plan.cash(), plan.goods(), plan.services(), plan.referrals()).stream()
                .allMatch(parts -> parts.size() <= Plan.MOST);
        TemporaryRule.PlanMustHelp.require(few && plan.parts() > 0, "plan");
        plan.cash().forEach(stage -> TemporaryDecider.requireAmount(stage.amount(), "plan.cash"));
        plan.goods().forEach(goods -> {
            TemporaryDecider.requireText(goods.supplier(), "plan.goods");
            TemporaryDecider.requireAmount(goods.unitValue(), "plan.goods");
            TemporaryRule.AmountsMustBeMeaningful.require(
                    goods.quantity() > 0 && goods.quantity() <= MOST_GOODS, "plan.goods");
        });
        plan.services().forEach(service -> {
            TemporaryDecider.requireText(service.provider(), "plan.services");
            TemporaryRule.AmountsMustBeMeaningful.require(
                    service.value() >= 0 && service.value() <= TemporaryDecider.MOST, "plan.services");
        });
        plan.referrals().forEach(referral -> TemporaryDecider.requireText(referral.to(), "plan.referrals"));
    }
}
