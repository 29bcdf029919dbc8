package io.minzheng.assistance.temporary;

import io.minzheng.assistance.temporary.DeliveryEvent.CashPaid;
import io.minzheng.assistance.temporary.DeliveryEvent.CashReturned;
import io.minzheng.assistance.temporary.Temporary.Granted;
import io.minzheng.eventstore.Capability;
import io.minzheng.projection.MoneyTrail;
import java.util.List;

/** The money of the programme: cash paid and not returned, in fen, the same in events, files, figures and cases. */
final class TemporaryMoney {
    private TemporaryMoney() {}

    static MoneyTrail cash(Capability<TemporaryCommand, Temporary, TemporaryEvent> cases) {
        return new MoneyTrail(
                "assistance.temporary.cash",
                event -> switch (event) {
                    case CashPaid paid -> paid.amount();
                    case CashReturned back -> -back.amount();
                    default -> 0;
                },
                List.of(
                        new MoneyTrail.Shown<>(TemporaryFiles.class, TemporaryFile::cash),
                        new MoneyTrail.Shown<>(HelpByMonth.class, MonthOfHelp::cash)),
                List.of(new MoneyTrail.InStates<>(
                        cases,
                        state -> state instanceof Granted granted
                                ? granted.deliveries().cash()
                                : 0)));
    }
}
