package io.minzheng.payments;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentSettingsTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 199})
    void theLookBackLeavesTheLinesOfAHouseholdInOneChunk(int months) {
        assertThatThrownBy(() -> new PaymentSettings(months, Duration.ZERO, null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
