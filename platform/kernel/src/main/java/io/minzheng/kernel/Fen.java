package io.minzheng.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of money in whole fen (1 yuan = 100 fen). Arithmetic is exact; it throws {@link ArithmeticException}
 * rather than overflow.
 *
 * @param value fen; may be negative where an amount is a difference
 */
public record Fen(long value) implements Comparable<Fen> {
    public static final Fen ZERO = new Fen(0);

    public static Fen of(long fen) {
        return new Fen(fen);
    }

    /**
     * From yuan in plain notation: at most fifteen digits and two decimals. No exponents: {@code 1e999999999} would
     * cost the memory of a server to spell out.
     *
     * @throws RuleViolation {@link KernelRule#AmountMustBeValid}
     */
    public static Fen ofYuan(String yuan) {
        if (yuan == null || !yuan.matches("-?\\d{1,15}(\\.\\d{1,2})?")) {
            throw KernelRule.AmountMustBeValid.violated();
        }
        return new Fen(new BigDecimal(yuan).movePointRight(2).longValueExact());
    }

    public Fen plus(Fen other) {
        return new Fen(Math.addExact(value, other.value));
    }

    public Fen minus(Fen other) {
        return new Fen(Math.subtractExact(value, other.value));
    }

    public Fen times(long factor) {
        return new Fen(Math.multiplyExact(value, factor));
    }

    /**
     * The quotient rounded half up, a negative one half away from zero: the one rounding of a calculation, done where
     * it ends. A percentage or a third is {@code times(35).dividedBy(100)}, never two roundings.
     */
    public Fen dividedBy(long divisor) {
        return new Fen(BigDecimal.valueOf(value)
                .divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    public Fen atLeast(Fen floor) {
        return compareTo(floor) < 0 ? floor : this;
    }

    public boolean isZero() {
        return value == 0;
    }

    public boolean isPositive() {
        return value > 0;
    }

    public boolean isNegative() {
        return value < 0;
    }

    /** In yuan with two decimals, for example {@code 784.00}. */
    public BigDecimal yuan() {
        return BigDecimal.valueOf(value, 2);
    }

    @Override
    public int compareTo(Fen other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return yuan().toPlainString() + " yuan";
    }
}
