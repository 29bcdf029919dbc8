package io.minzheng.payments;

import io.minzheng.payments.LedgerEvent.ArrearsIssued;
import io.minzheng.payments.LedgerEvent.BackPayIssued;
import io.minzheng.payments.LedgerEvent.Counting;
import io.minzheng.payments.LedgerEvent.MoneyIssued;
import io.minzheng.payments.LedgerEvent.PaymentIssued;
import io.minzheng.payments.LedgerEvent.PaymentReturned;
import io.minzheng.payments.LedgerEvent.RecoveryClosed;
import io.minzheng.payments.LedgerEvent.RecoveryOpened;
import io.minzheng.payments.LedgerEvent.RecoveryReceived;
import io.minzheng.payments.PaymentYear.Calculation;
import io.minzheng.payments.PaymentYear.Claim;
import io.minzheng.payments.PaymentYear.Entry;
import io.minzheng.payments.PaymentYear.Month;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What has this household been paid, month by month, and why? */
final class PaymentYears extends View<PaymentYear> {
    PaymentYears(String service) {
        super(service + ".payments.PaymentYears", PaymentYear.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("persons", "area");
    }

    @Override
    public List<String> wanted(RecordedEvent recorded) {
        return recorded.event() instanceof LedgerEvent event && !(event instanceof Counting)
                ? List.of(id(event))
                : List.of();
    }

    private static String id(LedgerEvent event) {
        return PaymentYear.id(event.purpose(), event.household(), event.month().getYear());
    }

    @Override
    public void on(RecordedEvent recorded, Documents<PaymentYear> documents) {
        if (!(recorded.event() instanceof LedgerEvent event) || event instanceof Counting) {
            return;
        }
        String id = id(event);
        PaymentYear year = documents.get(id).orElseGet(() -> empty(event));
        documents.put(id, with(year, event));
    }

    private static PaymentYear empty(LedgerEvent event) {
        return new PaymentYear(
                event.purpose(),
                event.household(),
                event.area(),
                event.month().getYear(),
                List.of(),
                List.of(),
                List.of());
    }

    private static PaymentYear with(PaymentYear year, LedgerEvent event) {
        return switch (event) {
            case PaymentIssued e -> paying(year, e, LineKind.REGULAR, null);
            case BackPayIssued e -> paying(year, e, LineKind.BACK_PAY, null);
            case ArrearsIssued e -> paying(year, e, LineKind.ARREARS, e.reissueOf());
            case Counting _ -> year;
            case PaymentReturned e ->
                entries(year, e, entry -> entry.payment() == e.payment() ? entry.returned(e.on(), e.reason()) : entry);
            case RecoveryOpened e ->
                claims(
                        year,
                        e,
                        claims -> plus(claims, new Claim(e.recovery(), e.run(), e.amount(), 0, e.on(), null, null)));
            case RecoveryReceived e ->
                claims(year, e, claims -> claims.stream()
                        .map(claim -> claim.recovery() == e.recovery() ? receiving(claim, e.amount()) : claim)
                        .toList());
            case RecoveryClosed e ->
                claims(year, e, claims -> claims.stream()
                        .map(claim -> claim.recovery() == e.recovery() ? ended(claim, e) : claim)
                        .toList());
        };
    }

    private static PaymentYear paying(PaymentYear year, MoneyIssued e, LineKind kind, @Nullable Integer reissueOf) {
        Calculation calculation = new Calculation(e.basis(), e.persons());
        int known = year.calculations().indexOf(calculation);
        int place = known >= 0 ? known : year.calculations().size();
        Set<String> persons = new LinkedHashSet<>(year.persons());
        persons.addAll(e.persons());
        Entry entry = new Entry(e.payment(), e.run(), kind, e.amount(), e.on(), place, null, null, false);
        return month(
                new PaymentYear(
                        year.purpose(),
                        year.household(),
                        e.area(),
                        year.year(),
                        List.copyOf(persons),
                        known >= 0 ? year.calculations() : plus(year.calculations(), calculation),
                        year.months()),
                e,
                month -> {
                    List<Entry> entries = new ArrayList<>(month.entries());
                    // As in the ledger: a run closes the whole gap, a payment made again only its own.
                    entries.replaceAll(old -> reissueOf == null || old.payment() == reissueOf ? old.paidAgain() : old);
                    entries.add(entry);
                    return new Month(month.month(), entries, month.claims());
                });
    }

    private static Claim receiving(Claim claim, long amount) {
        return new Claim(
                claim.recovery(), claim.run(), claim.amount(), claim.received() + amount, claim.on(), null, null);
    }

    private static Claim ended(Claim claim, RecoveryClosed e) {
        return new Claim(
                claim.recovery(), claim.run(), claim.amount(), claim.received(), claim.on(), e.outcome(), e.reason());
    }

    private static PaymentYear entries(PaymentYear year, LedgerEvent event, UnaryOperator<Entry> change) {
        return month(
                year,
                event,
                month -> new Month(
                        month.month(), month.entries().stream().map(change).toList(), month.claims()));
    }

    private static PaymentYear claims(PaymentYear year, LedgerEvent event, UnaryOperator<List<Claim>> change) {
        return month(year, event, month -> new Month(month.month(), month.entries(), change.apply(month.claims())));
    }

    private static PaymentYear month(PaymentYear year, LedgerEvent event, UnaryOperator<Month> change) {
        List<Month> months = new ArrayList<>(year.months());
        Month old = months.stream()
                .filter(month -> month.month().equals(event.month()))
                .findFirst()
                .orElseGet(() -> new Month(event.month(), List.of(), List.of()));
        months.remove(old);
        months.add(change.apply(old));
        months.sort(Comparator.comparing(Month::month));
        return new PaymentYear(
                year.purpose(),
                year.household(),
                year.area(),
                year.year(),
                year.persons(),
                year.calculations(),
                months);
    }

    private static <T> List<T> plus(List<T> list, T last) {
        List<T> more = new ArrayList<>(list);
        more.add(last);
        return more;
    }
}
