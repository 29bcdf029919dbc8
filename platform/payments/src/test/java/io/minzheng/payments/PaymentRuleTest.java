package io.minzheng.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentRuleTest {
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyRuleHasATextAndEveryTextARule(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("/rules/payments_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        }

        assertThat(texts.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(PaymentRule.values())
                        .map(PaymentRule::code)
                        .toList());
    }
}
