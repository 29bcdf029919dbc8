package io.minzheng.seeds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON object whose fields keep their order: the fingerprint of an idempotency key covers the very bytes, so a load
 * that is started again has to send the same ones.
 */
final class Body {
    static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Map<String, Object> fields = new LinkedHashMap<>();

    static Body on(LocalDate day) {
        return new Body().with("on", day);
    }

    /** Dates and other values by their text; null leaves the field out. */
    Body with(String field, @Nullable Object value) {
        Object plain = plain(value);
        if (plain != null) {
            fields.put(field, plain);
        }
        return this;
    }

    /** The same with every text of its own fields as {@code filling} has it. */
    Body filled(UnaryOperator<String> filling) {
        Body filled = new Body();
        fields.forEach(
                (field, value) -> filled.fields.put(field, value instanceof String text ? filling.apply(text) : value));
        return filled;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Body body -> body.fields;
            case Number number -> number;
            case Boolean flag -> flag;
            case List<?> list -> {
                List<@Nullable Object> items = new ArrayList<>();
                list.forEach(item -> items.add(plain(item)));
                yield items;
            }
            default -> value.toString();
        };
    }

    String json() {
        return JSON.writeValueAsString(fields);
    }
}
