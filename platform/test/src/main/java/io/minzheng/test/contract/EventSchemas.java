package io.minzheng.test.contract;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (2020-12) of an event, as the event store writes it. What may be null may also be absent; every other
 * component is required. Beyond the standard: {@code x-revision}, {@code x-unit} (of amounts), {@code x-sealed} (what is
 * inside a sealed value) and {@code x-meaning} (of single enum constants).
 */
final class EventSchemas {
    static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    static final String SEALED_FILE = "sealed.schema.json";
    static final String SEALED_REF = "../../" + SEALED_FILE;
    static final String DEFINITION = "#/$defs/";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final String service;
    private final Javadocs docs;

    EventSchemas(String service, Javadocs docs) {
        this.service = service;
        this.docs = docs;
    }

    /** The one form of all personal values. */
    static ObjectNode sealed() {
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", DIALECT);
        schema.put("title", "Sealed");
        schema.put(
                "description",
                "A personal value, encrypted under the key of the person it is about. Without that key it tells nothing; "
                        + "with it, it opens to what x-sealed says beside the reference.");
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties
                .putObject("subject")
                .put("type", "string")
                .put("minLength", 1)
                .put("description", "whose key it is");
        properties
                .putObject("sealed")
                .put("type", "string")
                .put("pattern", "^[A-Za-z0-9_-]+$")
                .put("description", "ciphertext, base64url without padding");
        schema.putArray("required").add("subject").add("sealed");
        return schema;
    }

    /**
     * @throws IllegalArgumentException for an event without a meaning, a component without a form, or an amount without a
     *     unit
     */
    ObjectNode of(Class<?> event) {
        EventType type = EventType.of(service, event);
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", DIALECT);
        schema.put("title", type.name());
        schema.put(
                "description",
                docs.of(event)
                        .orElseThrow(() -> new IllegalArgumentException(
                                event.getName() + " must say in its Javadoc what it means")));
        schema.put("x-revision", type.revision());
        Forms forms = new Forms(docs);
        forms.members(schema, event);
        if (!forms.nested().isEmpty()) {
            ObjectNode all = schema.putObject("$defs");
            forms.nested().forEach(all::set);
        }
        return schema;
    }

    static String print(ObjectNode schema) {
        return MAPPER.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(schema)
                        .replace("\r\n", "\n")
                + "\n";
    }
}
