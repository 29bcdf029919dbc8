package io.minzheng.test.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds samples against schemas, more strictly than a consumer should: no field that the schema does not name. A sample may
 * hold a personal value sealed or in clear, for it may come from before the serialiser has sealed it.
 */
final class Samples {
    private static final String SEALED = "io.minzheng.Sealed";
    private static final List<String> NOT_TO_VALIDATE = List.of("x-revision", "x-unit", "x-meaning");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Samples() {}

    /** What is wrong with the sample, by its place and never by its value, which may be personal. */
    static List<String> faults(JsonNode schema, JsonNode sample) {
        ObjectNode closed = (ObjectNode) schema.deepCopy();
        close(closed);
        closed.withObject("/$defs").set(SEALED, closedSealed());
        Schema compiled = REGISTRY.getSchema(closed);
        return compiled
                .validate(sample, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + " breaks " + error.getKeyword()
                        + (error.getProperty() == null ? "" : " of " + error.getProperty()))
                .distinct()
                .toList();
    }

    private static ObjectNode closedSealed() {
        ObjectNode sealed = EventSchemas.sealed();
        sealed.remove("$schema");
        sealed.put("additionalProperties", false);
        return sealed;
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            object.remove(NOT_TO_VALIDATE);
            // Before, so that what is inside a sealed value is closed as well.
            new ArrayList<>(object.properties())
                    .stream().map(Map.Entry::getValue).forEach(Samples::close);
            if (object.path("properties").isObject() && !object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
            if (object.has("x-sealed")) {
                JsonNode inside = object.remove("x-sealed");
                object.remove("$ref");
                object.putArray("anyOf")
                        .add(JsonNodeFactory.instance.objectNode().put("$ref", EventSchemas.DEFINITION + SEALED))
                        .add(inside);
            }
        } else if (schema.isArray()) {
            schema.forEach(Samples::close);
        }
    }
}
