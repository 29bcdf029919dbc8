package io.minzheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/**
 * Keycloak itself with the realm of docker-compose, from its login page to an accepted token. Its distribution is large and
 * slow to start, so it runs only where MINZHENG_TEST_KEYCLOAK names the unpacked folder.
 */
@EnabledIfEnvironmentVariable(named = "MINZHENG_TEST_KEYCLOAK", matches = ".+")
class KeycloakTest {
    private static final String FIRST = "First-2022-password";
    private static final String RETURN = "http://127.0.0.1:8080/openapi/oauth2-redirect.html";
    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-rules-of-pkce";
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    Path directory;

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void aTokenOfKeycloakIsAccepted() throws Exception {
        Path home = Path.of(System.getenv("MINZHENG_TEST_KEYCLOAK"));
        Path realm = home.resolve("data/import/minzheng-realm.json");
        Files.createDirectories(realm.getParent());
        Files.copy(
                Path.of("../../docker/keycloak/minzheng-realm.json"),
                realm,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        int port = freePort();
        String issuer = "http://127.0.0.1:" + port + "/realms/minzheng";
        Process keycloak = start(home, port);
        try {
            awaitAnswer(issuer + "/.well-known/openid-configuration", keycloak);
            String token = token(issuer);
            try (var service = SpringApplication.run(
                    TestService.class, "--server.port=0", "--minzheng.service=test", "--minzheng.issuer=" + issuer)) {
                int own = Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer())
                        .getPort();
                HttpResponse<String> answer = WebTest.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + own + "/api/test/cases/me"))
                                .header("Authorization", "Bearer " + token));
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(answer.body()).contains("CLERK", "623001001");
            }
        } finally {
            keycloak.descendants().forEach(ProcessHandle::destroy);
            keycloak.destroy();
            assertThat(keycloak.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private Process start(Path home, int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--db-url=jdbc:h2:mem:keycloak;DB_CLOSE_DELAY=-1",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-management-port=" + freePort())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("keycloak.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "STAFF_PASSWORD",
                        FIRST,
                        "JAVA_OPTS_KC_HEAP",
                        "-Xmx512m"));
        return builder.start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer(String url, Process keycloak) throws Exception {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline) && keycloak.isAlive()) {
            try {
                if (get(url).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Nobody listens there so far.
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
        throw new AssertionError("Keycloak has not come up: " + Files.readString(directory.resolve("keycloak.log")));
    }

    /** Logs in at the page, chooses another password as Keycloak wants it, and exchanges the code. */
    private String token(String issuer) throws Exception {
        String endpoints = issuer + "/protocol/openid-connect";
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        HttpResponse<String> login = get(endpoints + "/auth?"
                + form(Map.of(
                        "response_type", "code",
                        "client_id", "minzheng-apps",
                        "scope", "openid",
                        "redirect_uri", RETURN,
                        "code_challenge",
                                Base64.getUrlEncoder().withoutPadding().encodeToString(digest),
                        "code_challenge_method", "S256")));
        HttpResponse<String> entered =
                follow(post(action(login), Map.of("username", "clerk-dangzhou", "password", FIRST)));
        HttpResponse<String> redirect = follow(post(
                action(entered),
                Map.of("password-new", "Second-2022-password", "password-confirm", "Second-2022-password")));
        Matcher code = CODE.matcher(redirect.headers().firstValue("Location").orElseThrow());
        assertThat(code.find()).isTrue();
        HttpResponse<String> answer = post(
                endpoints + "/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "minzheng-apps",
                        "code",
                        code.group(1),
                        "redirect_uri",
                        RETURN,
                        "code_verifier",
                        VERIFIER));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return WebTest.json(answer).path("access_token").asString();
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) throws Exception {
        HttpResponse<String> at = answer;
        while (at.statusCode() / 100 == 3) {
            String next = at.headers().firstValue("Location").orElseThrow();
            if (next.startsWith(RETURN)) {
                return at;
            }
            at = get(next);
        }
        return at;
    }

    private static String action(HttpResponse<String> page) {
        Matcher action = ACTION.matcher(page.body());
        assertThat(action.find()).as(page.body()).isTrue();
        return action.group(1).replace("&amp;", "&");
    }

    private HttpResponse<String> get(String url) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String url, Map<String, String> fields) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
