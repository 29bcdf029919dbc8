package io.minzheng.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Lists the events of other services that a service's automations have parked, and has them tried again. */
final class Messages {
    private static final int PAGE = 1_000;

    private Messages() {}

    static int run(Options options) {
        List<String> words = new ArrayList<>(options.rest());
        boolean retry = words.remove("--retry");
        if (words.size() != 1) {
            throw Options.usage("messages wants one service.");
        }
        try (Administrator service = new Administrator(options, words.getFirst())) {
            if (retry) {
                System.out.printf(
                        "%d handled.%n",
                        service.post("/parked-messages/retry", Map.of())
                                .path("handled")
                                .asInt());
            }
            return list(service);
        }
    }

    private static int list(Administrator service) {
        int count = 0;
        for (String query = "?limit=" + PAGE; !query.isEmpty(); ) {
            JsonNode page = service.get("/parked-messages" + query);
            for (JsonNode message : page.path("items")) {
                count++;
                System.out.printf(
                        "  %d  %s  %s of %s%n      %s, tried %d times since %s: %s%n",
                        message.path("number").asLong(),
                        message.path("event").asString(),
                        message.path("eventId").asString(),
                        message.path("stream").asString(""),
                        message.path("automation").asString(),
                        message.path("attempts").asInt(),
                        message.path("parkedAt").asString(),
                        message.path("cause").asString());
            }
            query = page.path("next").isNull()
                    ? ""
                    : "?limit=" + PAGE + "&after=" + page.path("next").asString();
        }
        if (count == 0) {
            System.out.println("No automation has parked a message.");
            return 0;
        }
        return Refusal.Exit.DIFFERENT.status;
    }
}
