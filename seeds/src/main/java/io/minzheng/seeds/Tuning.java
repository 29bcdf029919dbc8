package io.minzheng.seeds;

import io.minzheng.seeds.Means.Income;
import io.minzheng.seeds.Means.IncomeKind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings the sum the rule yields to the published sum without touching an amount. Last months of leavers are moved, one
 * month at a time and one family after the other, until what is missing is less than a month's standard of one person;
 * then a single person, in receipt for one month, is given the income that leaves just that.
 */
final class Tuning {
    private static final YearMonth FIRST_EXIT = YearMonth.of(2014, 1);
    private static final YearMonth LAST_EXIT = YearMonth.of(2020, 12);
    private static final YearMonth MONTH_OF_THE_LAST = YearMonth.of(2020, 10);
    private static final long LEAST_PAYMENT = 50_00;

    private final HezuoDecade decade;
    private final EntitlementRule rule;
    private final long target;

    Tuning(HezuoDecade decade, EntitlementRule rule, long target) {
        this.decade = decade;
        this.rule = rule;
        this.target = target;
    }

    /** The leavers with their final last months, and the last person with the income that settles the sum. */
    List<Family> settle(List<Family> staying, List<Family> leavers, Family last) {
        Family paidOnce = last.leaving(decade.exitIn(MONTH_OF_THE_LAST));
        List<Family> settled = new ArrayList<>(leavers);
        long missing = target - Math.addExact(total(rule, staying), total(rule, leavers));
        long most = rule.monthly(paidOnce, MONTH_OF_THE_LAST);
        boolean moved = true;
        while (moved && missing < LEAST_PAYMENT) {
            moved = false;
            for (int i = 0; i < settled.size() && missing < LEAST_PAYMENT; i++) {
                YearMonth end = end(settled.get(i));
                if (end.isAfter(FIRST_EXIT)) {
                    missing += rule.monthly(settled.get(i), end);
                    settled.set(i, settled.get(i).leaving(decade.exitIn(end.minusMonths(1))));
                    moved = true;
                }
            }
        }
        moved = true;
        while (moved && missing > most) {
            moved = false;
            for (int i = 0; i < settled.size() && missing > most; i++) {
                YearMonth end = end(settled.get(i)).plusMonths(1);
                if (end.isAfter(LAST_EXIT)) {
                    continue;
                }
                Family longer = settled.get(i).leaving(decade.exitIn(end));
                long more = rule.monthly(longer, end);
                if (missing - more >= LEAST_PAYMENT) {
                    settled.set(i, longer);
                    missing -= more;
                    moved = true;
                }
            }
        }
        if (missing < LEAST_PAYMENT || missing > most) {
            throw new IllegalStateException(
                    "The families drawn cannot come to the published sum: " + missing + " fen are missing");
        }
        settled.add(paidOnce.with(new Means(
                List.of(new Income(1, IncomeKind.SUPPORT, most - missing)),
                List.of(),
                paidOnce.means().property())));
        return settled;
    }

    private static YearMonth end(Family leaver) {
        return leaver.paid().monthsUntil(HezuoDecade.LAST_MONTH).toList().getLast();
    }

    /** Fen in all months of all families. */
    static long total(EntitlementRule rule, List<Family> families) {
        return families.stream()
                .mapToLong(family -> family.paid()
                        .monthsUntil(HezuoDecade.LAST_MONTH)
                        .mapToLong(month -> rule.monthly(family, month))
                        .sum())
                .sum();
    }
}
