package io.minzheng.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.kernel.Role;
import io.minzheng.service.MinzhengService;
import io.minzheng.test.WithInfrastructureTest.Nothing;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@WithInfrastructure(application = Nothing.class, service = "nothing")
class WithInfrastructureTest {
    @MinzhengService
    static class Nothing {}

    private final RunningService service;

    WithInfrastructureTest(RunningService service) {
        this.service = service;
    }

    @Test
    void theServiceIsWholeOnTheEmbeddedInfrastructure() throws Exception {
        HttpResponse<String> health = get("/actuator/health", null);
        assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
        assertThat(health.body()).contains("postgres", "kafka", "mongo", "publisher");
    }

    @Test
    void itTakesTheTokensOfTheLocalIssuerAndNoOthers() throws Exception {
        String token = Infrastructure.issuer().token("clerk", Role.CLERK, "623001001");
        assertThat(get("/api/nothing/capabilities", token).statusCode()).isEqualTo(200);
        assertThat(get("/api/nothing/capabilities", null).statusCode()).isEqualTo(401);
        try (LocalIssuer stranger = new LocalIssuer()) {
            assertThat(get("/api/nothing/capabilities", stranger.token("clerk", Role.CLERK, "623001001"))
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    private HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.uri(path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
