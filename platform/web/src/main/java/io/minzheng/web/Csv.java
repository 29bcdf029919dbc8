package io.minzheng.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A list as comma-separated values (RFC 4180). A nested record becomes columns such as {@code head.name}; an array
 * becomes its JSON. What begins like a formula is marked as text ({@link CsvCell}).
 */
final class Csv {
    private final JsonMapper mapper;

    Csv(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** @param columns the columns known from the type, in order; others that turn up follow them */
    String render(List<String> columns, List<?> items) {
        List<Map<String, String>> rows = new ArrayList<>();
        Set<String> header = new LinkedHashSet<>(columns);
        for (Object item : items) {
            Map<String, String> row = new LinkedHashMap<>();
            JsonNode json = mapper.valueToTree(item);
            if (json.isObject()) {
                flatten("", json, row);
            } else {
                row.put("value", cell(json));
            }
            header.addAll(row.keySet());
            rows.add(row);
        }
        // A component that is a record in one row and null in another is shown by its parts.
        List<String> parts = List.copyOf(header);
        header.removeIf(column -> parts.stream().anyMatch(other -> other.startsWith(column + ".")));
        StringBuilder text = new StringBuilder();
        line(text, new ArrayList<>(header));
        rows.forEach(row -> line(
                text,
                header.stream().map(column -> row.getOrDefault(column, "")).toList()));
        return text.toString();
    }

    private void flatten(String prefix, JsonNode object, Map<String, String> row) {
        object.properties().forEach(property -> {
            String column = prefix + property.getKey();
            if (property.getValue().isObject()) {
                flatten(column + ".", property.getValue(), row);
            } else {
                row.put(column, cell(property.getValue()));
            }
        });
    }

    private String cell(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        return value.isContainer() ? mapper.writeValueAsString(value) : value.asString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(String.join(",", cells.stream().map(CsvCell::of).toList())).append("\r\n");
    }
}
