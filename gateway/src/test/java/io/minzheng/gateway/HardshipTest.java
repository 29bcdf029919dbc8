package io.minzheng.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Services that hang or die, clients that ask too much, too slowly or what cannot be read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HardshipTest {
    private static final int IN_FLIGHT = 4;
    private static final int PER_STAFF = 6;

    private final HttpClient client = HttpClient.newHttpClient();
    private LocalIssuer issuer;
    private Backend backend;
    private Backend other;
    private Backend brittle;
    private ConfigurableApplicationContext gateway;
    private int port;

    @BeforeAll
    void start() throws Exception {
        issuer = new LocalIssuer();
        backend = new Backend();
        other = new Backend();
        brittle = new Backend();
        gateway = Gateway.application()
                .run(
                        "--server.port=0",
                        "--minzheng.issuer=" + issuer.url(),
                        "--minzheng.gateway.services.assistance=" + backend.address(),
                        "--minzheng.gateway.services.eldercare=" + brittle.address(),
                        "--minzheng.gateway.services.childwelfare=" + brittle.address(),
                        "--minzheng.gateway.services.registry=" + other.address(),
                        "--minzheng.gateway.in-flight=" + IN_FLIGHT,
                        "--minzheng.gateway.answer-timeout=1s",
                        "--minzheng.gateway.circuit.window=8",
                        "--minzheng.gateway.circuit.pause=1s",
                        "--minzheng.gateway.circuit.probes=1",
                        "--minzheng.gateway.requests.body-size=1000",
                        "--minzheng.gateway.requests.header-timeout=300ms",
                        "--minzheng.gateway.requests.body-timeout=300ms",
                        "--minzheng.gateway.limits.per-address=1000000",
                        "--minzheng.gateway.limits.per-staff=" + PER_STAFF,
                        "--minzheng.gateway.limits.in-flight-per-staff=2",
                        "--minzheng.gateway.trusted-proxies=127.0.0.0/8",
                        "--minzheng.gateway.origins=https://apps.example");
        port = Objects.requireNonNull(((WebServerApplicationContext) gateway).getWebServer())
                .getPort();
    }

    @AfterAll
    void stop() {
        gateway.close();
        backend.close();
        other.close();
        brittle.close();
        issuer.close();
    }

    private HttpRequest.Builder as(String staff, String path) throws Exception {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + issuer.token(staff, List.of("clerk"), List.of("623001")));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String code(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body()).path("code").asString("");
    }

    private String head(String staff, String method, String path) throws Exception {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + issuer.token(staff, List.of("clerk"), List.of("623001")) + "\r\n";
    }

    @Test
    void opensTheCircuitOfAServiceThatHangsAndClosesItWhenItIsBack() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> late = new ArrayList<>();
        for (int turn = 0; turn < IN_FLIGHT; turn++) {
            late.add(client.sendAsync(as("hang-" + turn, "/api/registry/never").build(), BodyHandlers.ofString()));
        }
        assertThat(late.stream().map(CompletableFuture::join))
                .extracting(HardshipTest::code)
                .containsOnly("gateway.service-must-answer-in-time");
        var open = send(as("hang-x", "/api/registry/x"));
        assertThat(code(open)).isEqualTo("gateway.service-must-be-reachable");
        assertThat(open.headers().firstValue("Retry-After")).contains("1");
        assertThat(send(as("hang-y", "/api/assistance/x")).statusCode()).isEqualTo(200);
        HttpResponse<String> probe = open;
        for (int turn = 0; turn < 600 && probe.statusCode() != 200; turn++) {
            probe = send(as("hang-" + turn % 50, "/api/registry/x"));
            LockSupport.parkNanos(10_000_000);
        }
        assertThat(probe.statusCode()).isEqualTo(200);
        assertThat(send(as("hang-z", "/api/registry/x")).statusCode()).isEqualTo(200);
    }

    @Test
    void letsAHungServiceHaveItsOwnRoomAndNoMore() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        for (int turn = 0; turn < 3 * IN_FLIGHT; turn++) {
            asked.add(
                    client.sendAsync(as("room-" + turn, "/api/assistance/slow").build(), BodyHandlers.ofString()));
        }
        List<String> codes = asked.stream()
                .map(CompletableFuture::join)
                .map(answer -> answer.statusCode() == 200 ? "" : code(answer))
                .toList();
        assertThat(codes).contains("gateway.service-must-have-room", "");
        assertThat(codes.stream().filter(String::isEmpty)).hasSizeGreaterThanOrEqualTo(IN_FLIGHT);
        assertThat(send(as("room", "/api/assistance/x")).statusCode()).isEqualTo(200);
    }

    @Test
    void triesSafeRequestsAgainAndNoOthers() throws Exception {
        brittle.breaking.set(2);
        assertThat(send(as("retry-1", "/api/eldercare/x")).statusCode()).isEqualTo(200);
        brittle.breaking.set(1);
        var command = send(as("retry-2", "/api/childwelfare/x").POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(code(command)).isEqualTo("gateway.service-must-be-reachable");
        assertThat(brittle.breaking.get()).isZero();
        assertThat(send(as("retry-3", "/api/childwelfare/x").POST(HttpRequest.BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void holdsStaffToTheirRateAndToTheAnswersTheyWaitFor() throws Exception {
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (int turn = 0; turn < 3 * PER_STAFF; turn++) {
            answers.add(send(as("eager", "/api/assistance/x")));
        }
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 429))
                .isNotEmpty()
                .allSatisfy(answer -> {
                    assertThat(code(answer)).isEqualTo("gateway.staff-must-keep-their-rate");
                    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
                });
        assertThat(send(as("patient", "/api/assistance/x")).statusCode()).isEqualTo(200);
        List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
        for (int turn = 0; turn < 4; turn++) {
            waiting.add(client.sendAsync(as("many", "/api/assistance/slow").build(), BodyHandlers.ofString()));
        }
        assertThat(waiting.stream()
                        .map(CompletableFuture::join)
                        .filter(answer -> answer.statusCode() == 429)
                        .map(HardshipTest::code))
                .isNotEmpty()
                .containsOnly("gateway.staff-must-await-answers");
    }

    @Test
    void refusesBodiesThatAreTooLargeHoweverTheyCome() throws Exception {
        var announced =
                send(as("large-1", "/api/assistance/x").POST(HttpRequest.BodyPublishers.ofString("x".repeat(1001))));
        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(code(announced)).isEqualTo("web.body-must-not-be-too-large");
        backend.asked.set(null);
        try (RawConnection chunked = new RawConnection(port)) {
            chunked.send(head("large-2", "POST", "/api/assistance/x") + "Transfer-Encoding: chunked\r\n\r\n");
            chunked.send("1f4\r\n" + "x".repeat(500) + "\r\n").send("1f5\r\n" + "x".repeat(501) + "\r\n");
            assertThat(chunked.answer()).contains(" 413 ", "web.body-must-not-be-too-large", "Trace-Id");
            assertThat(chunked.untilClosed()).isEmpty();
        }
        assertThat(backend.asked.get()).isNull();
        try (RawConnection chunked = new RawConnection(port)) {
            chunked.send(head("large-3", "POST", "/api/assistance/x") + "Transfer-Encoding: chunked\r\n\r\n"
                    + "2\r\n{}\r\n0\r\n\r\n");
            assertThat(chunked.answer()).contains(" 200 ");
        }
        assertThat(Objects.requireNonNull(backend.asked.get()).headers())
                .containsEntry("content-length", List.of("2"))
                .doesNotContainKey("transfer-encoding");
    }

    /** Its beginning may be a command, too, and not the one that was meant. */
    @Test
    void takesNoBodyForWholeThatBreaksOff() throws Exception {
        for (String rest : List.of("zz\r\n", "2\r\n{}\r\nzz\r\n", "2\r\n{}XX", "fffffffffffffffff\r\n")) {
            for (int turn = 0; turn < 5; turn++) {
                String staff = "broken-" + turn + rest.hashCode();
                String broken =
                        head(staff, "POST", "/api/assistance/broken") + "Transfer-Encoding: chunked\r\n\r\n" + rest;
                try (RawConnection alone = new RawConnection(port);
                        RawConnection behind = new RawConnection(port)) {
                    alone.send(broken);
                    assertThat(alone.answer()).contains(" 400 ", "web.request-must-be-well-formed", "Trace-Id");
                    assertThat(alone.untilClosed()).isEmpty();
                    behind.send(head(staff, "GET", "/api/assistance/slow") + "\r\n" + broken);
                    assertThat(behind.answer()).contains(" 200 ", "/api/assistance/slow");
                    assertThat(behind.answer()).contains(" 400 ", "web.request-must-be-well-formed", "Trace-Id");
                    assertThat(behind.untilClosed()).isEmpty();
                }
            }
        }
        assertThat(send(as("after-broken", "/api/assistance/x")).statusCode()).isEqualTo(200);
        assertThat(backend.targets)
                .contains("/api/assistance/slow", "/api/assistance/x")
                .doesNotContain("/api/assistance/broken");
    }

    @Test
    void doesNotWaitForThoseWhoDrip() throws Exception {
        backend.asked.set(null);
        try (RawConnection body = new RawConnection(port);
                RawConnection bodyOfNobody = new RawConnection(port);
                RawConnection head = new RawConnection(port)) {
            body.send(head("slow", "POST", "/api/assistance/x") + "Content-Length: 10\r\n\r\n{");
            bodyOfNobody.send("POST /api/assistance/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n{");
            head.send("GET /api/assistance/x HTTP/1.1\r\nHost: local");
            assertThat(body.answer()).contains(" 408 ", "gateway.request-must-arrive-in-time");
            assertThat(body.untilClosed()).isEmpty();
            assertThat(bodyOfNobody.answer()).contains(" 401 ");
            assertThat(bodyOfNobody.untilClosed()).isEmpty();
            assertThat(head.untilClosed()).isEmpty();
        }
        assertThat(backend.asked.get()).isNull();
    }

    @Test
    void answersPipelinedRequestsInTheirOrder() throws Exception {
        try (RawConnection pipeline = new RawConnection(port)) {
            pipeline.send(head("pipe-1", "GET", "/api/assistance/slow") + "\r\n"
                    + head("pipe-2", "GET", "/api/assistance/second") + "\r\n"
                    + "GET /api/assistance/third HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    + head("pipe-3", "GET", "/api/assistance/fourth") + "\r\n");
            assertThat(pipeline.answer()).contains(" 200 ", "/api/assistance/slow");
            assertThat(pipeline.answer()).contains(" 200 ", "/api/assistance/second");
            assertThat(pipeline.answer()).contains(" 401 ").doesNotContain("third\"}");
            assertThat(pipeline.answer()).contains(" 200 ", "/api/assistance/fourth");
        }
    }

    @Test
    void doesNothingForWhomItCouldNotAnswer() throws Exception {
        for (String version : List.of("HTTP/3.9", "HTTP/2.0", "HTTP/1.2", "HTTP/0.9")) {
            String command = head("version", "POST", "/api/assistance/version").replace("HTTP/1.1", version)
                    + "Content-Length: 2\r\n\r\n{}";
            try (RawConnection connection = new RawConnection(port)) {
                connection.send(command);
                assertThat(connection.answer()).contains(" 400 ", "web.request-must-be-well-formed", "Trace-Id");
                assertThat(connection.untilClosed()).isEmpty();
            }
        }
        assertThat(backend.targets).doesNotContain("/api/assistance/version");
    }

    @Test
    void saysWhatItCouldNotRead() throws Exception {
        try (RawConnection headers = new RawConnection(port);
                RawConnection line = new RawConnection(port);
                RawConnection nonsense = new RawConnection(port)) {
            headers.send(
                    "GET /api/assistance/x HTTP/1.1\r\nHost: localhost\r\nX-Large: " + "x".repeat(20_000) + "\r\n\r\n");
            assertThat(headers.answer())
                    .contains(" 431 ", "gateway.headers-must-not-be-too-large", "Trace-Id", "nosniff");
            line.send("GET /" + "x".repeat(10_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(line.answer()).contains(" 414 ", "gateway.line-must-not-be-too-long", "Trace-Id");
            nonsense.send("\u0000\u0001 nonsense\r\n\r\n");
            assertThat(nonsense.answer()).contains(" 400 ", "web.request-must-be-well-formed", "Trace-Id");
        }
    }

    @Test
    void believesTrustedProxiesAndSaysSoOverTls() throws Exception {
        var secure = send(as("proxied", "/api/assistance/x")
                .header("X-Forwarded-For", "203.0.113.9, 10.9.9.9, 127.0.0.2")
                .header("X-Forwarded-Proto", "https"));
        assertThat(Objects.requireNonNull(backend.asked.get()).headers())
                .containsEntry("x-forwarded-for", List.of("10.9.9.9"))
                .containsEntry("x-forwarded-proto", List.of("https"));
        assertThat(secure.headers().firstValue("Strict-Transport-Security")).isPresent();
        var plain = send(as("proxied", "/api/assistance/x"));
        assertThat(plain.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void letsTheConfiguredOriginsCallAndNoOthers() throws Exception {
        var allowed = send(as("cors-1", "/api/assistance/x").header("Origin", "https://apps.example"));
        assertThat(allowed.statusCode()).isEqualTo(200);
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin")).contains("https://apps.example");
        var foreign = send(as("cors-2", "/api/assistance/x").header("Origin", "https://evil.example"));
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(code(foreign)).isEqualTo("gateway.origin-must-be-allowed");
        var preflight = send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/assistance/x"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", "https://apps.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization, idempotency-key"));
        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods"))
                .hasValueSatisfying(methods -> assertThat(methods).contains("POST"));
    }
}
