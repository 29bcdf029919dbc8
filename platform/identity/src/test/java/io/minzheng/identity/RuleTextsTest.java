package io.minzheng.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.web.RuleTexts;
import org.junit.jupiter.api.Test;

class RuleTextsTest {
    @Test
    void everyRuleHasItsTextInBothLanguages() {
        assertThat(RuleTexts.missing(IdentityRule.values())).isEmpty();
    }
}
