package io.minzheng.assistance.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.recognition.persons.PersonRecognitionRule;
import io.minzheng.web.RuleTexts;
import org.junit.jupiter.api.Test;

class RuleTextsTest {
    @Test
    void everyRuleIsToldInBothLanguages() {
        assertThat(RuleTexts.missing(RecognitionRule.values(), PersonRecognitionRule.values()))
                .isEmpty();
    }
}
