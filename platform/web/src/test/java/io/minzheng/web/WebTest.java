package io.minzheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service on a real port, and a client that speaks to it as staff do. */
@SpringBootTest(
        classes = TestService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"minzheng.service=test", "minzheng.web.body-limit=64KB"})
abstract class WebTest {
    static final LocalIssuer ISSUER = issuer();
    static final String APPLICATION = """
            {"kind":"URBAN","area":"623001001","on":"2022-10-08","month":"2022-10","income":120050,"persons":2,
             "applicant":"张三","members":[{"name":"张三","residentId":"11010519491231002X","note":null}]}""";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    TestService.Arrived arrived;

    @Autowired
    TestService.FixedViews views;

    private static LocalIssuer issuer() {
        try {
            return new LocalIssuer();
        } catch (Exception unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("minzheng.issuer", ISSUER::url);
    }

    static String clerk() throws Exception {
        return ISSUER.token("clerk-1", List.of("clerk", "juggler"), List.of("623001001"));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    HttpRequest.Builder asClerk(String path) throws Exception {
        return request(path).header("Authorization", "Bearer " + clerk());
    }

    HttpRequest.Builder command(String path, String body) throws Exception {
        return asClerk(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k-1")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    /** Checks everything a problem must have, and hands back its JSON for more. */
    static JsonNode assertProblem(HttpResponse<String> response, int status, String code, @Nullable String field) {
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = json(response);
        assertThat(problem.path("code").asString()).as(response.body()).isEqualTo(code);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asString()).isEqualTo("urn:minzheng:problem:" + code);
        assertThat(problem.path("title").asString()).isNotBlank().isNotEqualTo(code);
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("instance").asString()).isEqualTo(response.uri().getRawPath());
        assertThat(problem.path("traceId").asString()).matches("[0-9a-f]{32}");
        assertThat(problem.path("field").asString(null)).as("field").isEqualTo(field);
        return problem;
    }
}
