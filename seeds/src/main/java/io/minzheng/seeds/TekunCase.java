package io.minzheng.seeds;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.WorkingDays;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A made-up person in extreme-poverty support.
 *
 * @param number from 1, never re-used; every name of a step derives from it
 * @param firstOfHousehold number of the case whose household it belongs to; null where it is the first
 * @param concentrated whether the person lives in the home of the city
 * @param failed items of the self-care assessment that fail, 0 to 6
 * @param last last month with money, that of the death; null for who is supported at the end of 2022
 */
record TekunCase(
        int number,
        @Nullable Integer firstOfHousehold,
        Hukou hukou,
        DivisionCode village,
        Member person,
        boolean concentrated,
        int failed,
        Days days,
        @Nullable YearMonth last) {

    /** 国发〔2016〕14号 and 民发〔2021〕43号 agree in the steps: visit, opinion, a notice of seven days, decision. */
    record Days(
            LocalDate filed,
            LocalDate accepted,
            LocalDate visited,
            LocalDate assessed,
            LocalDate opinion,
            LocalDate notice,
            LocalDate confirmed) {
        private static final int NOTICE_DAYS = 7;

        static Days filedOn(LocalDate filed, WorkingDays calendar) {
            LocalDate accepted = calendar.after(filed, 1);
            LocalDate visited = calendar.after(accepted, 2);
            LocalDate assessed = calendar.after(visited, 1);
            LocalDate opinion = calendar.after(assessed, 1);
            LocalDate notice = calendar.after(opinion, 1);
            return new Days(
                    filed,
                    accepted,
                    visited,
                    assessed,
                    opinion,
                    notice,
                    Procedure.workingDay(notice.plusDays(NOTICE_DAYS), calendar));
        }
    }

    /** The month after the confirmation. */
    YearMonth first() {
        return YearMonth.from(days.confirmed()).plusMonths(1);
    }

    TekunCase until(YearMonth last) {
        return new TekunCase(number, firstOfHousehold, hukou, village, person, concentrated, failed, days, last);
    }

    /** Fen in a month of support: basic living and care. */
    long monthly(List<Adoption> adoptions, YearMonth month) {
        String tier = failed == 0 ? "LOWEST" : failed <= 3 ? "MIDDLE" : "HIGHEST";
        String form = concentrated ? "CONCENTRATED" : "DISPERSED";
        return Adoption.at(adoptions, "TEKUN_BASIC_" + hukou, month)
                + Adoption.at(adoptions, "TEKUN_CARE_" + form + "_" + tier, month);
    }
}
