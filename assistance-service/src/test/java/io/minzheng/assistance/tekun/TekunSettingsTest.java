package io.minzheng.assistance.tekun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TekunSettingsTest {
    private static TekunPolicy bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("minzheng.tekun", TekunSettings.class)
                .policy();
    }

    @Test
    void withoutConfigurationTheDefaultsHold() {
        assertThat(bound(Map.of())).isEqualTo(TekunPolicy.defaults());
    }

    @Test
    void everyNumberMayBeSet() {
        assertThat(bound(Map.of(
                        "minzheng.tekun.visit-months", "2",
                        "minzheng.tekun.screening-days", "5",
                        "minzheng.tekun.before2021.opinion-days", "20",
                        "minzheng.tekun.before2021.notice-days", "5",
                        "minzheng.tekun.before2021.county-days", "21",
                        "minzheng.tekun.before2021.reinvestigation-days", "22",
                        "minzheng.tekun.before2021.delivery-days", "4",
                        "minzheng.tekun.before2021.reassessment-days", "11")))
                .isEqualTo(new TekunPolicy(2, 5, new TekunPolicy.Limits(20, 5, 21, 22, 4, 11)));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new TekunPolicy(0, 10, TekunPolicy.defaults().before2021()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TekunPolicy(1, 0, TekunPolicy.defaults().before2021()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TekunLaws(new TekunPolicy(1, 10, new TekunPolicy.Limits(15, 7, 15, 15, 3, 0))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
