package io.minzheng.web;

import io.minzheng.kernel.Rule;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The texts of the rules in Chinese and English, read from {@code io/minzheng/web/rules_{zh,en}.properties} and every
 * {@code rules/*_{zh,en}.properties} on the class path (UTF-8). The key is the rule's code; a text may name details in
 * braces, as in {@code no holiday table for {year}}.
 */
public final class RuleTexts {
    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private static final List<String> LANGUAGES = List.of("zh", "en");

    private final Map<String, Properties> texts;

    /** @throws IllegalStateException when two files give the same code different texts */
    public RuleTexts() {
        texts = Map.of("zh", read("zh"), "en", read("en"));
    }

    /**
     * The codes without a text, each with the language it lacks, as in {@code dibao.income-must-be-verified (zh)}; for
     * the test of every capability: {@code assertThat(RuleTexts.missing(DibaoRule.values())).isEmpty()}.
     */
    public static List<String> missing(Rule[]... rules) {
        RuleTexts found = new RuleTexts();
        List<String> missing = new ArrayList<>();
        for (Rule[] capability : rules) {
            for (Rule rule : capability) {
                for (String language : LANGUAGES) {
                    if (found.lookUp(rule.code(), language) == null) {
                        missing.add(rule.code() + " (" + language + ")");
                    }
                }
            }
        }
        return missing;
    }

    /** The text with its details filled in; the code itself where there is none. */
    String text(Rule rule, Locale locale, Map<String, ?> details) {
        String text = lookUp(rule.code(), locale.getLanguage());
        if (text == null) {
            return rule.code();
        }
        for (Map.Entry<String, ?> detail : details.entrySet()) {
            text = text.replace("{" + detail.getKey() + "}", String.valueOf(detail.getValue()));
        }
        return text;
    }

    /** English where the client prefers it to Chinese; Chinese otherwise. */
    static Locale preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return CHINESE;
        }
        try {
            Locale best =
                    Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), List.of(Locale.CHINESE, Locale.ENGLISH));
            return Locale.ENGLISH.equals(best) ? Locale.ENGLISH : CHINESE;
        } catch (IllegalArgumentException malformed) {
            return CHINESE;
        }
    }

    private @Nullable String lookUp(String code, String language) {
        Properties ofLanguage = texts.get(language);
        String text = ofLanguage == null ? null : ofLanguage.getProperty(code);
        return text == null || text.isBlank() ? null : text;
    }

    private static Properties read(String language) {
        Properties all = new Properties();
        var resolver = new PathMatchingResourcePatternResolver(RuleTexts.class.getClassLoader());
        try {
            for (String place : List.of("io/minzheng/web/rules_", "rules/*_")) {
                for (Resource file : resolver.getResources("classpath*:" + place + language + ".properties")) {
                    Properties one = new Properties();
                    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                        one.load(reader);
                    }
                    one.forEach((code, text) -> {
                        Object before = all.put(code, text);
                        if (before != null && !before.equals(text)) {
                            throw new IllegalStateException("two texts in " + language + " for the rule " + code);
                        }
                    });
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
