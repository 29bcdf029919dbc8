package io.minzheng.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The page on which staff of other systems read what all services can do, open to anyone. */
@Configuration(proxyBeanMethods = false)
class OpenApiPage {
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

    @Bean
    RouterFunction<ServerResponse> openApiRoutes(GatewaySettings settings) throws IOException {
        String page = read("openapi.html");
        String script = read("openapi.js")
                .replace(
                        "/* services */",
                        settings.gateway().services().keySet().stream()
                                .sorted()
                                .map(name -> "{ name: '" + name + "', url: '/openapi/" + name + "' }")
                                .collect(Collectors.joining(", ")));
        return RouterFunctions.route()
                .GET("/", request -> ServerResponse.temporaryRedirect(URI.create("/openapi"))
                        .build())
                .GET("/openapi", request -> ServerResponse.ok()
                        .contentType(HTML)
                        .header("Content-Security-Policy", POLICY)
                        .bodyValue(page))
                .GET(
                        "/openapi/start.js",
                        request -> ServerResponse.ok().contentType(SCRIPT).bodyValue(script))
                .resources("/openapi/ui/**", new ClassPathResource(swaggerUi()))
                .build();
    }

    /** The folder of Swagger UI, which carries its version; the jar itself knows which. */
    private static String swaggerUi() throws IOException {
        Properties properties = new Properties();
        try (InputStream in =
                new ClassPathResource("META-INF/maven/org.webjars/swagger-ui/pom.properties").getInputStream()) {
            properties.load(in);
        }
        return "META-INF/resources/webjars/swagger-ui/"
                + Objects.requireNonNull(properties.getProperty("version"), "version of Swagger UI") + "/";
    }

    private static String read(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(OpenApiPage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
