package io.minzheng.assistance.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.monitoring.imports.ListRule;
import io.minzheng.web.RuleTexts;
import org.junit.jupiter.api.Test;

class RuleTextsTest {
    @Test
    void everyRuleIsToldInBothLanguages() {
        assertThat(RuleTexts.missing(MonitoringRule.values(), ListRule.values()))
                .isEmpty();
    }
}
