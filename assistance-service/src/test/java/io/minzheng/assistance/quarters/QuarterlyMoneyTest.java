package io.minzheng.assistance.quarters;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.payments.MonthStatistics;
import io.minzheng.payments.MonthStatistics.Cell;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Money counted by hand: it belongs to the quarter in which it is paid, whatever month it is for. */
class QuarterlyMoneyTest {
    private static final LocalDate FEBRUARY = LocalDate.of(2022, 2, 10);
    private static final LocalDate MARCH = LocalDate.of(2022, 3, 10);
    private static final LocalDate MAY = LocalDate.of(2022, 5, 10);

    private static Cell paid(LocalDate on, int households, int persons, long paid, long arrears, long returned) {
        return new Cell(on, on, "RURAL", households, persons, 0, paid, 0, arrears, returned, 0, 0);
    }

    private static final MonthStatistics OF_FEBRUARY = new MonthStatistics(
            "dibao",
            "623001100",
            YearMonth.of(2022, 2),
            List.of(
                    paid(FEBRUARY, 2, 5, 90_000, 0, 0),
                    paid(MARCH, -1, -2, 0, 0, 30_000),
                    paid(MAY, 1, 2, 0, 30_000, 0)));

    private static final MonthStatistics OF_MARCH =
            new MonthStatistics("dibao", "623001100", YearMonth.of(2022, 3), List.of(paid(MARCH, 2, 5, 100_000, 0, 0)));

    private static Counts until(String day) {
        Counts counts = new Counts();
        Cut cut = new Cut(LocalDate.parse(day), null);
        QuarterlyMoney.count(OF_FEBRUARY, cut, counts);
        QuarterlyMoney.count(OF_MARCH, cut, counts);
        return counts;
    }

    @Test
    void arrearsOfAnEarlierMonthAreMoneyOfTheQuarterInWhichTheyArePaid() {
        assertThat(until("2022-03-31").of("DIBAO.MONEY.RURAL", "623001")).isEqualTo(160_000);
        assertThat(until("2022-06-30").of("DIBAO.MONEY.RURAL", "623001")).isEqualTo(190_000);
    }

    @Test
    void theLastMonthsMoneyAndPersonsAreWhatStandsPaidForIt() {
        Counts first = until("2022-03-31");
        assertThat(first.of("DIBAO.LAST_MONTH_PERSONS.RURAL", "623001100")).isEqualTo(5);
        assertThat(first.of("DIBAO.LAST_MONTH_MONEY.RURAL", "623001100")).isEqualTo(100_000);
        assertThat(until("2022-06-30").of("DIBAO.LAST_MONTH_PERSONS.RURAL", "623001100"))
                .isZero();
    }

    @Test
    void whatWasRecordedLaterWasNotKnown() {
        Counts counts = new Counts();
        QuarterlyMoney.count(OF_FEBRUARY, new Cut(LocalDate.of(2022, 6, 30), MARCH), counts);
        assertThat(counts.of("DIBAO.MONEY.RURAL", "623001")).isEqualTo(60_000);
    }
}
