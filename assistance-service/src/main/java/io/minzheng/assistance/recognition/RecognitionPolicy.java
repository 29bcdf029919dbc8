package io.minzheng.assistance.recognition;

import io.minzheng.assistance.dibao.Household.Kind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the law leaves to the prefecture or the county, or for which no source is at hand.
 *
 * @param edgeMonths months after which an edge household is looked at again, by a new application
 * @param hardSpendingMonths how long the recognition of a hard-spending household holds, at most the twelve months of
 *     刚性支出困难家庭认定办法
 * @param renewalDays calendar days before the last one from which a household applies again
 * @param edges up to what income a household is at the edge; sorted by their first day
 * @param incomeLines local disposable incomes
 * @param shares which share of the income the spending must exceed; sorted by their first day
 */
record RecognitionPolicy(
        int edgeMonths,
        int hardSpendingMonths,
        int renewalDays,
        List<Percent> edges,
        List<IncomeLine> incomeLines,
        List<Percent> shares) {
    private static final int LONGEST = 12;

    RecognitionPolicy {
        edges = sorted(edges, "edges");
        shares = sorted(shares, "shares");
        incomeLines = List.copyOf(incomeLines);
        if (edgeMonths < 1 || edgeMonths > LONGEST || hardSpendingMonths < 1 || hardSpendingMonths > LONGEST) {
            throw new IllegalArgumentException("a recognition holds for one to twelve months");
        }
        if (renewalDays < 0) {
            throw new IllegalArgumentException("renewalDays must not be negative");
        }
        if (incomeLines.stream().map(IncomeLine::year).distinct().count() != incomeLines.size()) {
            throw new IllegalArgumentException("no two incomeLines may be of one year");
        }
        if (edges.stream().anyMatch(edge -> edge.percent() <= 100)) {
            throw new IllegalArgumentException("the edge begins above the standard: its percent is more than 100");
        }
    }

    private static List<Percent> sorted(List<Percent> rules, String what) {
        if (rules.stream().map(Percent::validFrom).distinct().count() != rules.size()) {
            throw new IllegalArgumentException("no two " + what + " may hold from the same day");
        }
        return rules.stream().sorted(Comparator.comparing(Percent::validFrom)).toList();
    }

    /** @param document number of the measures */
    record Percent(LocalDate validFrom, int percent, String document) {
        /** A number beyond this is a slip. */
        private static final int MOST = 1_000;

        Percent {
            if (percent < 1 || percent > MOST || document.isBlank()) {
                throw new IllegalArgumentException("a percent is 1 to 1000, by a document that has a number");
            }
        }
    }

    /**
     * @param year of the income
     * @param urban fen per person
     * @param rural fen per person
     * @param document that published it
     */
    record IncomeLine(int year, long urban, long rural, String document) {
        IncomeLine {
            if (urban < 1 || rural < 1 || document.isBlank()) {
                throw new IllegalArgumentException(
                        "an income line is more than nothing, by a document that has a name");
            }
        }

        /** Fen per person and year. */
        long of(Kind hukou) {
            return switch (hukou) {
                case URBAN -> urban;
                case RURAL -> rural;
            };
        }
    }

    /** What holds on the day; empty before the first. */
    Optional<Percent> edgeOn(LocalDate day) {
        return on(edges, day);
    }

    /** What holds on the day; empty before the first. */
    Optional<Percent> shareOn(LocalDate day) {
        return on(shares, day);
    }

    private static Optional<Percent> on(List<Percent> rules, LocalDate day) {
        return rules.stream().filter(rule -> !rule.validFrom().isAfter(day)).reduce((earlier, later) -> later);
    }

    /** Local disposable income of the year before the day. */
    Optional<IncomeLine> incomeLine(LocalDate day) {
        return incomeLines.stream()
                .filter(line -> line.year() == day.getYear() - 1)
                .findFirst();
    }

    /**
     * From the day of the decision, or from the first on which no earlier recognition of a member holds.
     *
     * @param on day of the decision
     * @param free first day on which nobody of the household is recognised by an earlier decision
     */
    Term term(RecognitionKind kind, LocalDate on, LocalDate free) {
        LocalDate from = free.isAfter(on) ? free : on;
        int months =
                switch (kind) {
                    case LOW_INCOME_EDGE -> edgeMonths;
                    case HARD_SPENDING -> hardSpendingMonths;
                };
        LocalDate until = from.plusMonths(months).minusDays(1);
        LocalDate due = until.minusDays(renewalDays);
        return new Term(from, until, due.isBefore(from) ? from : due);
    }

    /**
     * What holds where nothing is configured: nobody is hard-spending until the bureau has said what that is. Where the edge lies
     * no document at hand says, and a decision by it says so.
     */
    static RecognitionPolicy defaults() {
        return new RecognitionPolicy(
                LONGEST,
                LONGEST,
                60,
                List.of(new Percent(LocalDate.of(2021, 7, 1), 150, "缺省值，无文件依据")),
                List.of(),
                List.of());
    }
}
