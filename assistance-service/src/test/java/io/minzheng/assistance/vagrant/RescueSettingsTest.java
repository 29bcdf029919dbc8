package io.minzheng.assistance.vagrant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RescueSettingsTest {
    private static RescuePolicy policy(Map<String, String> configured) {
        return new Binder(new MapConfigurationPropertySource(configured))
                .bindOrCreate("minzheng.vagrant", RescueSettings.class)
                .policy();
    }

    @Test
    void defaultPolicyHoldsWhereNothingIsConfigured() {
        assertThat(policy(Map.of())).isEqualTo(RescuePolicy.defaults());
    }

    @Test
    void operatorSetsWhatTheProvinceSays() {
        assertThat(policy(Map.of("minzheng.vagrant.dna-request-working-days", "5"))
                        .dnaRequestWorkingDays())
                .isEqualTo(5);
    }

    @Test
    void impossiblePolicyStopsTheStart() {
        assertThatThrownBy(() -> policy(Map.of("minzheng.vagrant.refresh-months", "0")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
