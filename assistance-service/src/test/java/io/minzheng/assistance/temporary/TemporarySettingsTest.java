package io.minzheng.assistance.temporary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minzheng.assistance.temporary.Hardship.Cause;
import io.minzheng.assistance.temporary.Hardship.Kind;
import io.minzheng.assistance.temporary.Hardship.Severity;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TemporarySettingsTest {
    private static TemporarySettings settings(Map<String, String> configured) {
        return new Binder(new MapConfigurationPropertySource(configured))
                .bindOrCreate("minzheng.temporary", TemporarySettings.class);
    }

    /** Measures number {@code index} that give each cause and severity the same percent. */
    private static void measures(Map<String, String> configured, int index, String from, int percent) {
        String at = "minzheng.temporary.amounts[" + index + "].";
        configured.put(at + "valid-from", from);
        configured.put(at + "document", "文-" + index);
        configured.put(at + "small-percent", "300");
        configured.put(at + "person-cap-percent", "600");
        configured.put(at + "case-cap-percent", "1200");
        configured.put(at + "share-percents", "100,50");
        int grade = 0;
        for (Cause cause : Cause.values()) {
            for (Severity severity : Severity.values()) {
                configured.put(at + "grades[" + grade + "].cause", cause.name());
                configured.put(at + "grades[" + grade + "].severity", severity.name());
                configured.put(at + "grades[" + grade++ + "].percent", "" + percent);
            }
        }
    }

    @Test
    void defaultsHoldWhereNothingIsConfigured() {
        assertThat(settings(Map.of()).policy()).isEqualTo(TemporaryPolicy.defaults());
        assertThat(settings(Map.of()).law().noticeDays()).isEqualTo(3);
        assertThat(settings(Map.of()).law().programme()).isEqualTo("temporary");
    }

    @Test
    void measuresAreTakenByTheirFirstDayInWhateverOrderTheyStand() {
        Map<String, String> configured = new HashMap<>();
        measures(configured, 0, "2022-07-01", 300);
        measures(configured, 1, "2020-01-01", 200);
        configured.put("minzheng.temporary.income-lines[0].year", "2024");
        configured.put("minzheng.temporary.income-lines[0].urban", "2");
        configured.put("minzheng.temporary.income-lines[0].rural", "1");
        TemporaryPolicy policy = settings(configured).policy();

        assertThat(policy.amountsOn(LocalDate.parse("2022-06-30")).orElseThrow().document())
                .isEqualTo("文-1");
        assertThat(policy.amountsOn(LocalDate.parse("2022-07-01")).orElseThrow().document())
                .isEqualTo("文-0");
        assertThat(policy.amountsOn(LocalDate.parse("2019-12-31"))).isEmpty();
        assertThat(policy.incomeLine(LocalDate.parse("2025-01-01"), Kind.RURAL)).contains(1L);
        assertThat(policy.incomeLine(LocalDate.parse("2025-01-01"), Kind.URBAN)).contains(2L);
        assertThat(policy.incomeLine(LocalDate.parse("2024-01-01"), Kind.RURAL)).isEmpty();
    }

    @Test
    void impossibleMeasuresStopTheStart() {
        Map<String, String> twice = new HashMap<>();
        measures(twice, 0, "2022-07-01", 300);
        measures(twice, 1, "2022-07-01", 200);
        assertThatThrownBy(() -> settings(twice).policy()).isInstanceOf(IllegalArgumentException.class);
        Map<String, String> gap = new HashMap<>();
        measures(gap, 0, "2022-07-01", 300);
        gap.put("minzheng.temporary.amounts[0].grades[0].severity", "CRITICAL");
        assertThatThrownBy(() -> settings(gap).policy()).hasRootCauseInstanceOf(IllegalArgumentException.class);
        Map<String, String> negative = new HashMap<>();
        measures(negative, 0, "2022-07-01", -1);
        assertThatThrownBy(() -> settings(negative).policy()).hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        settings(Map.of("minzheng.temporary.paper-days", "-1")).policy())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
