package io.minzheng.web;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

class IssuerAwayTest {
    @Test
    void startsWithoutTheIssuerAndSaysSo() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        try (LocalIssuer issuer = new LocalIssuer();
                var service = SpringApplication.run(
                        TestService.class,
                        "--server.port=0",
                        "--minzheng.service=test",
                        "--minzheng.issuer=http://localhost:" + closed)) {
            int port = Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer())
                    .getPort();
            var response =
                    WebTest.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/test/cases"))
                            .header("Authorization", "Bearer " + issuer.token("x", List.of("clerk"), List.of("62"))));
            WebTest.assertProblem(response, 503, "web.issuer-must-be-reachable", null);
        }
    }
}
