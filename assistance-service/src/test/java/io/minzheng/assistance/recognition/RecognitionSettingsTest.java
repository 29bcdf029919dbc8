package io.minzheng.assistance.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minzheng.assistance.dibao.Household.Kind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RecognitionSettingsTest {
    private static RecognitionSettings settings(Map<String, String> configured) {
        return new Binder(new MapConfigurationPropertySource(configured))
                .bindOrCreate("minzheng.recognition", RecognitionSettings.class);
    }

    private static void percent(Map<String, String> configured, String what, int index, String from, int percent) {
        String at = "minzheng.recognition." + what + "[" + index + "].";
        configured.put(at + "valid-from", from);
        configured.put(at + "percent", "" + percent);
        configured.put(at + "document", "文-" + index);
    }

    private static void refuses(String key, String value) {
        assertThatThrownBy(() ->
                        settings(Map.of("minzheng.recognition." + key, value)).policy())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void defaultsHoldWhereNothingIsConfiguredAndSayNothingOfHardSpending() {
        RecognitionPolicy policy = settings(Map.of()).policy();
        assertThat(policy).isEqualTo(RecognitionPolicy.defaults());
        assertThat(policy.shareOn(LocalDate.of(2025, 6, 1))).isEmpty();
        assertThat(policy.incomeLine(LocalDate.of(2025, 6, 1))).isEmpty();
        assertThat(settings(Map.of()).law(RecognitionKind.HARD_SPENDING).programme())
                .isEqualTo("hard-spending");
        assertThat(settings(Map.of()).law(RecognitionKind.HARD_SPENDING).totalDays())
                .isEqualTo(30);
        assertThat(settings(Map.of()).law(RecognitionKind.LOW_INCOME_EDGE).extendedDays())
                .isEqualTo(45);
    }

    @Test
    void whatHoldsIsTakenByItsFirstDayInWhateverOrderItStands() {
        Map<String, String> configured = new HashMap<>();
        percent(configured, "shares", 0, "2025-07-01", 70);
        percent(configured, "shares", 1, "2025-01-01", 60);
        configured.put("minzheng.recognition.income-lines[0].year", "2024");
        configured.put("minzheng.recognition.income-lines[0].urban", "2");
        configured.put("minzheng.recognition.income-lines[0].rural", "1");
        configured.put("minzheng.recognition.income-lines[0].document", "公报");
        RecognitionPolicy policy = settings(configured).policy();

        assertThat(policy.shareOn(LocalDate.of(2025, 6, 30)).orElseThrow().percent())
                .isEqualTo(60);
        assertThat(policy.shareOn(LocalDate.of(2025, 7, 1)).orElseThrow().percent())
                .isEqualTo(70);
        assertThat(policy.shareOn(LocalDate.of(2024, 12, 31))).isEmpty();
        assertThat(policy.incomeLine(LocalDate.of(2025, 6, 30)).orElseThrow().of(Kind.RURAL))
                .isEqualTo(1);
        assertThat(policy.incomeLine(LocalDate.of(2026, 1, 1))).isEmpty();
    }

    @Test
    void impossibleSettingsStopTheStart() {
        refuses("hard-spending-months", "13");
        refuses("edge-months", "0");
        refuses("renewal-days", "-1");
        Map<String, String> twice = new HashMap<>();
        percent(twice, "shares", 0, "2025-07-01", 70);
        percent(twice, "shares", 1, "2025-07-01", 60);
        assertThatThrownBy(() -> settings(twice).policy()).isInstanceOf(IllegalArgumentException.class);
        Map<String, String> below = new HashMap<>();
        percent(below, "edges", 0, "2025-07-01", 100);
        assertThatThrownBy(() -> settings(below).policy()).isInstanceOf(IllegalArgumentException.class);
        Map<String, String> nothing = new HashMap<>();
        percent(nothing, "shares", 0, "2025-07-01", 0);
        assertThatThrownBy(() -> settings(nothing).policy()).hasRootCauseInstanceOf(IllegalArgumentException.class);
    }
}
