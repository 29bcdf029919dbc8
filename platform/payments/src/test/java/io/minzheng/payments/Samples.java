package io.minzheng.payments;

import io.minzheng.payments.LedgerCommand.IssuePayments;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** One household of Hezuo and its lines, as the tests of this package use them. */
final class Samples {
    static final String PURPOSE = "dibao";
    static final String HOUSEHOLD = "dibao.h1";
    static final String TOWNSHIP = "623001001";
    static final String LEDGER = Ledger.id(PURPOSE, HOUSEHOLD);
    static final YearMonth MAY = YearMonth.of(2013, 5);
    static final List<String> PERSONS = List.of("0123456789abcdef0123456789abcdef");

    private Samples() {}

    static Basis basis(String kind, int members, boolean single) {
        return new Basis(
                kind,
                "DIFFERENCE",
                "民发〔2012〕220号",
                33_500,
                "合政发〔2012〕1号",
                members,
                single ? 1 : members,
                single,
                10_000,
                12,
                360_000,
                0,
                0,
                0,
                100,
                null);
    }

    static Basis basis() {
        return basis("URBAN", 3, false);
    }

    static PaymentLine line(YearMonth month, LineKind kind, long amount, long entitled, long alreadyPaid) {
        return new PaymentLine(
                HOUSEHOLD,
                TOWNSHIP,
                PERSONS,
                month,
                kind,
                amount,
                entitled,
                alreadyPaid,
                0,
                entitled == 0 ? null : basis());
    }

    static PaymentLine regular(YearMonth month, long amount) {
        return line(month, LineKind.REGULAR, amount, amount, 0);
    }

    /** The household of the samples counts its persons from the beginning. */
    static LedgerEvent.PersonCounted counted() {
        return new LedgerEvent.PersonCounted(
                PURPOSE,
                HOUSEHOLD,
                TOWNSHIP,
                PERSONS.getFirst(),
                YearMonth.of(2013, 1),
                null,
                LocalDate.of(2013, 1, 1));
    }

    static IssuePayments issue(YearMonth month, int number, PaymentLine... lines) {
        return new IssuePayments(
                LEDGER,
                run(month, number),
                PURPOSE,
                HOUSEHOLD,
                TOWNSHIP,
                month,
                List.of(lines),
                Set.of(),
                List.of(),
                LocalDate.of(month.getYear(), month.getMonth(), 5));
    }

    static String run(YearMonth month, int number) {
        return PaymentRun.id(PURPOSE, "623001", month, number);
    }
}
