package io.minzheng.eventstore;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** Reads the metadata of events that follow on one another. All events of a command have the same: these share a map. */
final class MetadataReader {
    private static final JsonFactory JSON = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .build();

    private String lastText = "{}";
    private Map<String, String> last = Map.of();

    /**
     * @return not to be changed
     * @throws IllegalStateException when it is not an object of texts
     */
    Map<String, String> read(String text) {
        if (!text.equals(lastText)) {
            last = parsed(text);
            lastText = text;
        }
        return last;
    }

    private static Map<String, String> parsed(String text) {
        Map<String, String> read = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            require(parser.nextToken() == JsonToken.START_OBJECT);
            for (String key = parser.nextName(); key != null; key = parser.nextName()) {
                String value = parser.nextStringValue();
                require(value != null || parser.hasToken(JsonToken.VALUE_NULL));
                read.put(key, value);
            }
            require(parser.hasToken(JsonToken.END_OBJECT) && parser.nextToken() == null);
        }
        return Collections.unmodifiableMap(read);
    }

    private static void require(boolean readable) {
        if (!readable) {
            throw new IllegalStateException("metadata are not one text by each name");
        }
    }
}
