package io.minzheng.payments;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param lookBackMonths earlier months in which a run looks for what was paid too little or too much, 1 to 198; no rule
 *     sets it, so it is configuration
 * @param viewWait how long a preparation waits for the views to reach the store's head
 * @param secondApprovalAbove fen; a run that pays out more wants a second approver. Null where one is enough for every run,
 *     for no rule sets an amount
 */
@ConfigurationProperties("minzheng.payments")
record PaymentSettings(
        @DefaultValue("36") int lookBackMonths,
        @DefaultValue("60s") Duration viewWait,
        @Nullable Long secondApprovalAbove) {
    PaymentSettings {
        if (lookBackMonths < 1 || lookBackMonths >= RunLines.MOST - 1) {
            throw new IllegalArgumentException("minzheng.payments.look-back-months must be 1 to 198");
        }
        if (secondApprovalAbove != null && secondApprovalAbove < 0) {
            throw new IllegalArgumentException("minzheng.payments.second-approval-above must not be negative");
        }
    }
}
