package io.minzheng.assistance.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MonitoringSettingsTest {
    private static MonitoringSettings settings(Map<String, String> configured) {
        return new Binder(new MapConfigurationPropertySource(configured))
                .bindOrCreate("minzheng.monitoring", MonitoringSettings.class);
    }

    @Test
    void defaultPolicyHoldsWhereNothingIsConfigured() {
        assertThat(settings(Map.of()).policy()).isEqualTo(MonitoringPolicy.defaults());
        assertThat(settings(Map.of()).limits().rows()).isEqualTo(20_001);
    }

    @Test
    void operatorSetsWhatTheLawLeavesOpen() {
        MonitoringPolicy policy = settings(Map.of(
                        "minzheng.monitoring.red-days", "1",
                        "minzheng.monitoring.recognition-months", "6",
                        "minzheng.monitoring.indicators.flood", "RED",
                        "minzheng.monitoring.order", "DIBAO,TEKUN,OTHER,HARD_SPENDING,LOW_INCOME_EDGE,RELAPSE_WATCH"))
                .policy();
        assertThat(policy.daysFor(Grade.RED)).isEqualTo(1);
        assertThat(policy.recognitionMonths()).isEqualTo(6);
        assertThat(policy.indicators()).isEqualTo(Map.of("flood", Grade.RED));
        assertThat(policy.rank(Category.OTHER)).isEqualTo(2);
    }

    @Test
    void impossiblePolicyStopsTheStart() {
        for (Map<String, String> impossible : List.of(
                Map.of("minzheng.monitoring.order", "DIBAO,TEKUN"),
                Map.of("minzheng.monitoring.recognition-months", "13"),
                Map.of("minzheng.monitoring.red-days", "-1"),
                Map.of("minzheng.monitoring.indicators.[Flood 1]", "RED"))) {
            assertThatThrownBy(() -> settings(impossible).policy()).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() ->
                        settings(Map.of("minzheng.monitoring.row-limit", "1")).limits())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
