package io.minzheng.payments;

import io.minzheng.kernel.PersonalData;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one household has been paid for one purpose for the months of one year.
 *
 * @param area township of the household when last paid
 * @param persons pseudonyms of everyone counted in any of the payments
 * @param calculations the different inputs behind the payments; entries name them by their place, from 0
 */
record PaymentYear(
        String purpose,
        String household,
        String area,
        int year,
        List<String> persons,
        List<Calculation> calculations,
        List<Month> months) {
    static String id(String purpose, String household, int year) {
        return purpose + "." + household + "." + year;
    }

    static Stream<String> ids(String purpose, String household, YearMonth from, YearMonth to) {
        return IntStream.rangeClosed(from.minusMonths(1).getYear(), to.getYear())
                .mapToObj(year -> id(purpose, household, year));
    }

    PaidMonth paid(YearMonth month) {
        return months.stream()
                .filter(found -> found.month().equals(month))
                .findFirst()
                .map(Month::paid)
                .orElse(PaidMonth.NEVER);
    }

    /** @param persons pseudonyms of the counted members */
    record Calculation(Basis basis, List<String> persons) {}

    record Month(YearMonth month, List<Entry> entries, List<Claim> claims) {
        PaidMonth paid() {
            long standing = entries.stream()
                    .filter(entry -> entry.returnedOn() == null)
                    .mapToLong(Entry::amount)
                    .reduce(0, Math::addExact);
            long claimed = claims.stream().mapToLong(Claim::claimed).reduce(0, Math::addExact);
            boolean open = entries.stream().anyMatch(entry -> entry.returnedOn() != null && !entry.madeGood());
            return new PaidMonth(standing, claimed, !entries.isEmpty(), open);
        }
    }

    /**
     * A payment.
     *
     * @param payment number in the ledger
     * @param run null where paid again outside a run
     * @param calculation place of its inputs in the year's calculations
     * @param returnedOn when the bank sent it back, or null
     * @param madeGood whether a returned payment has been paid again
     */
    record Entry(
            int payment,
            @Nullable String run,
            LineKind kind,
            long amount,
            LocalDate on,
            int calculation,
            @Nullable LocalDate returnedOn,
            @PersonalData @Nullable String returnReason,
            boolean madeGood) {
        Entry returned(LocalDate day, String reason) {
            return new Entry(payment, run, kind, amount, on, calculation, day, reason, false);
        }

        Entry paidAgain() {
            return returnedOn == null
                    ? this
                    : new Entry(payment, run, kind, amount, on, calculation, returnedOn, returnReason, true);
        }
    }

    /**
     * A recovery.
     *
     * @param recovery number in the ledger
     * @param outcome null while it is open
     */
    record Claim(
            int recovery,
            String run,
            long amount,
            long received,
            LocalDate on,
            @Nullable RecoveryOutcome outcome,
            @PersonalData @Nullable String reason) {
        long claimed() {
            return outcome == RecoveryOutcome.WITHDRAWN ? received : amount;
        }
    }
}
