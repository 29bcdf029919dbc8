package io.minzheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.eventstore.EventStoreRule;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTextsTest {
    private enum Planted implements Rule {
        BothMustBeThere,
        ChineseMustBeThere,
        NoneIsThere;

        @Override
        public String code() {
            return "planted." + name();
        }
    }

    @Test
    void everyRuleOfThePlatformHasItsTexts() {
        assertThat(RuleTexts.missing(KernelRule.values(), EventStoreRule.values(), WebRule.values()))
                .isEmpty();
    }

    @Test
    void namesEveryTextThatIsMissing() {
        assertThat(RuleTexts.missing(Planted.values()))
                .containsExactly(
                        "planted.ChineseMustBeThere (zh)", "planted.NoneIsThere (zh)", "planted.NoneIsThere (en)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-|zh",
                "en|en",
                "en-US|en",
                "zh-CN|zh",
                "fr|zh",
                "fr,en;q=0.5|en",
                "zh;q=0.2,en;q=0.1|zh",
                "*|zh",
                ";;;|zh"
            })
    void prefersChineseUnlessEnglishIsAskedFor(String header, String language) {
        assertThat(RuleTexts.preferred(header).getLanguage()).isEqualTo(language);
    }
}
