package io.minzheng.assistance.temporary.fund;

import io.minzheng.assistance.temporary.fund.FundEvent.DrawingReturned;
import io.minzheng.assistance.temporary.fund.FundEvent.DrawingsSettled;
import io.minzheng.assistance.temporary.fund.FundEvent.FundDrawn;
import io.minzheng.assistance.temporary.fund.FundEvent.FundOpened;
import io.minzheng.assistance.temporary.fund.FundEvent.FundReplenished;
import io.minzheng.assistance.temporary.fund.FundEvent.FundsRejected;
import io.minzheng.assistance.temporary.fund.FundEvent.FundsRequested;
import io.minzheng.projection.MoneyTrail;
import java.util.List;

/** What lies in the reserve funds, in fen: the same in events, books, entries and the funds themselves. */
final class FundMoney {
    static final MoneyTrail BALANCE = new MoneyTrail(
            "assistance.reservefund.balance",
            event -> event instanceof FundEvent ours ? moved(ours) : 0,
            List.of(
                    new MoneyTrail.Shown<>(FundBooks.class, FundBook::balance),
                    new MoneyTrail.Shown<>(FundEntries.class, FundEntry::amount)),
            List.of(new MoneyTrail.InStates<>(FundConfiguration.FUNDS, ReserveFund::balance)));

    private FundMoney() {}

    private static long moved(FundEvent event) {
        return switch (event) {
            case FundOpened e -> e.amount();
            case FundReplenished e -> e.amount();
            case FundDrawn e -> -e.amount();
            case DrawingReturned e -> e.amount();
            case FundsRequested _, FundsRejected _, DrawingsSettled _ -> 0;
        };
    }
}
