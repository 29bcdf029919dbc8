package io.minzheng.eventstore;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
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

    /** @return not to be changed */
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
            parser.nextToken();
            for (String key = parser.nextName(); key != null; key = parser.nextName()) {
                read.put(key, parser.nextStringValue());
            }
        }
        return Collections.unmodifiableMap(read);
    }
}
