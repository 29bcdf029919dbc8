package io.minzheng.seeds;

import java.math.BigDecimal;
import java.util.List;

/** The published figures in {@code hezuo-figures.csv}, by id. */
final class Figures {
    private static final List<List<String>> ROWS = Resource.rows("hezuo-figures.csv");

    private Figures() {}

    /** The value as published; whole numbers only. */
    static long of(String id) {
        return ROWS.stream()
                .filter(row -> row.getFirst().equals(id))
                .map(row -> new BigDecimal(row.get(4)).longValueExact())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No figure " + id));
    }

    /** What the dibao part of the decade has to come to. */
    record Dibao(
            long urban2012,
            long urban2022,
            long rural2012,
            long rural2022,
            long households,
            long persons,
            long singlePersons,
            long yuanInTenYears) {}

    static Dibao dibao() {
        return new Dibao(of("A02"), of("A03"), of("A04"), of("A05"), of("A06"), of("A07"), of("A10"), of("A12"));
    }
}
