package io.minzheng.suite;

import io.minzheng.identity.Issuer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks one service of the running suite through the gateway: as the operator of this machine, or as the auditor of the
 * sample staff; or as the bearer of the token in MINZHENG_TOKEN.
 */
final class Administrator implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Those with events of their own. */
    static final List<String> SERVICES = List.of("assistance", "eldercare", "childwelfare", "registry", "governance");

    private static final String IDENTITY = "identity";

    private final Options options;
    private final String staff;
    private final State state;
    private final String base;
    private final HttpClient client = Health.client();
    private String token;

    /** @throws Refusal when there is no such service, or no suite runs */
    Administrator(Options options, String service) {
        this(options, service, Issuer.OPERATOR);
    }

    /** Asks as an auditor, who sees what an administrator does not. */
    static Administrator asAuditor(Options options, String service) {
        return new Administrator(options, service, "auditor");
    }

    private Administrator(Options options, String service, String staff) {
        if (!SERVICES.contains(service) && !service.equals(IDENTITY)) {
            throw Options.usage("There is no service " + service + ". There are: " + String.join(", ", SERVICES) + ".");
        }
        this.options = options;
        this.staff = staff;
        this.state = options.running();
        this.base = state.ports().url("gateway") + "/api/" + service;
        this.token = token();
    }

    private String token() {
        String given = System.getenv("MINZHENG_TOKEN");
        if (given != null && !given.isBlank()) {
            return given.strip();
        }
        return staff.equals(Issuer.OPERATOR) ? Token.ofOperator(options, state) : Token.of(options, state, staff);
    }

    static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    JsonNode get(String path) {
        return send(path, "GET", "", 200);
    }

    JsonNode post(String path, Map<String, ?> body) {
        return post(path, body, 200);
    }

    /** @param tolerated a status that is no failure either */
    JsonNode post(String path, Map<String, ?> body, int tolerated) {
        return send(path, "POST", JsonMapper.shared().writeValueAsString(body), tolerated);
    }

    JsonNode delete(String path) {
        return send(path, "DELETE", "", 200);
    }

    private JsonNode send(String path, String method, String body, int tolerated) {
        try {
            HttpResponse<String> answer = client.send(request(path, method, body), BodyHandlers.ofString());
            if (answer.statusCode() == 401) {
                // A rebuild may last longer than a token.
                token = token();
                answer = client.send(request(path, method, body), BodyHandlers.ofString());
            }
            JsonNode read = read(answer.body());
            if (answer.statusCode() >= 300 && answer.statusCode() != tolerated) {
                throw refused(answer.statusCode(), read);
            }
            return read;
        } catch (IOException unreachable) {
            throw new Refusal(Refusal.Exit.UNHEALTHY, "The gateway does not answer: " + unreachable.getMessage());
        } catch (InterruptedException interrupted) {
            throw interrupted();
        }
    }

    private static Refusal refused(int status, JsonNode problem) {
        return new Refusal(
                Refusal.Exit.UNHEALTHY,
                "HTTP %d %s: %s"
                        .formatted(
                                status,
                                problem.path("code").asString(""),
                                problem.path("detail")
                                        .asString(problem.path("title").asString(""))));
    }

    private static Refusal interrupted() {
        Thread.currentThread().interrupt();
        return new Refusal(Refusal.Exit.UNHEALTHY, "Interrupted.");
    }

    /** Copies an answer of any length as it comes, however long it takes. */
    void copy(String path, String mediaType, OutputStream out) {
        try {
            HttpResponse<InputStream> answer =
                    client.send(request(path).header("Accept", mediaType).GET().build(), BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() >= 300) {
                    throw refused(answer.statusCode(), read(new String(body.readAllBytes(), StandardCharsets.UTF_8)));
                }
                body.transferTo(out);
                out.flush();
            }
        } catch (IOException brokenOff) {
            throw new Refusal(Refusal.Exit.UNHEALTHY, "The answer has broken off: " + brokenOff.getMessage());
        } catch (InterruptedException interrupted) {
            throw interrupted();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en");
    }

    private HttpRequest request(String path, String method, String body) {
        return request(path)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, BodyPublishers.ofString(body))
                .build();
    }

    private static JsonNode read(String body) {
        try {
            return JsonMapper.shared().readTree(body.isEmpty() ? "{}" : body);
        } catch (JacksonException unreadable) {
            throw new Refusal(Refusal.Exit.UNHEALTHY, "The gateway's answer is no JSON.");
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
