package io.minzheng.service.privacy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long events are kept here.
 *
 * @param retentionYears by stream type, as {@code [assistance.dibao]}; in place of what the events declare
 */
@ConfigurationProperties("minzheng.privacy")
record PrivacySettings(Map<String, Integer> retentionYears) {
    PrivacySettings(@Nullable Map<String, Integer> retentionYears) {
        this.retentionYears = retentionYears == null ? Map.of() : Map.copyOf(retentionYears);
    }
}
