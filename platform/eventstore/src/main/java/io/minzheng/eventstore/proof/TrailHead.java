package io.minzheng.eventstore.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a trail is of; its first line.
 *
 * @param aggregate the only one whose events are shown; null for all
 * @param areas division codes; only aggregates that lie in one of them are shown; null for all
 * @param from position of the first event
 * @param to position of the last event if it was asked for; null for all there were
 * @param previous hash of the chain before the first event; 64 hexadecimal digits
 */
public record TrailHead(
        String service,
        @Nullable String aggregate,
        @Nullable List<String> areas,
        long from,
        @Nullable Long to,
        String previous) {
    public TrailHead {
        areas = areas == null ? null : List.copyOf(areas);
    }

    String json() {
        return "{\"trail\":1,\"service\":" + Json.quoted(service) + ",\"aggregate\":" + Json.quoted(aggregate)
                + ",\"areas\":"
                + (areas == null ? "null" : areas.stream().map(Json::quoted).collect(Collectors.joining(",", "[", "]")))
                + ",\"from\":" + from + ",\"to\":" + to + ",\"previous\":" + Json.quoted(previous) + '}';
    }

    /** @throws IllegalArgumentException for anything that {@link #json} does not write */
    static TrailHead parse(String line) {
        Json json = Json.of(line);
        return json.same(
                new TrailHead(
                        json.text("service"),
                        json.optionalText("aggregate"),
                        areas(json.member("areas")),
                        json.number("from"),
                        json.optionalNumber("to"),
                        json.hex("previous", 64)),
                TrailHead::json);
    }

    private static @Nullable List<String> areas(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        List<String> areas = new ArrayList<>();
        node.forEach(area -> areas.add(area.asString("")));
        return areas;
    }
}
