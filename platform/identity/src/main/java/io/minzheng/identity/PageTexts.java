package io.minzheng.identity;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.util.HtmlUtils;

/** What the pages say, in both languages: Chinese unless the browser prefers English. */
final class PageTexts {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z.]+)}}");

    private final Map<String, Properties> texts = Map.of("zh", load("zh"), "en", load("en"));

    static Locale preferred(ServerRequest request) {
        String accepted = request.servletRequest().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            Locale best = accepted == null
                    ? null
                    : Locale.lookup(Locale.LanguageRange.parse(accepted), List.of(Locale.CHINESE, Locale.ENGLISH));
            return Locale.ENGLISH.equals(best) ? Locale.ENGLISH : Locale.CHINESE;
        } catch (IllegalArgumentException malformed) {
            return Locale.CHINESE;
        }
    }

    String of(Locale locale, String key) {
        return of(locale, key, Map.of());
    }

    String of(Locale locale, String key, Map<String, ?> details) {
        String text = Objects.requireNonNull(texts.get(locale.getLanguage())).getProperty(key, key);
        for (Map.Entry<String, ?> detail : details.entrySet()) {
            text = text.replace("{" + detail.getKey() + "}", String.valueOf(detail.getValue()));
        }
        return text;
    }

    /** The template with values, which are HTML, and texts, which are not, in their places. */
    String filled(String template, Locale locale, Map<String, String> values) {
        Matcher place = PLACE.matcher(template);
        return place.replaceAll(found -> {
            String value = values.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? escaped(of(locale, found.group(1))) : value);
        });
    }

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static Properties load(String language) {
        Properties all = new Properties();
        for (String name : List.of("/io/minzheng/identity/pages_", "/rules/identity_")) {
            try (InputStreamReader in = new InputStreamReader(
                    Objects.requireNonNull(PageTexts.class.getResourceAsStream(name + language + ".properties"), name),
                    StandardCharsets.UTF_8)) {
                all.load(in);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return all;
    }
}
