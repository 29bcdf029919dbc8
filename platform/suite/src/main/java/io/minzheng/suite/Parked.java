package io.minzheng.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Lists the events that the views of a service have gone on without, and has them tried again. */
final class Parked {
    private static final int LISTED = 100;

    private Parked() {}

    static int run(Options options) {
        List<String> words = new ArrayList<>(options.rest());
        boolean retry = words.remove("--retry");
        if (words.size() != 1) {
            throw Options.usage("parked wants one service.");
        }
        try (Administrator service = new Administrator(options, words.getFirst())) {
            if (retry) {
                for (JsonNode view :
                        service.post("/parked-events/retry", Map.of()).path("views")) {
                    Replay.follow(service, view.asString());
                }
            }
            return list(service);
        }
    }

    private static int list(Administrator service) {
        for (JsonNode view : service.get("/views").path("items")) {
            if (view.path("parked").asLong() > 0) {
                System.out.printf(
                        "%s has gone on without %,d events.%n",
                        view.path("view").asString(), view.path("parked").asLong());
            }
        }
        JsonNode events = service.get("/parked-events?limit=" + LISTED).path("items");
        for (JsonNode event : events) {
            System.out.printf(
                    "  %s  position %d  %s of %s  parked %s%n      %s%n",
                    event.path("view").asString(),
                    event.path("position").asLong(),
                    event.path("event").asString(),
                    event.path("stream").asString(),
                    event.path("at").asString(),
                    event.path("cause").asString());
        }
        if (events.isEmpty()) {
            System.out.println("No view has gone on without an event.");
            return 0;
        }
        return Refusal.Exit.DIFFERENT.status;
    }
}
