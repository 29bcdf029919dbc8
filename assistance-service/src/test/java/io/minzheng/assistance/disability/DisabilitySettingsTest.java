package io.minzheng.assistance.disability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DisabilitySettingsTest {
    private static DisabilitySettings settings(Map<String, String> configured) {
        return new Binder(new MapConfigurationPropertySource(configured))
                .bindOrCreate("minzheng.disability", DisabilitySettings.class);
    }

    @Test
    void defaultsHoldWhereNothingIsConfigured() {
        DisabilitySettings settings = settings(Map.of());

        assertThat(settings.policy()).isEqualTo(new DisabilityPolicy(Set.of(), false, false, 12, 30));
        assertThat(settings.reminderMonths()).isEqualTo(3);
        assertThat(settings.law().opinionDays()).isEqualTo(5);
        assertThat(settings.law().federationDays()).isEqualTo(5);
        assertThat(settings.law().noticeDays()).isZero();
        assertThat(settings.law().visited()).isFalse();
    }

    @Test
    void operatorSetsWhatTheLawLeavesOpen() {
        DisabilitySettings settings = settings(Map.of(
                "minzheng.disability.low-income-categories", "边缘,刚性支出",
                "minzheng.disability.nursing-for-lower-grades", "true",
                "minzheng.disability.difference", "true",
                "minzheng.disability.review-months", "6",
                "minzheng.disability.notice-days", "5"));

        assertThat(settings.policy()).isEqualTo(new DisabilityPolicy(Set.of("边缘", "刚性支出"), true, true, 6, 30));
        assertThat(settings.law().noticeDays()).isEqualTo(5);
    }

    @Test
    void impossiblePolicyStopsTheStart() {
        assertThatThrownBy(() -> settings(Map.of("minzheng.disability.review-months", "13"))
                        .policy())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        settings(Map.of("minzheng.disability.grace-days", "-1")).policy())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
