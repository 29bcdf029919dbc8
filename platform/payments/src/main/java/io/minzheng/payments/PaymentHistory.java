package io.minzheng.payments;

import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a household has been paid, or the households a person is or was counted in, oldest first.
 *
 * @param paid fen that stands paid
 * @param claimed fen claimed back
 */
record PaymentHistory(long paid, long claimed, List<Month> months) {
    record Month(
            String purpose,
            @Subject String household,
            String area,
            YearMonth month,
            long paid,
            long claimed,
            List<Payment> payments,
            List<PaymentYear.Claim> recoveries) {}

    record Payment(
            int payment,
            @Nullable String run,
            LineKind kind,
            long amount,
            LocalDate on,
            @Nullable LocalDate returnedOn,
            @PersonalData @Nullable String returnReason,
            boolean madeGood,
            Basis basis) {}

    /** @param person leaves out payments in which this pseudonym was not counted; null for all */
    static PaymentHistory of(List<PaymentYear> years, YearMonth from, YearMonth to, @Nullable String person) {
        List<Month> months = new ArrayList<>();
        for (PaymentYear year : years) {
            for (PaymentYear.Month month : year.months()) {
                if (!month.month().isBefore(from) && !month.month().isAfter(to)) {
                    add(months, year, month, person);
                }
            }
        }
        months.sort(
                Comparator.comparing(Month::month).thenComparing(Month::purpose).thenComparing(Month::household));
        return new PaymentHistory(
                months.stream().mapToLong(Month::paid).sum(),
                months.stream().mapToLong(Month::claimed).sum(),
                months);
    }

    private static void add(List<Month> months, PaymentYear year, PaymentYear.Month month, @Nullable String person) {
        List<PaymentYear.Entry> entries = month.entries().stream()
                .filter(entry -> person == null
                        || year.calculations()
                                .get(entry.calculation())
                                .persons()
                                .contains(person))
                .toList();
        if (entries.isEmpty()) {
            return;
        }
        PaidMonth paid = new PaymentYear.Month(month.month(), entries, month.claims()).paid();
        months.add(new Month(
                year.purpose(),
                year.household(),
                year.area(),
                month.month(),
                paid.standing(),
                paid.claimed(),
                entries.stream().map(entry -> payment(year, entry)).toList(),
                month.claims()));
    }

    private static Payment payment(PaymentYear year, PaymentYear.Entry entry) {
        return new Payment(
                entry.payment(),
                entry.run(),
                entry.kind(),
                entry.amount(),
                entry.on(),
                entry.returnedOn(),
                entry.returnReason(),
                entry.madeGood(),
                year.calculations().get(entry.calculation()).basis());
    }
}
