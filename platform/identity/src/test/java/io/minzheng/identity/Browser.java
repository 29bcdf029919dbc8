package io.minzheng.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with cookies at the issuer's pages. */
final class Browser {
    static final String RETURN = "http://127.0.0.1:8080/openapi/oauth2-redirect.html";
    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-rules-of-pkce";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("code=([^&]+)");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String issuer;

    Browser(String issuer) {
        this.issuer = issuer;
    }

    HttpResponse<String> get(String path) throws Exception {
        return get(path, "text/html");
    }

    HttpResponse<String> get(String path, String type) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : issuer + path))
                        .header("Accept", type)
                        .header("Accept-Language", "en")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a form with the token that its page holds. */
    HttpResponse<String> submit(String page, String action, Map<String, String> fields) throws Exception {
        Matcher csrf = CSRF.matcher(get(page).body());
        assertThat(csrf.find()).as("the form of " + page).isTrue();
        return post(action, form(fields) + "&_csrf=" + encoded(csrf.group(1)));
    }

    HttpResponse<String> post(String path, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(issuer + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept-Language", "en")
                        .header("User-Agent", "Test <browser>")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** @return where the issuer leads to */
    String logIn(String account, String password) throws Exception {
        return location(submit("/login", "/login", Map.of("username", account, "password", password)));
    }

    HttpResponse<String> authorize() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return get("/oauth2/authorize?"
                + form(Map.of(
                        "response_type", "code",
                        "client_id", Issuer.APPS,
                        "scope", "openid",
                        "state", "kept",
                        "redirect_uri", RETURN,
                        "code_challenge",
                                Base64.getUrlEncoder().withoutPadding().encodeToString(digest),
                        "code_challenge_method", "S256")));
    }

    /** The answer to the code that a redirect carries. */
    HttpResponse<String> exchange(HttpResponse<String> redirect) throws Exception {
        Matcher code = CODE.matcher(location(redirect));
        assertThat(code.find()).as(location(redirect)).isTrue();
        return post(
                "/oauth2/token",
                form(Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        Issuer.APPS,
                        "code",
                        code.group(1),
                        "redirect_uri",
                        RETURN,
                        "code_verifier",
                        VERIFIER)));
    }

    static String accessToken(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
    }

    static String location(HttpResponse<String> redirect) {
        return redirect.headers().firstValue("Location").orElseThrow(() -> new AssertionError(redirect.body()));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
