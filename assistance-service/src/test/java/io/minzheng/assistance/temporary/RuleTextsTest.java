package io.minzheng.assistance.temporary;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.temporary.persons.PersonHelpRule;
import io.minzheng.web.RuleTexts;
import org.junit.jupiter.api.Test;

class RuleTextsTest {
    @Test
    void everyRuleIsToldInBothLanguages() {
        assertThat(RuleTexts.missing(TemporaryRule.values(), PersonHelpRule.values()))
                .isEmpty();
    }
}
