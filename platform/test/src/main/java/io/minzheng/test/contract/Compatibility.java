package io.minzheng.test.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Whether one revision of an event may go on under the form {@code after} where it has been published under {@code before}.
 * Two readers must not notice: a consumer written for the old form, which meets the new one, and the service itself, which
 * meets what it has stored. Both are served where something that may be null is added, or a constant, or a choice; by
 * nothing else.
 */
final class Compatibility {
    private final JsonNode before;
    private final JsonNode after;
    private final List<String> breaks = new ArrayList<>();
    /** Types that nest themselves are compared once on the way down. */
    private final Set<String> underWay = new HashSet<>();

    private Compatibility(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /** What an old reader would misread, each with the place of its field; empty where there is nothing. */
    static List<String> breaks(JsonNode before, JsonNode after) {
        Compatibility comparison = new Compatibility(before, after);
        comparison.members("", before, after);
        return comparison.breaks;
    }

    private void value(String path, JsonNode old, JsonNode now) {
        if (isNullable(old) != isNullable(now)) {
            breaks.add(path + (isNullable(old) ? " can no longer be null" : " can now be null"));
        }
        JsonNode oldForm = resolved(before, notNull(old));
        JsonNode form = resolved(after, notNull(now));
        String kind = kind(oldForm);
        if (!kind.equals(kind(form))) {
            breaks.add(path + " was " + kind + " and is " + kind(form));
            return;
        }
        switch (kind) {
            case "sealed" -> value(path + " (sealed)", oldForm.path("x-sealed"), form.path("x-sealed"));
            case "array" -> value(path + "[]", oldForm.path("items"), form.path("items"));
            case "map" -> {
                keys(path, oldForm.path("propertyNames"), form.path("propertyNames"));
                value(path + ".*", oldForm.path("additionalProperties"), form.path("additionalProperties"));
            }
            case "choice" -> choices(path, oldForm, form);
            case "object" -> {
                String pair = notNull(old) + " " + notNull(now);
                if (underWay.add(pair)) {
                    members(path + ".", oldForm, form);
                    underWay.remove(pair);
                }
            }
            case "enum" -> constants(path, oldForm, form);
            default -> {
                same(path, "format", oldForm, form);
                same(path, "pattern", oldForm, form);
                same(path, "x-unit", oldForm, form);
            }
        }
    }

    private void members(String path, JsonNode old, JsonNode now) {
        JsonNode properties = now.path("properties");
        for (Map.Entry<String, JsonNode> property : old.path("properties").properties()) {
            String name = property.getKey();
            if (properties.has(name)) {
                value(path + name, property.getValue(), properties.path(name));
            } else {
                breaks.add(path + name + " is gone or renamed");
            }
        }
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            boolean added = !old.path("properties").has(property.getKey());
            if (added && !isNullable(property.getValue())) {
                breaks.add(path + property.getKey() + " is added and not nullable: events stored before have none");
            }
        }
    }

    private void keys(String path, JsonNode old, JsonNode now) {
        if (old.isMissingNode() != now.isMissingNode()) {
            breaks.add(path + " has other keys");
        } else if (!old.isMissingNode()) {
            value(path + " (keys)", old, now);
        }
    }

    private void choices(String path, JsonNode old, JsonNode now) {
        Map<String, JsonNode> choices = byName(now);
        byName(old).forEach((name, choice) -> {
            if (choices.containsKey(name)) {
                members(path + "<" + name + ">.", choice, choices.get(name));
            } else {
                breaks.add(path + " can no longer be " + name);
            }
        });
    }

    private static Map<String, JsonNode> byName(JsonNode schema) {
        Map<String, JsonNode> choices = new LinkedHashMap<>();
        for (JsonNode choice : schema.path("oneOf")) {
            choices.put(choice.path("properties").path("type").path("const").asString(), choice);
        }
        return choices;
    }

    private void constants(String path, JsonNode old, JsonNode now) {
        Set<String> constants = new HashSet<>();
        now.path("enum").forEach(constant -> constants.add(constant.toString()));
        for (JsonNode constant : old.path("enum")) {
            if (!constant.isNull() && !constants.contains(constant.toString())) {
                breaks.add(path + " has lost the constant " + constant.asString());
            }
        }
    }

    private void same(String path, String keyword, JsonNode old, JsonNode now) {
        String was = old.path(keyword).asString("none");
        String is = now.path(keyword).asString("none");
        if (!was.equals(is)) {
            breaks.add(path + " had the " + keyword.replace("x-", "") + " " + was + " and has " + is);
        }
    }

    private static String kind(JsonNode form) {
        if (form.has("x-sealed")) {
            return "sealed";
        }
        if (form.has("const")) {
            return "the name " + form.path("const").asString();
        }
        if (form.has("oneOf")) {
            return "choice";
        }
        if (form.has("enum")) {
            return "enum";
        }
        JsonNode type = form.path("type");
        String name = type.isArray() ? type.get(0).asString() : type.asString();
        return name.equals("object") && form.has("additionalProperties") && !form.has("properties") ? "map" : name;
    }

    private static JsonNode resolved(JsonNode root, JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.startsWith(EventSchemas.DEFINITION)
                ? root.path("$defs").path(reference.substring(EventSchemas.DEFINITION.length()))
                : schema;
    }

    static boolean isNullable(JsonNode schema) {
        return schema.has("anyOf") || schema.path("type").isArray();
    }

    /** The schema of what it is where it is not null. */
    static JsonNode notNull(JsonNode schema) {
        return schema.has("anyOf") ? schema.path("anyOf").get(0) : schema;
    }
}
