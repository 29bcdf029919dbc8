package io.minzheng.payments;

import io.minzheng.payments.LedgerEvent.ArrearsIssued;
import io.minzheng.payments.LedgerEvent.BackPayIssued;
import io.minzheng.payments.LedgerEvent.Counting;
import io.minzheng.payments.LedgerEvent.PaymentIssued;
import io.minzheng.payments.LedgerEvent.PaymentReturned;
import io.minzheng.payments.LedgerEvent.RecoveryClosed;
import io.minzheng.payments.LedgerEvent.RecoveryOpened;
import io.minzheng.payments.LedgerEvent.RecoveryReceived;
import io.minzheng.payments.MonthStatistics.Cell;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many households and persons are paid for a month, and how much money, in fen, has moved when? */
public final class PaymentStatistics extends View<MonthStatistics> {
    private static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Shanghai");

    PaymentStatistics(String service) {
        super(service + ".payments.PaymentStatistics", MonthStatistics.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("area", "month");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<MonthStatistics> documents) {
        if (!(recorded.event() instanceof LedgerEvent event)) {
            return;
        }
        Cell cell = cell(event, LocalDate.ofInstant(recorded.recordedAt(), BUSINESS_ZONE));
        if (cell == null) {
            return;
        }
        String id = MonthStatistics.id(event.purpose(), event.area(), event.month());
        MonthStatistics before = documents
                .get(id)
                .orElseGet(() -> new MonthStatistics(event.purpose(), event.area(), event.month(), List.of()));
        documents.put(id, before.plus(cell));
    }

    private static @Nullable Cell cell(LedgerEvent event, LocalDate known) {
        return switch (event) {
            case PaymentIssued e -> stock(e, known, e.basis(), 1, e.amount(), 0, 0);
            case BackPayIssued e -> new Cell(e.on(), known, e.basis().kind(), 0, 0, 0, 0, e.amount(), 0, 0, 0, 0);
            case ArrearsIssued e -> stock(e, known, e.basis(), e.firstForMonth() ? 1 : 0, 0, e.amount(), 0);
            case PaymentReturned e -> stock(e, known, e.basis(), e.lastForMonth() ? -1 : 0, 0, 0, e.amount());
            case RecoveryOpened e -> new Cell(e.on(), known, e.kind(), 0, 0, 0, 0, 0, 0, 0, e.amount(), 0);
            case RecoveryReceived e -> new Cell(e.on(), known, e.kind(), 0, 0, 0, 0, 0, 0, 0, 0, e.amount());
            case Counting _ -> null;
            case RecoveryClosed e ->
                switch (e.outcome()) {
                    case WITHDRAWN -> new Cell(e.on(), known, e.kind(), 0, 0, 0, 0, 0, 0, 0, -e.amount(), 0);
                    case SETTLED, WAIVED -> null;
                };
        };
    }

    private static Cell stock(
            LedgerEvent event, LocalDate known, Basis basis, int sign, long paid, long arrears, long returned) {
        return new Cell(
                event.on(),
                known,
                basis.kind(),
                sign,
                (long) sign * basis.paidMembers(),
                basis.singlePerson() ? sign : 0,
                paid,
                0,
                arrears,
                returned,
                0,
                0);
    }
}
