package io.minzheng.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoders;

class EmbeddedIssuerTest {
    private static final String RETURN = "http://127.0.0.1:8080/openapi/oauth2-redirect.html";

    @TempDir
    Path directory;

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void staffGetAnHoursTokenByClientCredentials() throws Exception {
        try (EmbeddedIssuer issuer = EmbeddedIssuer.start(directory, 0)) {
            Jwt token = decoded(issuer, byCredentials(issuer, "clerk-dangzhou", password("clerk-dangzhou")));
            assertThat(token.getSubject()).isEqualTo("clerk-dangzhou");
            assertThat(token.getClaimAsStringList("roles")).containsExactly("clerk");
            assertThat(token.getClaimAsStringList("areas")).containsExactly("623001001");
            assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt()))
                    .isEqualTo(Duration.ofHours(1));
        }
    }

    @Test
    void aWrongPasswordGetsNothing() throws Exception {
        try (EmbeddedIssuer issuer = EmbeddedIssuer.start(directory, 0)) {
            HttpResponse<String> answer = byCredentials(issuer, "clerk-dangzhou", password("approver"));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).doesNotContain("access_token");
        }
    }

    @Test
    void tokensAndPasswordsOutliveARestart() throws Exception {
        HttpResponse<String> before;
        String password;
        int port;
        try (EmbeddedIssuer issuer = EmbeddedIssuer.start(directory, 0)) {
            password = password("auditor");
            before = byCredentials(issuer, "auditor", password);
            port = issuer.port();
        }
        try (EmbeddedIssuer issuer = EmbeddedIssuer.start(directory, port)) {
            assertThat(decoded(issuer, before).getSubject()).isEqualTo("auditor");
            assertThat(byCredentials(issuer, "auditor", password).statusCode()).isEqualTo(200);
            assertThat(password("auditor")).isEqualTo(password);
        }
    }

    @Test
    void passwordsAreHashedAndTheReadableCopyIsTheOwnersAlone() throws Exception {
        try (EmbeddedIssuer issuer = EmbeddedIssuer.start(directory, 0)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(issuer.passwordFile())))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(directory.resolve("identity/signing-key.json"))))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(directory.resolve("identity/staff-hashes")))
                    .contains("approver=$2a$")
                    .doesNotContain(password("approver"));
        }
    }

    @Test
    void appsLogInWithTheFormAndAProofKey() throws Exception {
        try (EmbeddedIssuer issuer = EmbeddedIssuer.start(directory, 0)) {
            String verifier = "a-verifier-that-is-long-enough-for-the-rules-of-pkce";
            String challenge = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
            String request = issuer.url() + "/oauth2/authorize?"
                    + form(Map.of(
                            "response_type", "code",
                            "client_id", EmbeddedIssuer.APPS,
                            "scope", "openid",
                            "state", "kept",
                            "redirect_uri", RETURN,
                            "code_challenge", challenge,
                            "code_challenge_method", "S256"));
            assertThat(get(request).headers().firstValue("Location")).hasValue(issuer.url() + "/login");
            Matcher csrf = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"")
                    .matcher(get(issuer.url() + "/login").body());
            assertThat(csrf.find()).isTrue();
            HttpResponse<String> loggedIn = post(
                    issuer.url() + "/login",
                    Map.of("username", "approver", "password", password("approver"), "_csrf", csrf.group(1)),
                    null);
            HttpResponse<String> agreed =
                    get(loggedIn.headers().firstValue("Location").orElseThrow());
            Matcher code = Pattern.compile("code=([^&]+)")
                    .matcher(agreed.headers().firstValue("Location").orElseThrow());
            assertThat(code.find()).isTrue();
            HttpResponse<String> answer = post(
                    issuer.url() + "/oauth2/token",
                    Map.of(
                            "grant_type",
                            "authorization_code",
                            "client_id",
                            EmbeddedIssuer.APPS,
                            "code",
                            code.group(1),
                            "redirect_uri",
                            RETURN,
                            "code_verifier",
                            verifier),
                    null);
            Jwt token = decoded(issuer, answer);
            assertThat(token.getSubject()).isEqualTo("approver");
            assertThat(token.getClaimAsStringList("roles")).isEqualTo(List.of("approver"));
        }
    }

    @Test
    void theStaffFileNamesEveryRoleAndOnlyDivisionsAndRolesThatExist() {
        List<SampleStaff> staff = EmbeddedIssuer.sampleStaff();
        assertThat(staff.stream().flatMap(one -> one.roles().stream()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "clerk",
                        "reviewer",
                        "approver",
                        "registrar",
                        "care_worker",
                        "auditor",
                        "reporter",
                        "administrator");
        assertThat(staff).extracting(SampleStaff::id).doesNotHaveDuplicates();
        assertThat(staff.stream().flatMap(one -> one.areas().stream()))
                .allMatch(area -> area.matches("6230(\\d\\d)?(\\d{3})?"));
    }

    private HttpResponse<String> byCredentials(EmbeddedIssuer issuer, String id, String password)
            throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((id + ":" + password).getBytes(StandardCharsets.UTF_8));
        return post(issuer.url() + "/oauth2/token", Map.of("grant_type", "client_credentials"), "Basic " + basic);
    }

    private static Jwt decoded(EmbeddedIssuer issuer, HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Matcher token = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(answer.body());
        assertThat(token.find()).isTrue();
        return JwtDecoders.fromIssuerLocation(issuer.url()).decode(token.group(1));
    }

    private String password(String id) throws IOException {
        return StaffRegister.read(directory.resolve("staff-passwords")).get(id);
    }

    private HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String url, Map<String, String> fields, String authorization)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields)));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
