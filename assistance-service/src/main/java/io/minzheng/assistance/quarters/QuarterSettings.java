package io.minzheng.assistance.quarters;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * No document at hand says when a quarter is closed.
 *
 * @param closingDays calendar days after its end
 */
@ConfigurationProperties("minzheng.quarters")
record QuarterSettings(@DefaultValue("10") int closingDays) {
    QuarterSettings {
        if (closingDays < 0 || closingDays > 80) {
            throw new IllegalArgumentException("minzheng.quarters.closing-days must lie between 0 and 80");
        }
    }
}
