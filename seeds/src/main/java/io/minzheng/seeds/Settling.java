package io.minzheng.seeds;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Brings a sum to the published one without touching an amount: those who leave stay longer, one month at a time and one
 * after the other, until little is missing; then the months more are chosen that make up just that.
 */
final class Settling {
    /** Months more that each may stay in the last step. */
    private static final int MONTHS_MORE = 6;
    /** What is left for it, in units. */
    private static final int WINDOW = 20_000;

    private Settling() {}

    /** Fen that a stay brings in a month. */
    interface Stay {
        long in(YearMonth month);
    }

    /**
     * @param stays of those who leave
     * @param first month in which each may leave at the earliest
     * @param latest month in which they may leave
     * @param missing fen that all their months together have to come to
     * @param unit fen of which every amount is a multiple
     * @return the last month of each
     * @throws IllegalStateException these stays cannot come to it
     */
    static List<YearMonth> lastMonths(
            List<Stay> stays, List<YearMonth> begun, List<YearMonth> first, YearMonth latest, long missing, long unit) {
        List<YearMonth> last = new ArrayList<>(first);
        long left = missing;
        for (int i = 0; i < stays.size(); i++) {
            for (YearMonth month = begun.get(i); !month.isAfter(first.get(i)); month = month.plusMonths(1)) {
                left -= stays.get(i).in(month);
            }
        }
        boolean moved = true;
        while (moved && left > WINDOW * unit) {
            moved = false;
            for (int i = 0; i < stays.size() && left > WINDOW * unit; i++) {
                YearMonth next = last.get(i).plusMonths(1);
                // Some months are kept back for the last step.
                if (!next.isAfter(latest.minusMonths(MONTHS_MORE))) {
                    left -= stays.get(i).in(next);
                    last.set(i, next);
                    moved = true;
                }
            }
        }
        if (left < 0 || left > WINDOW * unit || left % unit != 0) {
            throw new IllegalStateException("The people drawn cannot come to the published sum: " + left + " fen");
        }
        int[] more = exactly((int) (left / unit), options(stays, last, latest, unit));
        for (int i = 0; i < more.length; i++) {
            last.set(i, last.get(i).plusMonths(more[i]));
        }
        return last;
    }

    /** What each stay brings in units with no, one, two, … months more. */
    private static List<int[]> options(List<Stay> stays, List<YearMonth> last, YearMonth latest, long unit) {
        List<int[]> options = new ArrayList<>();
        for (int i = 0; i < stays.size(); i++) {
            List<Integer> sums = new ArrayList<>(List.of(0));
            YearMonth month = last.get(i).plusMonths(1);
            while (sums.size() <= MONTHS_MORE && !month.isAfter(latest)) {
                sums.add(sums.getLast() + Math.toIntExact(stays.get(i).in(month) / unit));
                month = month.plusMonths(1);
            }
            options.add(sums.stream().mapToInt(Integer::intValue).toArray());
        }
        return options;
    }

    /** Which option of each makes up the sum together. */
    static int[] exactly(int sum, List<int[]> options) {
        int[][] chosen = new int[options.size() + 1][sum + 1];
        for (int[] row : chosen) {
            Arrays.fill(row, -1);
        }
        chosen[0][0] = 0;
        for (int i = 0; i < options.size(); i++) {
            for (int before = 0; before <= sum; before++) {
                for (int k = 0; chosen[i][before] >= 0 && k < options.get(i).length; k++) {
                    int after = before + options.get(i)[k];
                    if (after <= sum && chosen[i + 1][after] < 0) {
                        chosen[i + 1][after] = k;
                    }
                }
            }
        }
        if (chosen[options.size()][sum] < 0) {
            throw new IllegalStateException("No months more of the people drawn come to " + sum + " units");
        }
        int[] more = new int[options.size()];
        for (int i = options.size(), left = sum; i > 0; i--) {
            more[i - 1] = chosen[i][left];
            left -= options.get(i - 1)[more[i - 1]];
        }
        return more;
    }
}
