package io.minzheng.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The page on which staff of other systems read what all services can do, log in and try it; open to anyone. */
@Configuration(proxyBeanMethods = false)
class OpenApiPage {
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final String POLICY_HEADER = "Content-Security-Policy";
    /** Swagger UI sets the look of elements by their attributes, and of some by a style sheet within its script. */
    private static final String POLICY = "default-src 'none'; script-src 'self';"
            + " style-src 'self' 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w=';"
            + " style-src-attr 'unsafe-inline'; img-src 'self' data:; connect-src 'self'%s;"
            + " frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** Where the issuer sends the browser back to; the page that opened it reads the answer there. */
    private static final String RETURN_POLICY =
            "default-src 'none'; script-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    @Bean
    RouterFunction<ServerResponse> openApiRoutes(
            GatewaySettings settings, OpenApiDocuments documents, Issuer issuer, JsonMapper mapper) throws IOException {
        String page = read("openapi.html");
        String script = script(settings, mapper);
        String swagger = swaggerUi();
        return RouterFunctions.route()
                .GET("/", request -> ServerResponse.temporaryRedirect(URI.create("/openapi"))
                        .build())
                .GET("/openapi", request -> policy(issuer).flatMap(policy -> ServerResponse.ok()
                        .contentType(HTML)
                        .header(POLICY_HEADER, policy)
                        .bodyValue(page)))
                .GET(
                        "/openapi/start.js",
                        request -> ServerResponse.ok().contentType(SCRIPT).bodyValue(script))
                .resource(
                        RequestPredicates.path("/openapi/oauth2-redirect.html"),
                        new ClassPathResource(swagger + "oauth2-redirect.html"),
                        (resource, headers) -> headers.set(POLICY_HEADER, RETURN_POLICY))
                .resource(
                        RequestPredicates.path("/openapi/oauth2-redirect.js"),
                        new ClassPathResource(swagger + "oauth2-redirect.js"))
                .GET("/openapi/all", request -> json(documents.ofAll()))
                .GET(
                        "/openapi/{service}",
                        request -> documents.has(request.pathVariable("service")),
                        request -> json(documents.of(request.pathVariable("service"))))
                .resources(
                        "/openapi/ui/**",
                        new ClassPathResource(swagger),
                        (resource, headers) -> headers.setCacheControl(CacheControl.maxAge(Duration.ofHours(1))))
                .build();
    }

    private static String script(GatewaySettings settings, JsonMapper mapper) throws IOException {
        String documents = Stream.concat(
                        Stream.of("all"),
                        settings.gateway().services().keySet().stream().sorted())
                .map(name -> "{ name: '" + name + "', url: '/openapi/" + name + "' }")
                .collect(Collectors.joining(", "));
        return read("openapi.js")
                .replace("/* documents */", documents)
                .replace(
                        "/* client */",
                        mapper.writeValueAsString(settings.gateway().pageClient()));
    }

    /** The page fetches its token from the issuer, wherever that is. */
    private static Mono<String> policy(Issuer issuer) {
        return issuer.description()
                .map(endpoints -> " " + origin(endpoints.path("token_endpoint").asString("")))
                .onErrorReturn("")
                .map(POLICY::formatted);
    }

    private static String origin(String url) {
        URI address = URI.create(url);
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private static Mono<ServerResponse> json(Mono<String> document) {
        return document.flatMap(text ->
                ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).bodyValue(text));
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
