package io.minzheng.seeds;

import io.minzheng.kernel.WorkingDays;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of an application under the law of the day of acceptance: 民发〔2012〕220号 knows an appraisal and a second
 * notice by the county, 民发〔2021〕57号 a data check instead.
 *
 * @param appraisedOn null under the 2021 law
 * @param countyNoticeFrom null under the 2021 law
 * @param dataCheckedOn null under the 2012 law
 */
record Procedure(
        LocalDate filedOn,
        LocalDate acceptedOn,
        LocalDate investigatedOn,
        @Nullable LocalDate appraisedOn,
        @Nullable LocalDate dataCheckedOn,
        LocalDate opinionOn,
        LocalDate villageNoticeFrom,
        @Nullable LocalDate countyNoticeFrom,
        LocalDate confirmedOn) {
    static final LocalDate LAW_OF_2021 = LocalDate.of(2021, 7, 1);
    private static final int NOTICE_DAYS = 7;

    static Procedure filedOn(LocalDate filed, WorkingDays calendar) {
        LocalDate accepted = calendar.after(filed, 1);
        boolean newLaw = !accepted.isBefore(LAW_OF_2021);
        LocalDate investigated = calendar.after(accepted, 2);
        LocalDate checked = calendar.after(investigated, 1);
        LocalDate opinion = calendar.after(checked, 1);
        LocalDate village = calendar.after(opinion, 1);
        LocalDate afterVillage = village.plusDays(NOTICE_DAYS);
        LocalDate county = newLaw ? null : workingDay(afterVillage, calendar);
        LocalDate afterNotices = county == null ? afterVillage : county.plusDays(NOTICE_DAYS);
        return new Procedure(
                filed,
                accepted,
                investigated,
                newLaw ? null : checked,
                newLaw ? checked : null,
                opinion,
                village,
                county,
                workingDay(afterNotices, calendar));
    }

    boolean underLawOf2021() {
        return appraisedOn == null;
    }

    /** The day itself, or the next working day. */
    static LocalDate workingDay(LocalDate day, WorkingDays calendar) {
        return calendar.isWorkingDay(day) ? day : calendar.after(day, 1);
    }
}
