package io.minzheng.eventstore.proof;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of JSON that has one form only: reading takes nothing but what writing makes, to the byte. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final String line;
    private final JsonNode node;

    private Json(String line, JsonNode node) {
        this.line = line;
        this.node = node;
    }

    static Json of(String line) {
        try {
            JsonNode node = MAPPER.readTree(line);
            if (node == null || !node.isObject()) {
                throw new IllegalArgumentException("not an object");
            }
            return new Json(line, node);
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException("not JSON", malformed);
        }
    }

    JsonNode member(String name) {
        JsonNode member = node.path(name);
        if (member.isMissingNode()) {
            throw new IllegalArgumentException("no " + name);
        }
        return member;
    }

    String text(String name) {
        JsonNode member = member(name);
        if (!member.isString()) {
            throw new IllegalArgumentException(name + " is no text");
        }
        return member.asString();
    }

    long number(String name) {
        JsonNode member = member(name);
        if (!member.isIntegralNumber() || !member.canConvertToLong()) {
            throw new IllegalArgumentException(name + " is no whole number");
        }
        return member.asLong();
    }

    @Nullable
    Long optionalNumber(String name) {
        return member(name).isNull() ? null : (Long) number(name);
    }

    @Nullable
    String optionalText(String name) {
        return member(name).isNull() ? null : text(name);
    }

    /** Of these there is a second form, in capitals, which is not taken. */
    String hex(String name, int digits) {
        String text = text(name);
        if (text.length() != digits || !text.matches("[0-9a-f]*")) {
            throw new IllegalArgumentException(name + " is not of " + digits + " hexadecimal digits");
        }
        return text;
    }

    @Nullable
    String optionalHex(String name, int digits) {
        return member(name).isNull() ? null : hex(name, digits);
    }

    Instant moment(String name) {
        try {
            return Moments.parse(text(name));
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException(name + " is no moment", malformed);
        }
    }

    /** The value, if its own form is this very line. */
    <T> T same(T value, Function<T, String> form) {
        if (!form.apply(value).equals(line)) {
            throw new IllegalArgumentException("not in the one form");
        }
        return value;
    }

    static String quoted(@Nullable String text) {
        if (text == null) {
            return "null";
        }
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                int named = Escapes.NAMED.indexOf(c);
                if (named >= 0) {
                    json.append('\\').append(Escapes.NAMES.charAt(named));
                } else {
                    json.append(String.format("\\u%04x", (int) c));
                }
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
