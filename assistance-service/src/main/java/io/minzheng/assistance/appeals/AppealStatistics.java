package io.minzheng.assistance.appeals;

import io.minzheng.assistance.appeals.AppealEvent.Outcome;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Appeals and complaints by month and the township in which they were filed; a case that moves changes no figure.
 *
 * @param asOf day up to which is counted; nothing of later days
 * @param area the division asked for; null for all the reader may see
 */
record AppealStatistics(
        YearMonth from,
        YearMonth to,
        LocalDate asOf,
        @Nullable String area,
        List<Row> rows) {
    AppealStatistics {
        rows = List.copyOf(rows);
    }

    /**
     * @param received those that came in the month
     * @param done those decided, declined or withdrawn in it
     * @param upheld those of them that were upheld, wholly or in part
     * @param overdue those whose last limit fell into the month and passed before they were done
     */
    record Row(YearMonth month, String area, int received, int done, int upheld, int overdue) {}

    /** Adds up appeals one by one. */
    static final class Sum {
        private final YearMonth from;
        private final YearMonth to;
        private final LocalDate asOf;
        private final Map<Place, int[]> counts = new TreeMap<>();

        private record Place(YearMonth month, String area) implements Comparable<Place> {
            @Override
            public int compareTo(Place other) {
                int byMonth = month.compareTo(other.month);
                return byMonth != 0 ? byMonth : area.compareTo(other.area);
            }
        }

        Sum(YearMonth from, YearMonth to, LocalDate asOf) {
            this.from = from;
            this.to = to;
            this.asOf = asOf;
        }

        void add(AppealFile file) {
            count(file.receivedOn(), file, 0);
            LocalDate done = file.doneOn();
            if (done != null && !done.isAfter(asOf)) {
                count(done, file, 1);
                Outcome outcome = file.result().outcome();
                if (outcome == Outcome.UPHELD || outcome == Outcome.PARTLY_UPHELD) {
                    count(done, file, 2);
                }
            }
            LocalDate until = done == null || done.isAfter(asOf) ? asOf : done;
            if (until.isAfter(file.dueOn())) {
                count(file.dueOn(), file, 3);
            }
        }

        private void count(LocalDate day, AppealFile file, int column) {
            YearMonth month = YearMonth.from(day);
            if (!day.isAfter(asOf) && !month.isBefore(from) && !month.isAfter(to)) {
                counts.computeIfAbsent(new Place(month, file.receivedIn()), _ -> new int[4])[column]++;
            }
        }

        AppealStatistics report(@Nullable String area) {
            return new AppealStatistics(
                    from,
                    to,
                    asOf,
                    area,
                    counts.entrySet().stream()
                            .map(e -> new Row(
                                    e.getKey().month(),
                                    e.getKey().area(),
                                    e.getValue()[0],
                                    e.getValue()[1],
                                    e.getValue()[2],
                                    e.getValue()[3]))
                            .toList());
        }
    }
}
