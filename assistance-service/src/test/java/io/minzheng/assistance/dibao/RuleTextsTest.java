package io.minzheng.assistance.dibao;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.dibao.persons.PersonRule;
import io.minzheng.web.RuleTexts;
import org.junit.jupiter.api.Test;

class RuleTextsTest {
    @Test
    void everyRuleIsToldInBothLanguages() {
        assertThat(RuleTexts.missing(DibaoRule.values(), PersonRule.values())).isEmpty();
    }
}
