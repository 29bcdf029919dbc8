package io.minzheng.test.contract;

import io.minzheng.messaging.EventHeader;
import io.minzheng.messaging.PublisherSettings;
import java.util.SortedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** The AsyncAPI 3.0 document of one service: its topic, and a message for each revision of each event. */
final class AsyncApi {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();
    private static final String KEY = "id of the aggregate; all events of one lie in one partition, in their order";

    private final String service;

    AsyncApi(String service) {
        this.service = service;
    }

    String document(SortedMap<EventType, JsonNode> schemas) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("asyncapi", "3.0.0");
        ObjectNode info = document.putObject("info");
        info.put("title", "Minzheng: events of " + service);
        info.put("version", "1.0.0");
        info.put(
                "description",
                "Every change of state of the service, from its first day on. Read with isolation level read_committed. "
                        + "Generated from the event records.");
        document.put("defaultContentType", "application/json");
        document.putObject("servers")
                .putObject("embedded")
                .put("host", "127.0.0.1:9092")
                .put("protocol", "kafka")
                .put("description", "the broker of the embedded suite");
        ObjectNode channel = document.putObject("channels").putObject("events");
        channel.put("address", PublisherSettings.eventTopic(service));
        channel.put("description", "kept for ever; six partitions where the service has created it");
        ObjectNode messages = channel.putObject("messages");
        schemas.keySet()
                .forEach(type -> reference(messages.putObject(type.toString()), "#/components/messages/" + type));
        ObjectNode operation = document.putObject("operations").putObject("publish");
        operation.put("action", "send");
        operation.put(
                "summary", "each event exactly once for readers of committed records, in the order of its aggregate");
        reference(operation.putObject("channel"), "#/channels/events");
        ArrayNode sent = operation.putArray("messages");
        schemas.keySet().forEach(type -> reference(sent.addObject(), "#/channels/events/messages/" + type));
        ObjectNode components = document.putObject("components");
        headers(components.putObject("schemas").putObject("headers"));
        ObjectNode all = components.putObject("messages");
        schemas.forEach((type, schema) -> message(all.putObject(type.toString()), type, schema));
        return YAML.writeValueAsString(document);
    }

    private static void headers(ObjectNode headers) {
        headers.put("type", "object");
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        ObjectNode properties = headers.putObject("properties");
        for (EventHeader header : EventHeader.values()) {
            properties.putObject(header.key()).put("type", "string").put("description", header.meaning());
            if (header.isAlways()) {
                required.add(header.key());
            }
        }
        headers.set("required", required);
    }

    private static void message(ObjectNode message, EventType type, JsonNode schema) {
        message.put("name", type.name());
        message.put("title", type.simpleName() + ", revision " + type.revision());
        String text = schema.path("description").asString("");
        if (!text.isEmpty()) {
            message.put("summary", text);
        }
        ArrayNode headers = message.putObject("headers").putArray("allOf");
        reference(headers.addObject(), "#/components/schemas/headers");
        ObjectNode own = headers.addObject().put("type", "object").putObject("properties");
        own.putObject(EventHeader.TYPE.key()).put("const", type.name());
        own.putObject(EventHeader.REVISION.key()).put("const", Integer.toString(type.revision()));
        ObjectNode payload = message.putObject("payload");
        payload.put("schemaFormat", "application/schema+json;version=draft-2020-12");
        reference(payload.putObject("schema"), "schemas/" + type + Place.SCHEMA);
        message.putObject("bindings")
                .putObject("kafka")
                .putObject("key")
                .put("type", "string")
                .put("description", KEY);
    }

    private static void reference(ObjectNode node, String target) {
        node.put("$ref", target);
    }
}
