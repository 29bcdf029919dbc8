package io.minzheng.assistance.vagrant;

import io.minzheng.assistance.vagrant.CareEvent.VoucherIssued;
import io.minzheng.assistance.vagrant.CareEvent.VoucherTakenBack;
import io.minzheng.assistance.vagrant.Rescue.Helped;
import io.minzheng.eventstore.Capability;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.projection.MoneyTrail;
import java.util.List;

/** What tickets home have cost, in fen: statistics and states of rescues must agree on it with the events. */
final class VoucherMoney {
    private VoucherMoney() {}

    static MoneyTrail trail(Capability<RescueCommand, Rescue, RescueEvent> rescues) {
        return new MoneyTrail(
                "assistance.vagrant.vouchers",
                VoucherMoney::moved,
                List.of(new MoneyTrail.Shown<>(RescueCounts.class, VoucherMoney::shown)),
                List.of(new MoneyTrail.InStates<>(rescues, VoucherMoney::kept)));
    }

    private static long moved(DomainEvent event) {
        return switch (event) {
            case VoucherIssued issued -> issued.voucher().value();
            case VoucherTakenBack back -> -back.voucher().value();
            default -> 0;
        };
    }

    private static long shown(RescueCount rescue) {
        return rescue.marks().stream()
                .mapToLong(mark -> switch (mark.what()) {
                    case VOUCHER_ISSUED -> mark.value();
                    case VOUCHER_TAKEN_BACK -> -mark.value();
                    default -> 0;
                })
                .reduce(0, Math::addExact);
    }

    private static long kept(Rescue rescue) {
        return rescue instanceof Helped helped
                ? helped.facts().vouchers().stream().mapToLong(Voucher::value).reduce(0, Math::addExact)
                : 0;
    }
}
