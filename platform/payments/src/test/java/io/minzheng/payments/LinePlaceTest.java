package io.minzheng.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minzheng.kernel.RuleViolation;
import io.minzheng.web.WebRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinePlaceTest {
    @ParameterizedTest
    @ValueSource(strings = {"x", "0.1", "1", "1.2.3", "-1.0", "9999999999.1"})
    void cursorsNeverGivenOutAreRefused(String cursor) {
        assertThatThrownBy(() -> LinePlace.after(cursor))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(WebRule.ParameterMustFit));
    }
}
