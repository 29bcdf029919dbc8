package io.minzheng.seeds;

import io.minzheng.seeds.Crew.Hand;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The suite as its apps see it. A request that meets an overload or a lost connection is sent again under the same
 * idempotency key, so that it is done once; any other refusal ends the load with its code and field.
 */
final class Gateway {
    private static final int ATTEMPTS = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final HttpClient http;
    private final URI root;
    private final AtomicLong position = new AtomicLong();

    Gateway(HttpClient http, URI root) {
        this.http = http;
        this.root = root;
    }

    /** What a command led to. */
    record Receipt(String id, long version, long position) {}

    /** The last position of the assistance service that a command of this load reached; 0 before the first. */
    long position() {
        return position.get();
    }

    /** @param key the same for the same step of every load */
    Receipt send(Hand who, String path, Body body, String key) {
        JsonNode answer = call(path, request -> request.header("Authorization", "Bearer " + who.token())
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.json())));
        Receipt receipt = new Receipt(
                answer.path("id").asString(),
                answer.path("version").asLong(),
                answer.path("position").asLong());
        position.accumulateAndGet(receipt.position(), Math::max);
        return receipt;
    }

    /** Waits until the read models contain what this load has done. */
    JsonNode get(Hand who, String path) {
        return call(path, request -> {
            request.header("Authorization", "Bearer " + who.token()).header("Accept", "application/json");
            if (position() > 0) {
                request.header("Consistency-Token", "assistance:" + position());
            }
            return request.GET();
        });
    }

    private JsonNode call(String path, Function<HttpRequest.Builder, HttpRequest.Builder> form) {
        URI uri = URI.create(root.toString().replaceAll("/+$", "") + path);
        for (int attempt = 1; ; attempt++) {
            Duration pause = Duration.ofMillis(Math.min(200L << attempt, LONGEST_PAUSE.toMillis()));
            try {
                HttpRequest request = form.apply(HttpRequest.newBuilder(uri).timeout(PATIENCE))
                        .header("Accept-Language", "en")
                        .build();
                HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
                int status = answer.statusCode();
                if (status / 100 == 2) {
                    return Body.JSON.readTree(answer.body());
                }
                boolean passing = status == 429 || status == 502 || status == 503 || status == 504;
                if (!passing || attempt == ATTEMPTS) {
                    throw refused(path, answer);
                }
                pause = answer.headers()
                        .firstValue("Retry-After")
                        .filter(seconds -> seconds.matches("\\d{1,3}"))
                        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                        .orElse(pause);
            } catch (IOException lost) {
                if (attempt == ATTEMPTS) {
                    throw new LoadFailure(path + ": the gateway cannot be reached (" + lost + ")", lost);
                }
            } catch (InterruptedException interrupted) {
                throw interrupted(interrupted);
            }
            rest(pause);
        }
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private static LoadFailure interrupted(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new LoadFailure("Interrupted", interrupted);
    }

    private static LoadFailure refused(String path, HttpResponse<String> answer) {
        String code = "";
        String field = "";
        String title = "";
        String trace = "";
        try {
            JsonNode problem = Body.JSON.readTree(answer.body());
            code = problem.path("code").asString("");
            field = problem.path("field").asString("");
            title = problem.path("title").asString("");
            trace = problem.path("traceId").asString("");
        } catch (JacksonException notAProblem) {
            title = "an answer that is not problem details";
        }
        return new LoadFailure("%s: status %d, code %s, field %s: %s (trace %s)"
                .formatted(path, answer.statusCode(), code, field.isEmpty() ? "none" : field, title, trace));
    }
}
