package io.minzheng.assistance.quarters;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.web.RuleTexts;
import org.junit.jupiter.api.Test;

class RuleTextsTest {
    @Test
    void everyRuleIsToldInBothLanguages() {
        assertThat(RuleTexts.missing(QuarterRule.values())).isEmpty();
    }
}
