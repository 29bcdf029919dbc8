package io.minzheng.assistance.temporary;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.temporary.TemporaryPolicy.AmountRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AssessmentTest {
    private static AmountRule rule(int person, int all, List<Integer> shares) {
        return new AmountRule(
                LocalDate.EPOCH,
                "文",
                200,
                person,
                all,
                shares,
                TemporaryPolicy.defaults().amounts().getFirst().grades());
    }

    @Test
    void persons() {
        AmountRule usual = rule(1_200, 1_000, List.of(100));
        assertThat(Assessment.limit(40_000, 200, 1, usual)).isEqualTo(80_000);
        assertThat(Assessment.limit(40_000, 200, 3, usual)).isEqualTo(240_000);
        assertThat(Assessment.limit(40_000, 500, 3, usual))
                .as("cap of the case: 10 ×")
                .isEqualTo(400_000);
        assertThat(Assessment.limit(40_000, 500, 1, rule(300, 1_000, List.of(100))))
                .as("cap of the person: 3 ×")
                .isEqualTo(120_000);
        assertThat(Assessment.limit(40_000, 200, 4, rule(1_200, 10_000, List.of(100, 80, 50))))
                .as("100 + 80 + 50 + 50 percent")
                .isEqualTo(224_000);
    }

    @Provide
    Arbitrary<List<Integer>> shares() {
        return Arbitraries.integers().between(0, 150).list().ofMinSize(1).ofMaxSize(5);
    }

    /** Written down another way: the sum of the persons' parts as a fraction, cut by the caps, rounded half up once. */
    @Property(tries = 500)
    void limitIsRoundedOnceAndNeverAboveTheCaps(
            @ForAll @LongRange(min = 1, max = 200_000) long standard,
            @ForAll @IntRange(max = 1_500) int percent,
            @ForAll @IntRange(min = 1, max = 20) int persons,
            @ForAll @IntRange(max = 2_000) int personCap,
            @ForAll @IntRange(max = 2_000) int caseCap,
            @ForAll("shares") List<Integer> shares) {
        BigDecimal multiple = BigDecimal.ZERO;
        for (int person = 0; person < persons; person++) {
            int share = shares.get(Math.min(person, shares.size() - 1));
            multiple = multiple.add(BigDecimal.valueOf(percent, 2).multiply(BigDecimal.valueOf(share, 2)));
        }
        BigDecimal cap = BigDecimal.valueOf(personCap, 2)
                .multiply(BigDecimal.valueOf(persons))
                .min(BigDecimal.valueOf(caseCap, 2));
        long expected = multiple.min(cap)
                .multiply(BigDecimal.valueOf(standard))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();

        assertThat(Assessment.limit(standard, percent, persons, rule(personCap, caseCap, shares)))
                .isEqualTo(expected);
    }
}
