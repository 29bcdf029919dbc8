package io.minzheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** An issuer that is not ours takes the place of ours by configuration alone, with its claims where it has them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherIssuerTest {
    private final MockOAuth2Server issuer = new MockOAuth2Server();
    private ConfigurableApplicationContext service;

    @BeforeAll
    void start() {
        issuer.start();
        service = SpringApplication.run(
                TestService.class,
                "--server.port=0",
                "--minzheng.service=test",
                "--minzheng.issuer=" + issuer.issuerUrl("bureau"),
                "--minzheng.tokens.audience=civil-affairs",
                "--minzheng.tokens.roles-claim=realm_access.roles",
                "--minzheng.tokens.areas-claim=divisions");
    }

    @AfterAll
    void stop() {
        service.close();
        issuer.shutdown();
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        int port = Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer())
                .getPort();
        return WebTest.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/test/cases" + path))
                .header("Authorization", "Bearer " + token));
    }

    private String token(String of, String audience) {
        return issuer.issueToken(
                        of,
                        "zhang",
                        audience,
                        Map.of(
                                "realm_access",
                                Map.of("roles", List.of("auditor", "offline_access")),
                                "divisions",
                                List.of("623001"),
                                "roles",
                                List.of("administrator")))
                .serialize();
    }

    @Test
    void itsTokensAreReadAsConfigured() throws Exception {
        HttpResponse<String> answer = get("/me", token("bureau", "civil-affairs"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(WebTest.json(answer).path("id").asString()).isEqualTo("zhang");
        assertThat(WebTest.json(answer).path("roles").valueStream().map(role -> role.asString()))
                .containsExactly("AUDITOR");
        assertThat(answer.body()).contains("623001").doesNotContain("ADMINISTRATOR");
        assertThat(get("", token("bureau", "civil-affairs")).statusCode()).isEqualTo(200);
    }

    @Test
    void thoseForOthersOrOfAnotherRealmAreRefused() throws Exception {
        WebTest.assertProblem(get("/me", token("bureau", "minzheng-apps")), 401, "web.token-must-be-valid", null);
        WebTest.assertProblem(get("/me", token("elsewhere", "civil-affairs")), 401, "web.token-must-be-valid", null);
    }
}
