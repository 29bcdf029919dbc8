package io.minzheng.assistance.vagrant;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The policy as an operator sets it; every number is explained at {@link RescuePolicy}. */
@ConfigurationProperties("minzheng.vagrant")
record RescueSettings(
        @DefaultValue("7") int dnaRequestWorkingDays,
        @DefaultValue("1") int dnaSampleMonths,
        @DefaultValue("1") int refreshMonths,
        @DefaultValue("30") int longestExtensionDays) {
    RescuePolicy policy() {
        return new RescuePolicy(dnaRequestWorkingDays, dnaSampleMonths, refreshMonths, longestExtensionDays);
    }
}
