package io.minzheng.seeds;

import java.math.BigDecimal;
import java.time.YearMonth;
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

    /**
     * What the other programmes have to come to, and from when on they are run.
     *
     * @param monitored persons on the list of low-income people
     */
    record Others(Tekun tekun, Disability disability, Temporary temporary, Rescue rescue, long monitored) {}

    /** @param from month of the first applications */
    record Tekun(YearMonth from, int households, int persons, long yuan) {}

    /**
     * @param from month of the first applications
     * @param until last month of the sum
     */
    record Disability(YearMonth from, YearMonth until, int living, int nursing, long yuan) {}

    /**
     * @param from month of the first grants
     * @param persons helped in all
     */
    record Temporary(YearMonth from, long persons, long inLastYear, long yuan) {}

    record Rescue(YearMonth from, int personTimes) {}

    /** More persons than the lower bound that is published. */
    private static final long BEYOND_THE_BOUND = 312;

    static Others others() {
        return new Others(
                new Tekun(YearMonth.of(2016, 10), (int) of("A08"), (int) of("A09"), of("A13")),
                new Disability(
                        YearMonth.of(2016, 1), YearMonth.of(2021, 12), (int) of("A16"), (int) of("A17"), of("A18")),
                new Temporary(YearMonth.of(2014, 10), of("A15") + BEYOND_THE_BOUND, of("A11"), of("A14")),
                new Rescue(YearMonth.of(2012, 1), (int) of("A19")),
                of("A01"));
    }
}
