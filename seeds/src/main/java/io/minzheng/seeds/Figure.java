package io.minzheng.seeds;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The published figures of assistance that the load reproduces; money is compared in fen. */
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
    MONEY("A12", "paid 2012-2022", Unit.YUAN),

    MONITORED("A01", "low-income people monitored, end of 2022", Unit.COUNT),
    TEKUN_HOUSEHOLDS("A08", "tekun households, end of 2022", Unit.COUNT),
    TEKUN_PERSONS("A09", "tekun persons, end of 2022", Unit.COUNT),
    TEMPORARY_2022("A11", "temporary assistance 2022, person-times", Unit.COUNT),
    TEKUN_MONEY("A13", "tekun paid 2012-2022", Unit.YUAN),
    TEMPORARY_MONEY("A14", "temporary assistance 2012-2022", Unit.YUAN),
    TEMPORARY_PERSONS("A15", "persons helped 2012-2022, at least", Unit.AT_LEAST),
    DISABILITY_LIVING("A16", "on the living subsidy, end of 2022", Unit.COUNT),
    DISABILITY_NURSING("A17", "on the nursing subsidy, end of 2022", Unit.COUNT),
    DISABILITY_MONEY("A18", "disability subsidies paid 2016-2021", Unit.YUAN),
    RESCUED("A19", "rescued 2012-2022, person-times", Unit.COUNT);

    /** In the order of the published list. */
    static final List<Figure> ASSISTANCE = Stream.of(values())
            .sorted(Comparator.comparing(Figure::id).thenComparing(Figure::ordinal))
            .toList();

    static final List<Figure> DIBAO = Stream.of(values())
            .filter(figure -> figure.ordinal() <= MONEY.ordinal())
            .toList();

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
        /** The article gives a lower bound only (余, and more). */
        AT_LEAST,
        YUAN
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    /** Whether the value is the published one, or reaches the bound. */
    boolean fits(@Nullable Long value) {
        return value != null && (unit == Unit.AT_LEAST ? value >= published() : value == published());
    }

    /** Counts, or fen. */
    long published() {
        return Figures.of(id) * (unit == Unit.YUAN ? 100 : 1);
    }

    /** For the table: with thousands separators; yuan with decimals where there are fen. */
    String text(long value) {
        if (unit != Unit.YUAN) {
            return "%,d".formatted(value);
        }
        BigDecimal yuan = BigDecimal.valueOf(value, 2);
        return (value % 100 == 0 ? "%,.0f yuan" : "%,.2f yuan").formatted(yuan);
    }
}
