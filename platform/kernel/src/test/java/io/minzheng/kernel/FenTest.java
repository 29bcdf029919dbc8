package io.minzheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FenTest {
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);

    @Property
    void arithmeticIsExactOrRefused(@ForAll long a, @ForAll long b) {
        BigInteger left = BigInteger.valueOf(a);
        BigInteger right = BigInteger.valueOf(b);
        exactOrRefused(left.add(right), () -> Fen.of(a).plus(Fen.of(b)));
        exactOrRefused(left.subtract(right), () -> Fen.of(a).minus(Fen.of(b)));
        exactOrRefused(left.multiply(right), () -> Fen.of(a).times(b));
    }

    private static void exactOrRefused(BigInteger expected, java.util.function.Supplier<Fen> calculation) {
        if (expected.compareTo(LEAST) < 0 || expected.compareTo(GREATEST) > 0) {
            assertThatExceptionOfType(ArithmeticException.class).isThrownBy(calculation::get);
        } else {
            assertThat(calculation.get().value()).isEqualTo(expected.longValueExact());
        }
    }

    @Property
    void divisionIsOffByAtMostHalfAndRoundsHalvesUp(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long amount,
            @ForAll @LongRange(min = 1, max = 10_000) long divisor) {
        long quotient = Fen.of(amount).dividedBy(divisor).value();

        long twiceTheError = 2 * (quotient * divisor - amount);
        assertThat(twiceTheError).isGreaterThan(-divisor).isLessThanOrEqualTo(divisor);
    }

    @ParameterizedTest
    @CsvSource({"5,2,3", "-5,2,-3", "7,3,2", "8,3,3", "0,7,0", "5,-2,-3"})
    void halvesAreRoundedAwayFromZero(long amount, long divisor, long quotient) {
        assertThat(Fen.of(amount).dividedBy(divisor)).isEqualTo(Fen.of(quotient));
    }

    @Test
    void roundingBeforeTheEndLosesMoney() {
        Fen standard = Fen.of(45_800);

        assertThat(standard.times(7).dividedBy(30)).isEqualTo(Fen.of(10_687));
        assertThat(standard.dividedBy(30).times(7)).isEqualTo(Fen.of(10_689));
    }

    @Test
    void divisionByZeroIsRefused() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Fen.of(1).dividedBy(0));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Fen.of(Long.MIN_VALUE).dividedBy(-1));
    }

    @Property
    void yuanRoundTrips(@ForAll @LongRange(min = -99_999_999_999_999_999L, max = 99_999_999_999_999_999L) long amount) {
        assertThat(Fen.ofYuan(Fen.of(amount).yuan().toPlainString())).isEqualTo(Fen.of(amount));
        assertThat(Fen.of(amount).yuan()).isEqualByComparingTo(BigDecimal.valueOf(amount, 2));
    }

    @ParameterizedTest
    @CsvSource({"784,78400", "784.5,78450", "784.05,78405", "0,0", "-3.20,-320", "465915800,46591580000"})
    void yuanAreReadExactly(String yuan, long fen) {
        assertThat(Fen.ofYuan(yuan)).isEqualTo(Fen.of(fen));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 5",
                "1,000",
                "1.005",
                "1e3",
                "1e999999999",
                "+5",
                ".5",
                "5.",
                "NaN",
                "٣",
                "1234567890123456"
            })
    void whatIsNoAmountIsRefused(String yuan) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> Fen.ofYuan(yuan))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(KernelRule.AmountMustBeValid));
    }

    @Property
    void signAndOrderAgreeWithTheAmount(@ForAll long a, @ForAll long b) {
        assertThat(Fen.of(a).compareTo(Fen.of(b))).isEqualTo(Long.compare(a, b));
        assertThat(Fen.of(a).atLeast(Fen.of(b)).value()).isEqualTo(Math.max(a, b));
        assertThat(Fen.of(a).isPositive()).isEqualTo(a > 0);
        assertThat(Fen.of(a).isNegative()).isEqualTo(a < 0);
        assertThat(Fen.of(a).isZero()).isEqualTo(a == 0);
    }
}
