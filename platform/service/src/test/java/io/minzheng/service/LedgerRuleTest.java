package io.minzheng.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.web.RuleTexts;
import org.junit.jupiter.api.Test;

class LedgerRuleTest {
    @Test
    void everyRuleHasItsTexts() {
        assertThat(RuleTexts.missing(LedgerRule.values())).isEmpty();
    }
}
