package io.minzheng.test.contract;

import io.minzheng.messaging.PublisherSettings;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The catalogue of one service's events for people, in Markdown, out of their schemas alone. */
final class EventPages {
    private final String service;
    private final Glossary glossary;

    EventPages(String service, Glossary glossary) {
        this.service = service;
        this.glossary = glossary;
    }

    String page(SortedMap<EventType, JsonNode> schemas) {
        StringBuilder page = new StringBuilder("# Events of " + service + "\n\n");
        page.append("Generated from the event records; [what holds for all of them](../README.md). Topic `")
                .append(PublisherSettings.eventTopic(service))
                .append("`, [AsyncAPI](asyncapi.yaml), [JSON Schemas](schemas).\n")
                .append(
                        "**Sealed** fields are personal and encrypted on the topic. A field marked *nullable* may be null or"
                                + " absent, any other is always there.\n");
        Map<String, SortedMap<EventType, JsonNode>> streams = new TreeMap<>();
        schemas.forEach((type, schema) -> streams.computeIfAbsent(type.stream(), stream -> new TreeMap<>())
                .put(type, schema));
        streams.forEach((stream, events) -> stream(page, stream, events));
        return page.toString();
    }

    private void stream(StringBuilder page, String stream, SortedMap<EventType, JsonNode> events) {
        String name = stream.substring(stream.indexOf('.') + 1);
        page.append("\n## ")
                .append(name)
                .append(term(name))
                .append("\n\n| Event | Revision | Meaning | Sealed |\n|---|---|---|---|\n");
        events.forEach((type, schema) -> page.append("| [")
                .append(type.simpleName())
                .append("](#")
                .append(anchor(heading(type)))
                .append(")")
                .append(term(type.simpleName()))
                .append(" | ")
                .append(type.revision())
                .append(" | ")
                .append(cell(schema.path("description").asString("")))
                .append(" | ")
                .append(String.join(", ", sealed(schema)))
                .append(" |\n"));
        Map<String, JsonNode> types = new LinkedHashMap<>();
        Map<String, String> owners = new TreeMap<>();
        events.forEach((type, schema) -> {
            page.append("\n### ").append(heading(type)).append("\n\n");
            page.append("`")
                    .append(type.name())
                    .append("`, [schema](schemas/")
                    .append(type)
                    .append(Place.SCHEMA);
            page.append(")\n\n");
            Map<String, String> links = links(stream, type, schema, types, owners);
            table(page, schema, links);
        });
        types.forEach((title, schema) -> {
            page.append("\n#### ").append(title).append("\n\n");
            String text = schema.path("description").asString("");
            page.append(text.isEmpty() ? "" : text + "\n\n");
            Map<String, String> links = new TreeMap<>();
            owners.forEach((key, value) -> {
                if (key.startsWith(owners.get("of " + title) + "/")) {
                    links.put(key.substring(key.indexOf('/') + 1), value);
                }
            });
            if (schema.has("oneOf")) {
                for (JsonNode choice : schema.path("oneOf")) {
                    table(page, choice, links);
                    page.append("\n");
                }
            } else {
                table(page, schema, links);
            }
        });
    }

    /**
     * Gives each nested type a heading of its stream, the same one where it is the same type.
     *
     * @param types by heading
     * @param owners heading by {@code <event>/<definition>}, and by {@code of <heading>} the event that gave it first
     * @return heading by definition
     */
    private static Map<String, String> links(
            String stream, EventType type, JsonNode schema, Map<String, JsonNode> types, Map<String, String> owners) {
        Map<String, String> links = new TreeMap<>();
        for (Map.Entry<String, JsonNode> definition : schema.path("$defs").properties()) {
            String title = stream.substring(stream.indexOf('.') + 1) + " " + definition.getKey();
            for (int more = 2; types.containsKey(title) && !types.get(title).equals(definition.getValue()); more++) {
                title = stream.substring(stream.indexOf('.') + 1) + " " + definition.getKey() + " " + more;
            }
            if (types.putIfAbsent(title, definition.getValue()) == null) {
                owners.put("of " + title, type.toString());
            }
            owners.put(type + "/" + definition.getKey(), title);
            links.put(definition.getKey(), title);
        }
        return links;
    }

