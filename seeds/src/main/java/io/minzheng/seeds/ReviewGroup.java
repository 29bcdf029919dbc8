package io.minzheng.seeds;

import io.minzheng.kernel.WorkingDays;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** How often a family is looked at again (民发〔2012〕220号, 民发〔2021〕57号); every family here has a steady income. */
enum ReviewGroup {
    /** Seriously ill or disabled members, or nobody able to work: yearly. */
    STABLE,
    /** Half-yearly until June 2021, then yearly. */
    LITTLE_CHANGE;

    static ReviewGroup of(Family family) {
        boolean frail =
                family.members().stream().anyMatch(member -> member.seriouslyIll() || member.disability() != null);
        boolean nobodyWorks = family.members().stream().allMatch(member -> member.labour() == Member.Labour.NONE);
        return frail || nobodyWorks ? STABLE : LITTLE_CHANGE;
    }

    /** The days of a family's reviews without change, each the last working day on or before it is due. */
    static List<LocalDate> days(Family family, WorkingDays calendar) {
        ReviewGroup group = of(family);
        YearMonth last = family.exit() == null
                ? HezuoDecade.LAST_MONTH
                : family.exit().lastMonth().minusMonths(1);
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = next(group, family.procedure().confirmedOn(), calendar);
        while (!YearMonth.from(day).isAfter(last)) {
            days.add(day);
            day = next(group, day, calendar);
        }
        return days;
    }

    private static LocalDate next(ReviewGroup group, LocalDate after, WorkingDays calendar) {
        boolean halfYearly = group == LITTLE_CHANGE && after.isBefore(Procedure.LAW_OF_2021);
        LocalDate day = after.plusMonths(halfYearly ? 6 : 12);
        while (!calendar.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }
}
