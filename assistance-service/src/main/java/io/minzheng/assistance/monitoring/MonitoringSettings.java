package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.monitoring.imports.Limits;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The policy as an operator sets it; what is not explained here is explained at {@link MonitoringPolicy}.
 *
 * @param indicators grade by code; those of the policy's defaults where none is given
 * @param lapseNoticeDays how many days ahead a validity that is about to end is shown
 * @param fileLimit the largest list taken; it comes in a request's body, which has a limit of its own
 *     ({@code minzheng.web.body-limit}) and carries a third more
 * @param rowLimit the last row a list may have, its head counted
 * @param unpackedLimit the most that a workbook may hold once unpacked
 */
@ConfigurationProperties("minzheng.monitoring")
record MonitoringSettings(
        @DefaultValue({"TEKUN", "DIBAO", "RELAPSE_WATCH", "LOW_INCOME_EDGE", "HARD_SPENDING", "OTHER"})
        List<Category> order,

        @DefaultValue("12") int recognitionMonths,
        @DefaultValue("3") int redDays,
        @DefaultValue("7") int orangeDays,
        @DefaultValue("15") int yellowDays,
        @DefaultValue Map<String, Grade> indicators,
        @DefaultValue("30") int lapseNoticeDays,
        @DefaultValue("4MB") DataSize fileLimit,
        @DefaultValue("20001") int rowLimit,
        @DefaultValue("64MB") DataSize unpackedLimit) {
    MonitoringPolicy policy() {
        return new MonitoringPolicy(
                order,
                recognitionMonths,
                Map.of(Grade.RED, redDays, Grade.ORANGE, orangeDays, Grade.YELLOW, yellowDays),
                indicators.isEmpty() ? MonitoringPolicy.defaults().indicators() : indicators);
    }

    Limits limits() {
        return new Limits(fileLimit.toBytes(), rowLimit, unpackedLimit.toBytes());
    }
}