    private void table(StringBuilder page, JsonNode schema, Map<String, String> links) {
        page.append("| Field | Type | Meaning |\n|---|---|---|\n");
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            String term = glossary.of(field.getKey());
            String text = cell(field.getValue().path("description").asString(""));
            page.append("| `")
                    .append(field.getKey())
                    .append("` | ")
                    .append(type(field.getValue(), links))
                    .append(" | ")
                    .append(text)
                    .append(term.isEmpty() || text.isEmpty() ? term : " (" + term + ")")
                    .append(meanings(field.getValue()))
                    .append(" |\n");
        }
    }

    private static String meanings(JsonNode schema) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, JsonNode> meaning :
                Compatibility.notNull(schema).path("x-meaning").properties()) {
            text.append("<br>`")
                    .append(meaning.getKey())
                    .append("`: ")
                    .append(cell(meaning.getValue().asString()));
        }
        return text.toString();
    }

    private static String type(JsonNode declared, Map<String, String> links) {
        JsonNode schema = Compatibility.notNull(declared);
        return form(schema, links) + (Compatibility.isNullable(declared) ? ", *nullable*" : "");
    }

    private static String form(JsonNode schema, Map<String, String> links) {
        if (schema.has("x-sealed")) {
            return "**sealed** " + type(schema.path("x-sealed"), links);
        }
        if (schema.has("const")) {
            return "`" + schema.path("const").asString() + "`";
        }
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asString().substring(EventSchemas.DEFINITION.length());
            return "[" + name + "](#" + anchor(links.getOrDefault(name, name)) + ")";
        }
        if (schema.has("enum")) {
            TreeSet<String> order = new TreeSet<>((one, other) -> one.equals(other) ? 0 : 1);
            schema.path("enum").forEach(constant -> {
                if (!constant.isNull()) {
                    order.add("`" + constant.asString() + "`");
                }
            });
            return String.join(" ", order);
        }
        JsonNode declared = schema.path("type");
        String type = declared.isArray() ? declared.get(0).asString() : declared.asString();
        return switch (type) {
            case "array" -> "list of " + type(schema.path("items"), links);
            case "object" -> "map to " + type(schema.path("additionalProperties"), links);
            case "integer" -> schema.has("x-unit") ? schema.path("x-unit").asString() : "integer";
            case "string" -> text(schema);
            default -> type;
        };
    }

    private static String text(JsonNode schema) {
        if (schema.has("format")) {
            return schema.path("format").asString();
        }
        String pattern = schema.path("pattern").asString("");
        return pattern.isEmpty() ? "string" : pattern.contains("0[1-9]|1[0-2]") ? "year-month" : "code";
    }

    /** Paths of sealed fields, also those within nested types. */
    private static TreeSet<String> sealed(JsonNode schema) {
        TreeSet<String> found = new TreeSet<>();
        sealed("", schema, schema, found, 0);
        return found;
    }

    private static void sealed(String path, JsonNode declared, JsonNode root, TreeSet<String> found, int depth) {
        JsonNode schema = Compatibility.notNull(declared);
        if (schema.has("x-sealed")) {
            found.add("`" + path + "`");
            return;
        }
        if (depth > 8) {
            return;
        }
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asString().substring(EventSchemas.DEFINITION.length());
            sealed(path, root.path("$defs").path(name), root, found, depth + 1);
            return;
        }
        schema.path("oneOf").forEach(choice -> sealed(path, choice, root, found, depth + 1));
        if (schema.has("items")) {
            sealed(path + "[]", schema.path("items"), root, found, depth + 1);
        }
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            String below = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            sealed(below, field.getValue(), root, found, depth + 1);
        }
    }

    private static String heading(EventType type) {
        return type.name().substring(type.name().indexOf('.') + 1)
                + (type.revision() == 1 ? "" : " revision " + type.revision());
    }

    private String term(String name) {
        String term = glossary.of(name);
        return term.isEmpty() ? "" : " " + term;
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replace(' ', '-').replaceAll("[^a-z0-9-]", "");
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }
}
