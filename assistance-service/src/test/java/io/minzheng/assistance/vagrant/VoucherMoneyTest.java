package io.minzheng.assistance.vagrant;

import static io.minzheng.assistance.vagrant.Samples.*;
import static io.minzheng.assistance.vagrant.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.vagrant.CareCommand.IssueVoucher;
import io.minzheng.assistance.vagrant.CareCommand.TakeBackVoucher;
import io.minzheng.projection.MoneyTrail;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Events, statistics and states tell the same sum of tickets. */
class VoucherMoneyTest {
    private static final MoneyTrail TRAIL =
            VoucherMoney.trail(VagrantConfiguration.capability(RescuePolicy.defaults(), CALENDAR));

    @Property(tries = 50)
    @SuppressWarnings("unchecked")
    void theyAgree(@ForAll @Size(max = 8) List<@LongRange(min = 1, max = 1_000_000) Long> values) {
        Story story = given(takeIn("2022-03-01", man(), WELL, STATION));
        long sum = 0;
        for (int i = 0; i < values.size(); i++) {
            Voucher voucher = new Voucher("T-" + i, Voucher.Transport.COACH, HOME_COUNTY, values.get(i));
            story.and(new IssueVoucher(RESCUE, day("2022-03-01"), voucher));
            if (i % 3 == 2) {
                story.and(new TakeBackVoucher(RESCUE, day("2022-03-01"), "T-" + i, "未乘车"));
            } else {
                sum += values.get(i);
            }
        }

        MoneyTrail.Shown<RescueCount> shown =
                (MoneyTrail.Shown<RescueCount>) TRAIL.shown().getFirst();
        MoneyTrail.InStates<Rescue> kept =
                (MoneyTrail.InStates<Rescue>) TRAIL.kept().getFirst();
        assertThat(story.history().stream()
                        .mapToLong(TRAIL.moved()::applyAsLong)
                        .sum())
                .isEqualTo(sum);
        assertThat(shown.fen()
                        .applyAsLong(FoldedView.of(new RescueCounts(), story.history())
                                .only()))
                .isEqualTo(sum);
        assertThat(kept.fen().applyAsLong(story.state())).isEqualTo(sum);
    }
}
