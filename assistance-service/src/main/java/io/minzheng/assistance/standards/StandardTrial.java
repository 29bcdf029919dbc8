package io.minzheng.assistance.standards;

import io.minzheng.kernel.Subject;
import io.minzheng.payments.EntitledHousehold;
import io.minzheng.web.Page;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a standard would change if it were approved now; amounts in fen.
 *
 * @param households that have ever been entitled in the area
 * @param changed those of them for which a month would change
 * @param more sum of all months in which more would be due
 * @param less sum of all months in which less would be due
 * @param page of the households that would change
 */
record StandardTrial(int households, int changed, long more, long less, Page<TriedHousehold> page) {
    /** @param difference fen over all its months; negative where less would be due */
    record TriedHousehold(@Subject String household, String area, long difference, List<TriedMonth> months) {}

    /** A month that would change. */
    record TriedMonth(YearMonth month, long due, long wouldBe) {}

    /** Adds up households as they come, and keeps of those that would change the page that was asked for. */
    static final class Sum {
        private final String after;
        private final int limit;
        private final List<TriedHousehold> kept = new ArrayList<>();
        private int households;
        private int changed;
        private long more;
        private long less;

        Sum(String after, int limit) {
            this.after = after;
            this.limit = limit;
        }

        void add(EntitledHousehold now, EntitledHousehold then) {
            households++;
            List<TriedMonth> months = months(now, then);
            if (months.isEmpty()) {
                return;
            }
            changed++;
            long difference = 0;
            for (TriedMonth month : months) {
                long change = Math.subtractExact(month.wouldBe(), month.due());
                difference = Math.addExact(difference, change);
                if (change > 0) {
                    more = Math.addExact(more, change);
                } else {
                    less = Math.subtractExact(less, change);
                }
            }
            // One more than the page holds shows that there is a next one.
            if (now.household().compareTo(after) > 0 && kept.size() <= limit) {
                kept.add(new TriedHousehold(now.household(), now.area().value(), difference, months));
            }
        }

        private static List<TriedMonth> months(EntitledHousehold now, EntitledHousehold then) {
            Map<YearMonth, long[]> amounts = new TreeMap<>(Comparator.naturalOrder());
            now.months().forEach(due -> amounts.computeIfAbsent(due.month(), _ -> new long[2])[0] = due.amount());
            then.months().forEach(due -> amounts.computeIfAbsent(due.month(), _ -> new long[2])[1] = due.amount());
            return amounts.entrySet().stream()
                    .filter(entry -> entry.getValue()[0] != entry.getValue()[1])
                    .map(entry -> new TriedMonth(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                    .toList();
        }

        StandardTrial trial() {
            return new StandardTrial(households, changed, more, less, Page.of(kept, limit, TriedHousehold::household));
        }
    }
}
