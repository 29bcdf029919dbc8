package io.minzheng.assistance.dibao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DibaoSettingsTest {
    private static DibaoPolicy policy(Map<String, String> configured) {
        return new Binder(new MapConfigurationPropertySource(configured))
                .bindOrCreate("minzheng.dibao", DibaoSettings.class)
                .policy();
    }

    @Test
    void defaultPolicyHoldsWhereNothingIsConfigured() {
        assertThat(policy(Map.of())).isEqualTo(DibaoPolicy.defaults());
    }

    @Test
    void operatorSetsWhatTheLawLeavesOpen() {
        DibaoPolicy policy = policy(Map.of(
                "minzheng.dibao.gradual-exit-percents", "100,50",
                "minzheng.dibao.gradual-exit-from", "2022-10-20",
                "minzheng.dibao.financial-months", "12"));

        assertThat(policy.gradualExitPercents()).isEqualTo(List.of(100, 50));
        assertThat(policy.gradualExitFrom()).isEqualTo(LocalDate.of(2022, 10, 20));
        assertThat(policy.financialMonths()).isEqualTo(12);
    }

    @Test
    void impossiblePolicyStopsTheStart() {
        assertThatThrownBy(() -> policy(Map.of("minzheng.dibao.gradual-exit-percents", "1,2,3,4,5,6,7")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> policy(Map.of("minzheng.dibao.edge-percent", "99")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
