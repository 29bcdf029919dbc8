package io.minzheng.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the gateway says, in Chinese unless the client prefers English. */
@Component
final class Texts {
    private final Properties chinese = read("texts_zh.properties");
    private final Properties english = read("texts_en.properties");

    /** @throws IllegalStateException for a refusal without a text in that language */
    String of(Refusal refusal, Locale locale) {
        String text = (Locale.ENGLISH.equals(locale) ? english : chinese).getProperty(refusal.code());
        if (text == null) {
            throw new IllegalStateException("no text in " + locale + " for " + refusal.code());
        }
        return text;
    }

    static Locale preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return Locale.CHINESE;
        }
        try {
            Locale best =
                    Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), List.of(Locale.CHINESE, Locale.ENGLISH));
            return Locale.ENGLISH.equals(best) ? Locale.ENGLISH : Locale.CHINESE;
        } catch (IllegalArgumentException malformed) {
            return Locale.CHINESE;
        }
    }

    private static Properties read(String name) {
        Properties texts = new Properties();
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(name), name)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
