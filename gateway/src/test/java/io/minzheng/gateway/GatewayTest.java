package io.minzheng.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway as it is started for real, between a client and a service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatewayTest {
    private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final HttpClient client = HttpClient.newHttpClient();
    private final LocalIssuer issuer = issuer();
    private final Backend backend = backend();
    private ConfigurableApplicationContext gateway;
    private int port;

    private static LocalIssuer issuer() {
        try {
            return new LocalIssuer();
        } catch (Exception unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    private static Backend backend() {
        try {
            return new Backend();
        } catch (IOException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    @BeforeAll
    void start() throws Exception {
        gateway = gateway(
                Map.of("assistance", backend.address().toString(), "eldercare", "http://localhost:" + closedPort()));
        port = port(gateway);
    }

    private ConfigurableApplicationContext gateway(Map<String, String> services) {
        var settings = new java.util.ArrayList<>(List.of(
                "--server.port=0", "--minzheng.issuer=" + issuer.url(), "--minzheng.gateway.answer-timeout=500ms"));
        services.forEach((name, address) -> settings.add("--minzheng.gateway.services." + name + "=" + address));
        return Gateway.application().run(settings.toArray(String[]::new));
    }

    private static int port(ConfigurableApplicationContext context) {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @AfterAll
    void stop() {
        gateway.close();
        backend.close();
        issuer.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpRequest.Builder asClerk(String path) throws Exception {
        return request(path)
                .header("Authorization", "Bearer " + issuer.token("clerk-1", List.of("clerk"), List.of("623001")));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private Backend.Asked asked() {
        return Objects.requireNonNull(backend.asked.get(), "the service was not asked");
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        JsonNode problem = JsonMapper.shared().readTree(response.body());
        assertThat(problem.path("code").asString()).as(response.body()).isEqualTo(code);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("traceId").asString())
                .isEqualTo(response.headers().firstValue("Trace-Id").orElseThrow());
    }

    @Test
    void handsARequestOnAsItIs() throws Exception {
        var response = send(asClerk("/api/assistance/dibao/cases?limit=2&name=%E5%BC%A0&x=a%2Fb")
                .header("Idempotency-Key", "k-1")
                .header("If-Match", "\"7\"")
                .header("Consistency-Token", "assistance:4")
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofString("{\"a\":1}")));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(asked().method()).isEqualTo("POST");
        assertThat(asked().target()).isEqualTo("/api/assistance/dibao/cases?limit=2&name=%E5%BC%A0&x=a%2Fb");
        assertThat(asked().body()).isEqualTo("{\"a\":1}");
        assertThat(asked().headers())
                .containsEntry("idempotency-key", List.of("k-1"))
                .containsEntry("if-match", List.of("\"7\""))
                .containsEntry("consistency-token", List.of("assistance:4"))
                .containsEntry("accept-language", List.of("en"))
                .containsKey("authorization");
    }

    @Test
    void handsARefusalOfTheServiceBack() throws Exception {
        assertThat(send(asClerk("/api/assistance/refused")).statusCode()).isEqualTo(422);
    }

    @Test
    void takesOffWhatAClientMustNotClaim() throws Exception {
        send(asClerk("/api/assistance/x")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Prefix", "/evil")
                .header("x-forwarded-host", "evil.example")
                .header("Forwarded", "for=10.0.0.1")
                .header("X-User-Roles", "administrator")
                .header("X-Real-IP", "10.0.0.1")
                .header("X-Useful", "stays"));
        assertThat(asked().headers())
                .doesNotContainKeys("forwarded", "x-user-roles", "x-forwarded-prefix", "x-forwarded-host", "x-real-ip")
                .containsEntry("x-forwarded-for", List.of("127.0.0.1"))
                .containsEntry("x-forwarded-proto", List.of("http"))
                .containsKey("x-useful");
    }

    @Test
    void handsTheTraceOnAndNamesItOnce() throws Exception {
        var response = send(asClerk("/api/assistance/x").header("traceparent", PARENT));
        assertThat(asked().headers()).containsEntry("traceparent", List.of(PARENT));
        assertThat(response.headers().allValues("Trace-Id")).containsExactly("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void beginsATraceWhereThereIsNone() throws Exception {
        var response = send(asClerk("/api/assistance/x"));
        String id = response.headers().firstValue("Trace-Id").orElseThrow();
        assertThat(asked().headers().get("traceparent"))
                .singleElement()
                .asString()
                .startsWith("00-" + id + "-");
    }

    @Test
    void asksForAGoodToken() throws Exception {
        backend.asked.set(null);
        assertProblem(send(request("/api/assistance/x")), 401, "web.token-must-be-valid");
        for (String token : List.of(
                "nonsense",
                "",
                "=",
                "no nsense",
                "non=sense",
                "nön",
                issuer.expired(),
                issuer.forged(),
                issuer.ofAnotherIssuer(),
                issuer.forAnotherAudience())) {
            var response = send(request("/api/assistance/x").header("Authorization", "Bearer " + token));
            assertProblem(response, 401, "web.token-must-be-valid");
            assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        }
        assertThat(backend.asked.get()).isNull();
    }

    @Test
    void saysSoWhereNothingIs() throws Exception {
        assertProblem(send(asClerk("/api/pensions/x")), 404, "gateway.route-must-exist");
        assertProblem(send(asClerk("/actuator/env")), 404, "gateway.route-must-exist");
    }

    @Test
    void refusesPathsMadeToLeadAstray() throws Exception {
        backend.asked.set(null);
        for (String path : List.of("/api/assistance/..;/x", "/api//assistance/x", "/api/assistance/%2e%2e/x")) {
            assertProblem(send(asClerk(path)), 400, "web.request-must-be-well-formed");
        }
        assertThat(backend.asked.get()).isNull();
    }

    @Test
    void answersForAServiceThatIsAway() throws Exception {
        var response = send(asClerk("/api/eldercare/x"));
        assertProblem(response, 503, "gateway.service-must-be-reachable");
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(response.body()).contains("稍后重试");
        assertThat(send(asClerk("/api/eldercare/x").header("Accept-Language", "en"))
                        .body())
                .contains("away at the moment");
    }

    @Test
    void answersForAServiceThatDoesNot() throws Exception {
        var response = send(asClerk("/api/assistance/never"));
        assertProblem(response, 504, "gateway.service-must-answer-in-time");
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void saysSoWhenTheIssuerIsAway() throws Exception {
        String token = issuer.token("clerk-1", List.of("clerk"), List.of("623001"));
        var settings = new String[] {"--server.port=0", "--minzheng.issuer=http://localhost:" + closedPort()};
        try (var alone = Gateway.application().run(settings)) {
            var response =
                    send(HttpRequest.newBuilder(URI.create("http://localhost:" + port(alone) + "/api/assistance/x"))
                            .header("Authorization", "Bearer " + token));
            assertProblem(response, 503, "web.issuer-must-be-reachable");
        }
    }

    @Test
    void showsThePageOfTheApisToAnyone() throws Exception {
        var root = send(request("/"));
        assertThat(root.statusCode()).isEqualTo(307);
        assertThat(root.headers().firstValue("Location")).contains("/openapi");
        var page = send(request("/openapi"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        var links = java.util.regex.Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page.body());
        int found = 0;
        while (links.find()) {
            var linked = send(request(links.group(1)));
            assertThat(linked.statusCode()).as(links.group(1)).isEqualTo(200);
            found++;
        }
        assertThat(found).isEqualTo(5);
        assertThat(send(request("/openapi/start.js")).body())
                .contains("{ name: 'all', url: '/openapi/all' }")
                .contains("{ name: 'assistance', url: '/openapi/assistance' }")
                .contains("{ name: 'governance', url: '/openapi/governance' }");
    }

    @Test
    void fetchesTheDescriptionOfAServiceForAnyone() throws Exception {
        assertThat(send(request("/openapi/assistance")).statusCode()).isEqualTo(200);
        assertThat(asked().target()).isEqualTo("/v3/api-docs");
        assertProblem(send(request("/openapi/eldercare")), 503, "gateway.service-must-be-reachable");
    }

    @Test
    void tellsItsHealthAndThatOfTheServices() throws Exception {
        var response = send(request("/actuator/health"));
        assertThat(response.statusCode()).isEqualTo(503);
        JsonNode details = JsonMapper.shared()
                .readTree(response.body())
                .path("components")
                .path("services")
                .path("details");
        assertThat(details.path("assistance").asString()).isEqualTo("UP");
        assertThat(details.path("eldercare").asString()).isEqualTo("AWAY");
        assertThat(send(request("/actuator/health/liveness")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void hasAnOwnTextForEveryRefusalInBothLanguages(Refusal refusal) {
        Texts texts = new Texts();
        assertThat(texts.of(refusal, Locale.CHINESE)).matches(text -> text.codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN));
        assertThat(texts.of(refusal, Locale.ENGLISH)).matches("\\p{ASCII}+");
    }
}
