package io.minzheng.assistance.payments;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param lookBackMonths earlier months in which a run looks for what was paid too little or too much, 1 to 198; no rule
 *     sets it, so it is configuration
 * @param viewWait how long a preparation waits for the views to reach the store's head
 */
@ConfigurationProperties("minzheng.payments")
record PaymentSettings(
        @DefaultValue("36") int lookBackMonths,
        @DefaultValue("60s") Duration viewWait) {
    PaymentSettings {
        if (lookBackMonths < 1 || lookBackMonths >= RunLines.MOST - 1) {
            throw new IllegalArgumentException("minzheng.payments.look-back-months must be 1 to 198");
        }
    }
}
