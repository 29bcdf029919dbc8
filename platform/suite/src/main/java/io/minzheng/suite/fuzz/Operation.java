package io.minzheng.suite.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing that can be asked of a service, as the joined description says it.
 *
 * @param path with {@code {names}}
 * @param body schema; null where there is none
 */
record Operation(
        String method,
        String path,
        List<Parameter> parameters,
        @Nullable JsonNode body) {
    /** @param in path, query or header */
    record Parameter(String in, String name, JsonNode schema) {}

    String service() {
        return path.split("/")[2];
    }

    /** In the order of the description, which is the same for the same build. */
    static List<Operation> in(JsonNode description) {
        List<Operation> operations = new ArrayList<>();
        description.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> {
                    JsonNode operation = method.getValue();
                    List<Parameter> parameters = new ArrayList<>();
                    operation
                            .path("parameters")
                            .forEach(one -> parameters.add(new Parameter(
                                    one.path("in").asString(), one.path("name").asString(), one.path("schema"))));
                    JsonNode content =
                            operation.path("requestBody").path("content").path("application/json");
                    operations.add(new Operation(
                            method.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            List.copyOf(parameters),
                            content.isMissingNode() ? null : content.path("schema")));
                }));
        if (operations.isEmpty()) {
            throw new IllegalStateException("the joined description of the APIs is empty");
        }
        return List.copyOf(operations);
    }
}
