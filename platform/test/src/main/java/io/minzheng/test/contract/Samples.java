package io.minzheng.test.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds samples against schemas, more strictly than a consumer should: no field that the schema does not name. Samples are
 * as stored and published: what is personal stands sealed in them.
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
            if (object.has("x-sealed")) {
                // What is inside nobody sees here.
                object.remove("x-sealed");
                object.put("$ref", EventSchemas.DEFINITION + SEALED);
            }
            object.properties().stream().map(Map.Entry::getValue).forEach(Samples::close);
            if (object.path("properties").isObject() && !object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
        } else if (schema.isArray()) {
            schema.forEach(Samples::close);
        }
    }
}
