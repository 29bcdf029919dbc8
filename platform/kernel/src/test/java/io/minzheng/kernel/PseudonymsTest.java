package io.minzheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    @Test
    void isTheFirstHalfOfTheMac() {
        assertThat(new Pseudonyms(KEY).of(ResidentId.of("11010519491231002X")))
                .isEqualTo("7b2b7323b75750d6b3bf13c96f9841b6");
    }

    @Property
    void differentPersonsAndKeysGetDifferentOnes(
            @ForAll @IntRange(max = 999) int one, @ForAll @IntRange(max = 999) int other) {
        DivisionCode hezuo = DivisionCode.of("623001");
        ResidentId first = ResidentId.of(hezuo, LocalDate.of(1980, 1, 1), one);
        ResidentId second = ResidentId.of(hezuo, LocalDate.of(1980, 1, 1), other);
        byte[] otherKey = KEY.clone();
        otherKey[0]++;

        assertThat(new Pseudonyms(KEY).of(first).equals(new Pseudonyms(KEY).of(second)))
                .isEqualTo(one == other);
        assertThat(new Pseudonyms(KEY).of(first))
                .isNotEqualTo(new Pseudonyms(otherKey).of(first))
                .matches("[0-9a-f]{32}");
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pseudonyms(new byte[31]));
    }
}
