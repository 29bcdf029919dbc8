package io.minzheng.seeds;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.WorkingDays;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A made-up disabled person with one or both of the two subsidies.
 *
 * @param number from 1, never re-used; every name of a step derives from it
 * @param category and {@code grade} as the certificate has them
 * @param filed day of the application; its month is the first with money
 * @param last last month with money; null for who draws it at the end of 2022
 */
record DisabilityCase(
        int number,
        Hukou hukou,
        DivisionCode village,
        String name,
        String residentId,
        String category,
        int grade,
        boolean living,
        boolean nursing,
        LocalDate filed,
        @Nullable YearMonth last) {
    YearMonth first() {
        return YearMonth.from(filed);
    }

    DisabilityCase until(YearMonth last) {
        return new DisabilityCase(
                number, hukou, village, name, residentId, category, grade, living, nursing, filed, last);
    }

    /** Fen of both subsidies in a month in which they run. */
    long monthly(List<Adoption> adoptions, YearMonth month) {
        return (living ? Adoption.at(adoptions, "DISABILITY_LIVING", month) : 0)
                + (nursing ? Adoption.at(adoptions, "DISABILITY_NURSING_" + grade, month) : 0);
    }

    /** Opinion of the township, answer of the federation (残联), decision. */
    LocalDate opinion(WorkingDays calendar) {
        return calendar.after(filed, 3);
    }

    LocalDate answered(WorkingDays calendar) {
        return calendar.after(filed, 7);
    }

    LocalDate confirmed(WorkingDays calendar) {
        return calendar.after(filed, 9);
    }

    /** Once a year while it runs. */
    List<LocalDate> reviews(WorkingDays calendar) {
        List<LocalDate> days = new ArrayList<>();
        YearMonth end = last == null ? HezuoDecade.LAST_MONTH : last;
        for (int year = 1; ; year++) {
            LocalDate day = Procedure.workingDay(confirmed(calendar).plusMonths(12L * year), calendar);
            if (!YearMonth.from(day).isBefore(end)) {
                return days;
            }
            days.add(day);
        }
    }
}
