package io.minzheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Year;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {
    private static final WorkingDays CHINA = WorkingDays.ofChina();

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2012, 1, 1).toEpochDay(),
                        LocalDate.of(2026, 9, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property
    void afterAndBetweenAgree(@ForAll("days") LocalDate start, @ForAll @IntRange(max = 45) int limit) {
        LocalDate end = CHINA.after(start, limit);

        assertThat(CHINA.between(start, end)).isEqualTo(limit);
        assertThat(limit == 0 ? end.equals(start) : CHINA.isWorkingDay(end)).isTrue();
        if (limit > 0) {
            assertThat(CHINA.between(start, end.minusDays(1))).isEqualTo(limit - 1);
        }
    }

    @Property
    void limitsAddUp(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = 20) int first,
            @ForAll @IntRange(max = 20) int then) {
        assertThat(CHINA.after(CHINA.after(start, first), then)).isEqualTo(CHINA.after(start, first + then));
    }

    /** Days off and make-up workdays within the calendar year, counted from the notices. */
    @ParameterizedTest
    @CsvSource({
        "2012,249",
        "2013,250",
        "2014,250",
        "2015,249",
        "2016,250",
        "2017,249",
        "2018,250",
        "2019,250",
        "2020,249",
        "2021,250",
        "2022,249",
        "2023,249",
        "2024,251",
        "2025,248",
        "2026,248"
    })
    void yearsHaveTheirNumberOfWorkingDays(int year, int workingDays) {
        LocalDate eve = Year.of(year).atDay(1).minusDays(1);
        LocalDate last = eve.plusYears(1);

        assertThat(CHINA.between(eve, last)).isEqualTo(workingDays);
    }

    @ParameterizedTest
    @CsvSource({
        "2012-01-21,true",
        "2012-01-22,false",
        "2012-01-28,false",
        "2012-01-29,true",
        "2015-09-03,false",
        "2015-09-06,true",
        "2018-12-29,true",
        "2018-12-31,false",
        "2019-05-04,false",
        "2019-05-03,false",
        "2019-05-05,true",
        "2020-01-31,false",
        "2020-02-01,false",
        "2020-02-02,false",
        "2020-02-03,true",
        "2020-01-19,true",
        "2022-01-29,true",
        "2022-01-30,true",
        "2022-01-31,false",
        "2022-02-04,false",
        "2022-02-07,true",
        "2025-01-28,false",
        "2025-02-04,false",
        "2025-02-05,true",
        "2025-02-08,true",
        "2026-02-14,true",
        "2026-02-23,false",
        "2026-02-24,true",
        "2026-09-20,true",
        "2026-11-23,true"
    })
    void noticesAreFollowed(LocalDate day, boolean worked) {
        assertThat(CHINA.isWorkingDay(day)).isEqualTo(worked);
    }

    @Test
    void aLimitOverSpringFestivalCountsTheMakeUpDays() {
        // Friday 28 January 2022; Saturday and Sunday are worked, 31 January to 6 February is off.
        assertThat(CHINA.after(LocalDate.of(2022, 1, 28), 3)).isEqualTo(LocalDate.of(2022, 2, 7));
        // Acceptance on the eve of the 2020 festival: prolonged by three days.
        assertThat(CHINA.after(LocalDate.of(2020, 1, 23), 3)).isEqualTo(LocalDate.of(2020, 2, 5));
    }

    @Test
    void thirtyWorkingDaysFromAcceptance() {
        assertThat(CHINA.after(LocalDate.of(2021, 9, 1), 30)).isEqualTo(LocalDate.of(2021, 10, 19));
    }

    @Test
    void nothingLiesBetweenADayAndAnEarlierOne() {
        assertThat(CHINA.between(LocalDate.of(2022, 3, 2), LocalDate.of(2022, 3, 2)))
                .isZero();
        assertThat(CHINA.between(LocalDate.of(2022, 3, 2), LocalDate.of(2022, 3, 1)))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2011-12-31", "2027-01-01", "1999-05-05"})
    void aYearWithoutANoticeIsRefused(LocalDate day) {
        assertThat(CHINA.covers(day)).isFalse();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> CHINA.isWorkingDay(day))
                .satisfies(refusal -> {
                    assertThat(refusal.rule()).isEqualTo(KernelRule.HolidayTableMustCoverTheYear);
                    assertThat(refusal.details()).hasToString("{year=" + day.getYear() + "}");
                });
    }

    @Test
    void aLimitThatRunsPastTheLastNoticeIsRefused() {
        LocalDate lastButOne = LocalDate.of(2026, 12, 30);

        assertThat(CHINA.after(lastButOne, 1)).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> CHINA.after(lastButOne, 2));
    }

    @Test
    void aYoungerNoticeCanBeAdded() {
        WorkingDays further =
                CHINA.with("notice,2027-01-01,2027-12-31,example\nholiday,2027-01-01,2027-01-03,New Year");

        assertThat(further.after(LocalDate.of(2026, 12, 31), 1)).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(CHINA.covers(LocalDate.of(2027, 1, 4))).isFalse();
    }

    @Test
    void aNegativeLimitIsAnError() {
        assertThatIllegalArgumentException().isThrownBy(() -> CHINA.after(LocalDate.of(2022, 3, 2), -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "holiday,2030-01-01,2030-01-01,no notice",
                "notice,2026-01-01,2026-12-31,a second one",
                "holiday,2026-01-01,2026-01-01,a second time",
                "workday,2026-01-03,2026-01-03,a holiday",
                "workday,2026-11-23,2026-11-23,a Monday",
                "holiday,2026-11-24,2026-11-23,backwards",
                "holiday,2026-11-31,2026-11-31,no such day",
                "holiday,2026-11-24,2026-11-24",
                "feast,2026-11-24,2026-11-24,unknown kind"
            })
    void aTableThatContradictsItselfIsRefused(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> CHINA.with(line)).withMessageContaining(line);
    }
}
