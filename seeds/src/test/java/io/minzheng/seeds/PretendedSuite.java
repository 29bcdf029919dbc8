package io.minzheng.seeds;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An issuer and a gateway on one port that keep what they are sent. It knows the paths, the idempotency keys and the
 * states of a payment run; it decides nothing.
 */
final class PretendedSuite implements AutoCloseable {
    static {
        // Without it the JDK's server holds back every answer for the delayed acknowledgement, 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<String, String> runs = new TreeMap<>();
    final List<Request> requests = new CopyOnWriteArrayList<>();
    final List<String> done = new CopyOnWriteArrayList<>();
    volatile Function<Request, @Nullable Answer> first = request -> null;

    record Request(String path, String staff, String key, JsonNode body) {}

    record Answer(int status, String body) {}

    PretendedSuite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().toString();
        if (path.endsWith("openid-configuration")) {
            answer(exchange, new Answer(200, "{\"token_endpoint\":\"" + uri() + "/token\"}"));
        } else if (path.equals("/token")) {
            answer(exchange, new Answer(200, token(exchange.getRequestHeaders().getFirst("Authorization"))));
        } else if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, query(path));
        } else {
            String bearer =
                    exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
            Request request = new Request(
                    path,
                    claims(bearer).path("sub").asString(),
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    Body.JSON.readTree(body));
            requests.add(request);
            Answer special = first.apply(request);
            answer(exchange, special == null ? command(request) : special);
        }
    }

    private synchronized Answer command(Request request) {
        String known = answers.get(request.staff() + request.key());
        if (known != null) {
            return new Answer(200, known);
        }
        String id = request.path().endsWith("/cases") ? "case-" + request.key() : "stream";
        if (request.path().endsWith("/runs")) {
            id = "run-" + request.body().path("month").asString();
            runs.put(id, "PREPARED");
        } else if (request.path().contains("/runs/")) {
            String[] parts = request.path().split("/");
            runs.put(
                    parts[5],
                    Map.of("submit", "SUBMITTED", "approve", "APPROVED", "issue", "ISSUED")
                            .get(parts[6]));
        }
        done.add(request.path() + " " + request.key());
        String receipt = "{\"id\":\"%s\",\"version\":0,\"position\":%d}".formatted(id, done.size());
        answers.put(request.staff() + request.key(), receipt);
        return new Answer(200, receipt);
    }

    private synchronized Answer query(String path) {
        if (path.contains("/runs?")) {
            List<String> items = new ArrayList<>();
            runs.forEach((id, state) -> {
                if (state.equals("ISSUED")) {
                    items.add("{\"month\":\"" + id.substring(4) + "\"}");
                }
            });
            return new Answer(200, "{\"items\":[" + String.join(",", items) + "],\"next\":null}");
        }
        String state = runs.get(path.substring(path.lastIndexOf('/') + 1));
        return new Answer(
                200, "{\"state\":\"" + state + "\",\"digest\":\"d\",\"round\":1,\"issued\":{\"households\":1}}");
    }

    private static String token(String basic) {
        String id = new String(Base64.getDecoder().decode(basic.substring("Basic ".length())), StandardCharsets.UTF_8)
                .split(":")[0];
        String role = id.split("-")[0];
        String claims = "{\"sub\":\"%s\",\"roles\":[\"%s\"],\"areas\":[\"623001\"]}".formatted(id, role);
        String encoded =
                Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        return "{\"access_token\":\"e30." + encoded + ".s\",\"expires_in\":3600}";
    }

    private static JsonNode claims(String token) {
        return Body.JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        if (answer.status() == 503) {
            exchange.getResponseHeaders().add("Retry-After", "0");
        }
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
