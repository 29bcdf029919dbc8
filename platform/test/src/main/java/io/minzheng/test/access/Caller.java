package io.minzheng.test.access;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Role;
import io.minzheng.kernel.Staff;
import io.minzheng.test.Infrastructure;
import io.minzheng.test.RunningService;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Calls a service as whoever is wanted. */
final class Caller {
    private static final AtomicInteger KEYS = new AtomicInteger();

    private final RunningService service;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Caller(RunningService service) {
        this.service = service;
    }

    /** Somebody of one role in one area; a name of its own for each, for the maker must not be the checker. */
    String token(Role role, String area) {
        return tokens.computeIfAbsent(
                role + area, who -> Infrastructure.issuer().token("walker-" + role + "-" + area, role, area));
    }

    /** Somebody who is known and may do nothing. */
    String roleless(String area) {
        return tokens.computeIfAbsent(area, who -> Infrastructure.issuer()
                .token(new Staff("walker-" + area, Set.of(), Set.of(DivisionCode.of(area)))));
    }

    /** @param code of the problem; empty where there is none */
    record Answer(int status, String code, String body) {
        boolean isRefusal(String rule) {
            return status == 403 && code.equals(rule);
        }

        @Override
        public String toString() {
            return status + " " + code;
        }
    }

    Answer json(Endpoint endpoint, String path, @Nullable String token, @Nullable String body) {
        return call(endpoint, path, token, body, "application/json, application/problem+json, */*;q=0.1");
    }

    Answer csv(Endpoint endpoint, String path, String token, @Nullable String body) {
        return call(endpoint, path, token, body, "text/csv, application/problem+json");
    }

    private Answer call(Endpoint endpoint, String path, @Nullable String token, @Nullable String body, String accept) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.uri(path))
                .header("Accept", accept)
                .header("Accept-Language", "en");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!endpoint.method().equals("GET")) {
            request.header("Idempotency-Key", "walk-" + KEYS.incrementAndGet());
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        String method = endpoint.method().equals(Endpoint.ANY) ? "GET" : endpoint.method();
        request.method(
                method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(), tree(answer.body()).path("code").asString(""), answer.body());
        } catch (IOException failed) {
            throw new AssertionError(endpoint + " does not answer", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    static JsonNode tree(String body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException otherForm) {
            return MissingNode.getInstance();
        }
    }
}
