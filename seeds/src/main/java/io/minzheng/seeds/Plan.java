package io.minzheng.seeds;

import io.minzheng.kernel.WorkingDays;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the load does in which month. */
final class Plan {
    private final Map<YearMonth, Month> months = new HashMap<>();
    private final Map<YearMonth, Long> payments = new HashMap<>();

    private Plan() {}

    record Month(List<Adoption> adoptions, List<Family> enrolled, List<Review> reviews, List<Family> exits) {}

    record Review(Family family, LocalDate on) {}

    static Plan of(List<StandardYear> standards, List<Family> families, boolean reviews, WorkingDays calendar) {
        Plan plan = new Plan();
        for (YearMonth month : HezuoDecade.months()) {
            plan.months.put(
                    month, new Month(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        }
        Adoption.all(standards)
                .forEach(
                        adoption -> plan.month(adoption.decidedOn()).adoptions().add(adoption));
        for (Family family : families) {
            plan.month(family.procedure().confirmedOn()).enrolled().add(family);
            if (reviews) {
                ReviewGroup.days(family, calendar)
                        .forEach(day -> plan.month(day).reviews().add(new Review(family, day)));
            }
            Family.Exit exit = family.exit();
            if (exit != null) {
                plan.month(exit.decidedOn()).exits().add(family);
            }
            family.paid()
                    .monthsUntil(HezuoDecade.LAST_MONTH)
                    .forEach(month -> plan.payments.merge(month, 1L, Long::sum));
        }
        return plan;
    }

    private Month month(LocalDate day) {
        return month(YearMonth.from(day));
    }

    Month month(YearMonth month) {
        Month content = months.get(month);
        if (content == null) {
            throw new IllegalArgumentException(month + " does not lie in the decade");
        }
        return content;
    }

    long payments(YearMonth month) {
        return payments.getOrDefault(month, 0L);
    }

    /** Commands for families in the month. */
    long commands(YearMonth month) {
        Month content = month(month);
        return content.enrolled().stream().mapToLong(CaseSteps::ofApplication).sum()
                + content.reviews().size()
                + (long) CaseSteps.OF_EXIT * content.exits().size();
    }

    /** Commands and payments of the whole decade. */
    long total() {
        return HezuoDecade.months().stream()
                .mapToLong(month -> commands(month) + payments(month))
                .sum();
    }
}
