package io.minzheng.assistance.dibao;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.dibao.Enrolment.Holding;
import io.minzheng.assistance.dibao.Household.Kind;
import io.minzheng.assistance.dibao.Household.Supplement;
import io.minzheng.assistance.quarters.Counts;
import io.minzheng.assistance.quarters.Cut;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Households and persons counted by hand. */
class QuarterlyDibaoTest {
    private static Holding holding(String area, String on, int persons, Supplement... supplements) {
        LocalDate day = LocalDate.parse(on);
        return new Holding(
                area, day, day, YearMonth.from(day).plusMonths(1), Kind.RURAL, persons, false, List.of(supplements));
    }

    private static Enrolment household(String id, Holding... holdings) {
        return List.of(holdings).stream()
                .skip(1)
                .reduce(Enrolment.begun(id, holdings[0], false), Enrolment::with, (one, other) -> other);
    }

    private static Enrolment ended(Enrolment household, String on, boolean intoAnother) {
        LocalDate day = LocalDate.parse(on);
        return household.ended(day, day, YearMonth.from(day).plusMonths(1), intoAnother);
    }

    private static final List<Enrolment> HOUSEHOLDS = List.of(
            household("a", holding("623001100", "2022-01-20", 3, Supplement.ELDERLY, Supplement.DISABLED)),
            ended(household("b", holding("623001100", "2022-02-20", 2)), "2022-06-15", false),
            household(
                    "c",
                    holding("623001101", "2022-02-22", 4),
                    holding("623001101", "2022-05-20", 5, Supplement.MINOR)),
            household("d", holding("623001101", "2022-03-20", 1)));

    private static Counts until(String day) {
        Counts counts = new Counts();
        HOUSEHOLDS.forEach(one -> QuarterlyDibao.count(one, new Cut(LocalDate.parse(day), null), counts));
        return counts;
    }

    @Test
    void theStockIsWhoIsInReceiptInTheLastMonthOfTheQuarter() {
        Counts first = until("2022-03-31");
        // The fourth is in receipt from April.
        assertThat(first.of("DIBAO.HOUSEHOLDS.RURAL", "623001")).isEqualTo(3);
        assertThat(first.of("DIBAO.PERSONS.RURAL", "623001")).isEqualTo(9);
        assertThat(first.of("DIBAO.PERSONS.URBAN", "623001")).isZero();
        Counts second = until("2022-06-30");
        // The second is paid for June, the month in which it was ended.
        assertThat(second.of("DIBAO.HOUSEHOLDS.RURAL", "623001")).isEqualTo(4);
        assertThat(second.of("DIBAO.PERSONS.RURAL", "623001100")).isEqualTo(5);
        assertThat(second.of("DIBAO.PERSONS.RURAL", "623001101")).isEqualTo(6);
        assertThat(until("2022-09-30").of("DIBAO.HOUSEHOLDS.RURAL", "623001")).isEqualTo(3);
    }

    @Test
    void supplementsCountByClass() {
        assertThat(until("2022-03-31").of("DIBAO.PERSONS_WITH_SUPPLEMENT.ELDERLY", "623001"))
                .isEqualTo(1);
        assertThat(until("2022-03-31").of("DIBAO.PERSONS_WITH_SUPPLEMENT.MINOR", "623001"))
                .isZero();
        assertThat(until("2022-06-30").of("DIBAO.PERSONS_WITH_SUPPLEMENT.MINOR", "623001101"))
                .isEqualTo(1);
    }

    @Test
    void whoCameAndWentCountsOnTheDayOfTheDecision() {
        Counts first = until("2022-03-31");
        assertThat(first.of("DIBAO.ENROLLED.HOUSEHOLDS", "623001")).isEqualTo(4);
        assertThat(first.of("DIBAO.ENROLLED.PERSONS", "623001")).isEqualTo(10);
        assertThat(first.of("DIBAO.ENDED.HOUSEHOLDS", "623001")).isZero();
        assertThat(until("2022-06-30").of("DIBAO.ENDED.PERSONS", "623001")).isEqualTo(2);
    }

    @Test
    void aHouseholdCountsWhereItLayAndItsDivisionIsNobodysComingOrGoing() {
        Counts counts = new Counts();
        Cut cut = new Cut(LocalDate.parse("2022-06-30"), null);
        Holding divided = holding("623001100", "2022-04-20", 2);
        QuarterlyDibao.count(
                household("e", holding("623001100", "2022-01-20", 3), holding("623001101", "2022-05-20", 3)),
                cut,
                counts);
        QuarterlyDibao.count(ended(Enrolment.begun("f", divided, true), "2022-05-15", true), cut, counts);
        assertThat(counts.of("DIBAO.PERSONS.RURAL", "623001100")).isZero();
        assertThat(counts.of("DIBAO.PERSONS.RURAL", "623001101")).isEqualTo(3);
        assertThat(counts.of("DIBAO.ENROLLED.PERSONS", "623001100")).isEqualTo(3);
        assertThat(counts.of("DIBAO.ENDED.PERSONS", "623001")).isZero();
    }
}
