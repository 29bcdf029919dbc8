package io.minzheng.seeds;

import io.minzheng.kernel.Fen;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The dibao standards of Hezuo from a month on.
 *
 * @param urban fen per person and month
 * @param rural fen per person and month
 * @param document made-up document number
 * @param published whether the seed article gives the figures; otherwise they are assumed
 */
record StandardYear(
        YearMonth validFrom, LocalDate decidedOn, Fen urban, Fen rural, String document, boolean published) {

    /** In order of time. */
    static List<StandardYear> all() {
        return Resource.rows("standards.csv").stream().map(StandardYear::read).toList();
    }

    static StandardYear at(List<StandardYear> standards, YearMonth month) {
        return standards.reversed().stream()
                .filter(standard -> !standard.validFrom.isAfter(month))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No standard for " + month));
    }

    private static StandardYear read(List<String> row) {
        return new StandardYear(
                YearMonth.parse(row.get(0)),
                LocalDate.parse(row.get(1)),
                Fen.ofYuan(row.get(2)),
                Fen.ofYuan(row.get(3)),
                row.get(4),
                switch (row.get(5)) {
                    case "published" -> true;
                    case "assumed" -> false;
                    default -> throw new IllegalStateException("standards.csv: neither published nor assumed");
                });
    }
}
