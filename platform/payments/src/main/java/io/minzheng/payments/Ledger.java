package io.minzheng.payments;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one household has been paid for one purpose, month by month, and what it owes back. */
sealed interface Ledger {
    /** More than can be open at once, fewer than a decade. */
    int RUNS_KEPT = 24;

    static String id(String purpose, String household) {
        return "ledger." + purpose + "." + household;
    }

    /** How the month stands; the payments and recoveries of a month decide it, never a running balance. */
    PaidMonth of(YearMonth month);

    /** Whom the household counts, and for which months. */
    Places places();

    record Unopened() implements Ledger {
        @Override
        public PaidMonth of(YearMonth month) {
            return PaidMonth.NEVER;
        }

        @Override
        public Places places() {
            return Places.NONE;
        }
    }

    /**
     * @param township of the household when last paid
     * @param payments by number from 1
     * @param recoveries by number from 1
     * @param runs the latest that have issued to this household; an older one is refused by its stale lines
     */
    record Open(
            String purpose,
            String household,
            String township,
            List<Payment> payments,
            List<Recovery> recoveries,
            List<String> runs,
            Places places)
            implements Ledger, Located {
        public Open {
            payments = List.copyOf(payments);
            recoveries = List.copyOf(recoveries);
            runs = List.copyOf(runs);
        }

        @Override
        public DivisionCode area() {
            return DivisionCode.of(township);
        }

        @Override
        public PaidMonth of(YearMonth month) {
            long standing = 0;
            long claimed = 0;
            boolean ever = false;
            boolean returnOpen = false;
            for (Payment payment : payments) {
                if (payment.month().equals(month)) {
                    ever = true;
                    standing = Math.addExact(standing, payment.stands() ? payment.amount() : 0);
                    returnOpen |= payment.returnOpen();
                }
            }
            for (Recovery recovery : recoveries) {
                claimed = Math.addExact(claimed, recovery.month().equals(month) ? recovery.claim() : 0);
            }
            return new PaidMonth(standing, claimed, ever, returnOpen);
        }

        Optional<Payment> payment(int number) {
            return number >= 1 && number <= payments.size() ? Optional.of(payments.get(number - 1)) : Optional.empty();
        }

        Optional<Recovery> recovery(int number) {
            return number >= 1 && number <= recoveries.size()
                    ? Optional.of(recoveries.get(number - 1))
                    : Optional.empty();
        }

        /** The calculation behind the latest payment for the month. */
        Optional<Basis> basisOf(YearMonth month) {
            return payments.reversed().stream()
                    .filter(payment -> payment.month().equals(month))
                    .map(Payment::basis)
                    .findFirst();
        }

        Open paying(String nowIn, Payment payment, @Nullable String run) {
            List<Payment> more = new ArrayList<>(payments);
            if (run != null) {
                // A run closes the whole gap of the month, so whatever came back for it before is made good.
                more.replaceAll(p -> p.month().equals(payment.month()) ? p.madeGood() : p);
            }
            more.add(sharing(payment));
            return new Open(purpose, household, nowIn, more, recoveries, with(run), places);
        }

        /** Most months repeat the calculation of the month before: keep one of equals. */
        private Payment sharing(Payment payment) {
            if (payments.isEmpty()) {
                return payment;
            }
            Payment last = payments.getLast();
            return new Payment(
                    payment.number(),
                    payment.month(),
                    payment.kind(),
                    payment.amount(),
                    payment.persons().equals(last.persons()) ? last.persons() : payment.persons(),
                    payment.basis().equals(last.basis()) ? last.basis() : payment.basis(),
                    payment.on(),
                    payment.back());
        }

        Open claiming(Recovery recovery, String run) {
            List<Recovery> more = new ArrayList<>(recoveries);
            more.add(recovery);
            return new Open(purpose, household, township, payments, more, with(run), places);
        }

        Open changingPayment(int number, UnaryOperator<Payment> change) {
            List<Payment> changed = new ArrayList<>(payments);
            changed.set(number - 1, change.apply(changed.get(number - 1)));
            return new Open(purpose, household, township, changed, recoveries, runs, places);
        }

        Open changingRecovery(int number, UnaryOperator<Recovery> change) {
            List<Recovery> changed = new ArrayList<>(recoveries);
            changed.set(number - 1, change.apply(changed.get(number - 1)));
            return new Open(purpose, household, township, payments, changed, runs, places);
        }

        Open counting(Places changed) {
            return new Open(purpose, household, township, payments, recoveries, runs, changed);
        }

        /** Members for whom is paid by the latest calculation for the month. */
        private int heads(YearMonth month) {
            int heads = 0;
            int latest = 0;
            for (Payment payment : payments) {
                if (payment.month().equals(month)) {
                    heads = payment.basis().paidMembers();
                    latest = payment.number();
                }
            }
            for (Recovery recovery : recoveries) {
                if (recovery.month().equals(month)
                        && recovery.end() != RecoveryOutcome.WITHDRAWN
                        && recovery.paymentsBefore() >= latest) {
                    heads = recovery.members();
                }
            }
            return heads;
        }

        /** Whether money stands for the month that was paid for the person, too, and is not claimed back. */
        private boolean needs(String person, YearMonth month) {
            Set<String> counted = new HashSet<>();
            for (Payment payment : payments) {
                if (payment.month().equals(month) && payment.stands()) {
                    payment.persons().stream()
                            .filter(each -> places.counts(each, month))
                            .forEach(counted::add);
                }
            }
            return counted.contains(person) && of(month).settled() > 0 && counted.size() <= heads(month);
        }

        /** Those of the months for which the household needs the person, ascending; none where it can give all up. */
        SortedSet<YearMonth> needed(String person, Span span) {
            return payments.stream()
                    .map(Payment::month)
                    .distinct()
                    .filter(month -> span.contains(month) && needs(person, month))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private List<String> with(@Nullable String run) {
            if (run == null || runs.contains(run)) {
                return runs;
            }
            List<String> more = new ArrayList<>(runs);
            more.add(run);
            return more.subList(Math.max(0, more.size() - RUNS_KEPT), more.size());
        }
    }

    /** @param back null while the bank has not returned it */
    record Payment(
            int number,
            YearMonth month,
            LineKind kind,
            long amount,
            List<String> persons,
            Basis basis,
            LocalDate on,
            @Nullable Return back) {
        boolean stands() {
            return back == null;
        }

        boolean returnOpen() {
            return back != null && !back.madeGood();
        }

        Payment returned(String by, LocalDate day) {
            return new Payment(number, month, kind, amount, persons, basis, on, new Return(by, day, false));
        }

        Payment madeGood() {
            return back == null
                    ? this
                    : new Payment(
                            number, month, kind, amount, persons, basis, on, new Return(back.by(), back.on(), true));
        }
    }

    /** @param madeGood whether the money has been paid again */
    record Return(String by, LocalDate on, boolean madeGood) {}

    /**
     * @param kind which standard applied, for the books
     * @param members for whom is still paid for the month
     * @param paymentsBefore payments in the ledger when it was opened
     * @param end null while it is open
     */
    record Recovery(
            int number,
            YearMonth month,
            String kind,
            int members,
            int paymentsBefore,
            long amount,
            long received,
            LocalDate on,
            @Nullable RecoveryOutcome end) {
        long outstanding() {
            return amount - received;
        }

        /** What counts as not the household's any more: a waived rest stays settled, a withdrawn one never was due. */
        long claim() {
            return end == RecoveryOutcome.WITHDRAWN ? received : amount;
        }

        Recovery receiving(long instalment) {
            return new Recovery(number, month, kind, members, paymentsBefore, amount, received + instalment, on, end);
        }

        Recovery ended(RecoveryOutcome outcome) {
            return new Recovery(number, month, kind, members, paymentsBefore, amount, received, on, outcome);
        }
    }
}
