package io.minzheng.suite;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows the events of other services that a service's automations have parked, and has them tried again. */
final class Messages {
    private static final String ADMINISTRATOR = "administrator";
    private static final String RETRY = "--retry";

    private final State state;
    private final String service;
    private final String token;

    private Messages(State state, String service, String token) {
        this.state = state;
        this.service = service;
        this.token = token;
    }

    static int run(Options options) {
        List<String> names =
                options.rest().stream().filter(word -> !word.equals(RETRY)).toList();
        if (names.size() != 1
                || names.getFirst().equals("gateway")
                || !Health.APPLICATIONS.contains(names.getFirst())) {
            throw Options.usage("messages wants the name of one service.");
        }
        Messages messages = new Messages(options.running(), names.getFirst(), Token.of(options, ADMINISTRATOR));
        if (options.rest().contains(RETRY)) {
            JsonNode answer = messages.ask("/retry", "POST");
            System.out.printf("%d handled.%n", answer.path("handled").asInt());
        }
        return messages.list();
    }

    /** Exit status 0 where nothing waits. */
    private int list() {
        int count = 0;
        for (String query = "?limit=1000"; !query.isEmpty(); ) {
            JsonNode page = ask(query, "GET");
            for (JsonNode message : page.path("items")) {
                count++;
                System.out.printf(
                        "%6d  %s  %s  %s%n        %s, tried %d times since %s: %s%n",
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
                    : "?limit=1000&after=" + page.path("next").asString();
        }
        System.out.printf("%s: %s parked.%n", service, count == 0 ? "nothing" : count);
        return count == 0 ? 0 : Refusal.Exit.UNHEALTHY.status;
    }

    private JsonNode ask(String rest, String method) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(state.ports().url(service) + "/api/" + service + "/parked-messages" + rest))
                .header("Authorization", "Bearer " + token)
                .method(method, BodyPublishers.noBody())
                .build();
        try (HttpClient client = Health.client()) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Refusal(Refusal.Exit.UNHEALTHY, service + " answers: HTTP " + answer.statusCode() + ".");
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException unreachable) {
            throw new Refusal(Refusal.Exit.UNHEALTHY, service + " does not answer: " + unreachable.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.Exit.UNHEALTHY, "Interrupted.");
        }
    }
}
