package io.minzheng.assistance.temporary.fund;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.web.RuleTexts;
import org.junit.jupiter.api.Test;

class RuleTextsTest {
    @Test
    void everyRuleIsToldInBothLanguages() {
        assertThat(RuleTexts.missing(FundRule.values())).isEmpty();
    }
}
