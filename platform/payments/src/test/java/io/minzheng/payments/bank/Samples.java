package io.minzheng.payments.bank;

import io.minzheng.payments.bank.AccountDetails.Agreement;
import io.minzheng.payments.bank.FileLayout.Amounts;
import io.minzheng.payments.bank.FileLayout.Column;
import io.minzheng.payments.bank.FileLayout.Summary;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** One run of Hezuo and its file, as the tests of this package use them. */
final class Samples {
    static final LocalDate DAY = LocalDate.of(2022, 4, 11);
    static final YearMonth APRIL = YearMonth.of(2022, 4);
    static final String RUN = "payrun.dibao.623001.2022-04.1";
    static final String PERSON = "0123456789abcdef0123456789abcdef";
    static final FileLayout LAYOUT = new FileLayout(
            List.of(Column.REFERENCE, Column.ACCOUNT, Column.HOLDER, Column.AMOUNT, Column.MONTH),
            "|",
            List.of(),
            "UTF-8",
            Amounts.YUAN,
            List.of(Summary.COUNT, Summary.TOTAL),
            List.of());
    static final FileContent CONTENT = new FileContent(1, 2, 60_050, 1, 300, "ab".repeat(32), LAYOUT, DAY);
    static final AccountDetails OWN = details("6230010000123456", true, null);

    private Samples() {}

    static AccountDetails details(String number, boolean member, Agreement agreement) {
        return new AccountDetails(PERSON, "测试", number, "102", member, AccountNumber.fitsCheckDigit(number), agreement);
    }

    static BankLine line(int place, long amount) {
        return new BankLine(place, "dibao.h" + place, 1, APRIL, amount, 1);
    }

    static ResultFigures figures(String sha256) {
        return new ResultFigures(sha256, 2, 1, 60_000, 1, 50, 0, List.of());
    }
}
