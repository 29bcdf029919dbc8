package io.minzheng.payments;

import io.minzheng.payments.Ledger.Open;
import io.minzheng.payments.LedgerEvent.ArrearsIssued;
import io.minzheng.payments.LedgerEvent.BackPayIssued;
import io.minzheng.payments.LedgerEvent.Counting;
import io.minzheng.payments.LedgerEvent.PaymentIssued;
import io.minzheng.payments.LedgerEvent.PaymentReturned;
import io.minzheng.payments.LedgerEvent.RecoveryClosed;
import io.minzheng.payments.LedgerEvent.RecoveryOpened;
import io.minzheng.payments.LedgerEvent.RecoveryReceived;
import io.minzheng.payments.MonthStatistics.Cell;
import io.minzheng.payments.PaymentYear.Claim;
import io.minzheng.payments.PaymentYear.Month;
import io.minzheng.projection.MoneyTrail;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The sums of money that ledgers, payment histories and statistics must agree on with the events, in fen. */
final class MoneyPaid {
    /** Out to households and not returned. */
    static MoneyTrail paid(String service) {
        return trail(
                service,
                "paid",
                event -> switch (event) {
                    case PaymentIssued e -> e.amount();
                    case BackPayIssued e -> e.amount();
                    case ArrearsIssued e -> e.amount();
                    case PaymentReturned e -> -e.amount();
                    case Counting _ -> 0;
                    case RecoveryOpened e -> 0;
                    case RecoveryReceived e -> 0;
                    case RecoveryClosed e -> 0;
                },
                year -> sum(months(year, Month::entries), e -> e.returnedOn() == null ? e.amount() : 0),
                cell -> cell.paid() + cell.backPay() + cell.arrears() - cell.returned(),
                ledger -> sum(ledger.payments().stream(), payment -> payment.stands() ? payment.amount() : 0));
    }

    /** Claimed back from households and not withdrawn. */
    static MoneyTrail claimed(String service) {
        return trail(
                service,
                "claimed",
                event -> switch (event) {
                    case PaymentIssued e -> 0;
                    case BackPayIssued e -> 0;
                    case ArrearsIssued e -> 0;
                    case PaymentReturned e -> 0;
                    case Counting _ -> 0;
                    case RecoveryOpened e -> e.amount();
                    case RecoveryReceived e -> 0;
                    case RecoveryClosed e -> e.outcome() == RecoveryOutcome.WITHDRAWN ? -e.amount() : 0;
                },
                year -> sum(months(year, Month::claims), Claim::claimed),
                Cell::claimed,
                ledger -> sum(ledger.recoveries().stream(), Ledger.Recovery::claim));
    }

    /** Come back from households. */
    static MoneyTrail recovered(String service) {
        return trail(
                service,
                "recovered",
                event -> switch (event) {
                    case PaymentIssued e -> 0;
                    case BackPayIssued e -> 0;
                    case ArrearsIssued e -> 0;
                    case PaymentReturned e -> 0;
                    case Counting _ -> 0;
                    case RecoveryOpened e -> 0;
                    case RecoveryReceived e -> e.amount();
                    case RecoveryClosed e -> 0;
                },
                year -> sum(months(year, Month::claims), Claim::received),
                Cell::recovered,
                ledger -> sum(ledger.recoveries().stream(), Ledger.Recovery::received));
    }

    private MoneyPaid() {}

    private static MoneyTrail trail(
            String service,
            String name,
            ToLongFunction<LedgerEvent> moved,
            ToLongFunction<PaymentYear> inYear,
            ToLongFunction<Cell> inCell,
            ToLongFunction<Open> inLedger) {
        return new MoneyTrail(
                service + ".payments." + name,
                event -> event instanceof LedgerEvent ours ? moved.applyAsLong(ours) : 0,
                List.of(
                        new MoneyTrail.Shown<>(PaymentYears.class, inYear),
                        new MoneyTrail.Shown<>(PaymentStatistics.class, month -> sum(month.cells().stream(), inCell))),
                List.of(new MoneyTrail.InStates<>(
                        PaymentsConfiguration.ledgers(service),
                        ledger -> ledger instanceof Open open ? inLedger.applyAsLong(open) : 0)));
    }

    private static <T> Stream<T> months(PaymentYear year, Function<Month, List<T>> part) {
        return year.months().stream().flatMap(month -> part.apply(month).stream());
    }

    private static <T> long sum(Stream<T> parts, ToLongFunction<T> fen) {
        return parts.mapToLong(fen).reduce(0, Math::addExact);
    }
}
