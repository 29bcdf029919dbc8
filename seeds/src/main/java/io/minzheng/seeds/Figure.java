package io.minzheng.seeds;

import java.math.BigDecimal;

/** The published figures of dibao that the load reproduces; money is compared in fen. */
enum Figure {
    URBAN_STANDARD_2012("A02", "urban standard 2012", Unit.YUAN),
    URBAN_STANDARD_2022("A03", "urban standard 2022", Unit.YUAN),
    RURAL_STANDARD_2012("A04", "rural standard 2012", Unit.YUAN),
    RURAL_STANDARD_2022("A05", "rural standard 2022", Unit.YUAN),
    HOUSEHOLDS("A06", "households in receipt, end of 2022", Unit.COUNT),
    PERSONS("A07", "persons in receipt, end of 2022", Unit.COUNT),
    SINGLE_PERSONS("A10", "single-person cases, end of 2022", Unit.COUNT),
    HOUSEHOLDS_PAID("A06", "households paid for 2022-12", Unit.COUNT),
    PERSONS_PAID("A07", "persons paid for 2022-12", Unit.COUNT),
    SINGLE_PERSONS_PAID("A10", "single persons paid for 2022-12", Unit.COUNT),
    MONEY("A12", "paid 2012-2022", Unit.YUAN);

    private final String id;
    private final String label;
    private final Unit unit;

    Figure(String id, String label, Unit unit) {
        this.id = id;
        this.label = label;
        this.unit = unit;
    }

    enum Unit {
        COUNT,
        YUAN
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    /** Counts, or fen. */
    long published() {
        return Figures.of(id) * (unit == Unit.YUAN ? 100 : 1);
    }

    /** For the table: with thousands separators; yuan with decimals where there are fen. */
    String text(long value) {
        if (unit == Unit.COUNT) {
            return "%,d".formatted(value);
        }
        BigDecimal yuan = BigDecimal.valueOf(value, 2);
        return (value % 100 == 0 ? "%,.0f yuan" : "%,.2f yuan").formatted(yuan);
    }
}
