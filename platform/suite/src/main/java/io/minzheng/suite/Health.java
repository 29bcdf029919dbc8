package io.minzheng.suite;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks the parts that speak HTTP how they are. */
final class Health {
    static final List<String> APPLICATIONS =
            List.of("gateway", "assistance", "eldercare", "childwelfare", "registry", "governance");

    private Health() {}

    /** {@code UP}, or what else there is to say, by application. */
    static Map<String, String> of(Ports ports) {
        Map<String, String> answers = new LinkedHashMap<>();
        try (HttpClient client = client()) {
            APPLICATIONS.forEach(name -> answers.put(name, ask(client, ports.url(name) + "/actuator/health")));
            answers.put("issuer", ask(client, ports.url("issuer") + "/.well-known/openid-configuration"));
        }
        return answers;
    }

    static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
    }

    private static String ask(HttpClient client, String url) {
        try {
            int status = client.send(
                            HttpRequest.newBuilder(URI.create(url))
                                    .timeout(Duration.ofSeconds(5))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
            return status == 200 ? "UP" : "DOWN (HTTP " + status + ")";
        } catch (IOException unreachable) {
            return "DOWN (no answer)";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "DOWN (interrupted)";
        }
    }
}
