package io.minzheng.gateway;

import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ExchangeStrategies;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The services' descriptions of themselves, each and joined into one. To each is added how to log in, as the issuer says
 * it; they are kept for a while, since anyone may ask.
 */
@Component
final class OpenApiDocuments {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LARGEST = 16 << 20;
    private static final String REFERENCE = "$ref";
    private static final String SCHEMES = "securitySchemes";
    private static final String LOGIN = "login";

    private final JsonMapper mapper;
    private final Issuer issuer;
    private final Map<String, Mono<ObjectNode>> documents = new TreeMap<>();
    private final Mono<ObjectNode> joined;

    OpenApiDocuments(
            GatewaySettings settings,
            Issuer issuer,
            Lifelines lifelines,
            ReactorResourceFactory network,
            JsonMapper mapper) {
        this.mapper = mapper;
        this.issuer = issuer;
        WebClient client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(network, UnaryOperator.identity()))
                .exchangeStrategies(ExchangeStrategies.builder()
                        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST))
                        .build())
                .build();
        settings.gateway()
                .services()
                .forEach((service, address) -> documents.put(
                        service,
                        fetched(client, address)
                                .transform(BulkheadOperator.of(lifelines.room(service)))
                                .transform(CircuitBreakerOperator.of(lifelines.circuit(service)))
                                .flatMap(this::withLogin)
                                .cache(found -> KEPT, away -> Duration.ZERO, () -> Duration.ZERO)));
        joined = Flux.fromIterable(documents.entrySet())
                .flatMapSequential(entry -> entry.getValue()
                        .map(document -> Map.entry(entry.getKey(), document))
                        .onErrorResume(away -> Mono.empty()))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue, TreeMap::new)
                .map(this::join);
    }

    private Mono<ObjectNode> fetched(WebClient client, URI address) {
        return client.get()
                .uri(address.resolve("/v3/api-docs"))
                .retrieve()
                .bodyToMono(String.class)
                .timeout(PATIENCE)
                .map(text -> (ObjectNode) mapper.readTree(text));
    }

    boolean has(String service) {
        return documents.containsKey(service);
    }

    Mono<String> of(String service) {
        return documents.get(service).map(ObjectNode::toString);
    }

    Mono<String> ofAll() {
        return joined.map(ObjectNode::toString);
    }

    /** Adds authorisation code with PKCE where the issuer can be asked for its endpoints; a bearer token always does. */
    private Mono<ObjectNode> withLogin(ObjectNode document) {
        return issuer.description()
                .map(endpoints -> {
                    ObjectNode flow = mapper.createObjectNode();
                    flow.set("authorizationUrl", endpoints.path("authorization_endpoint"));
                    flow.set("tokenUrl", endpoints.path("token_endpoint"));
                    flow.putObject("scopes").put("openid", "who you are");
                    ObjectNode scheme = mapper.createObjectNode().put("type", "oauth2");
                    scheme.putObject("flows").set("authorizationCode", flow);
                    object(object(document, "components"), SCHEMES).set(LOGIN, scheme);
                    ArrayNode either = document.withArray("security");
                    either.addObject().putArray(LOGIN);
                    return document;
                })
                .onErrorReturn(document);
    }

    private ObjectNode join(Map<String, ObjectNode> services) {
        ObjectNode all = mapper.createObjectNode().put("openapi", "3.1.0");
        all.putObject("info")
                .put("title", "Minzheng")
                .put("version", "1")
                .put("description", describe(services.keySet()));
        all.putArray("servers").addObject().put("url", "/");
        ObjectNode paths = all.putObject("paths");
        ObjectNode components = all.putObject("components");
        services.forEach((service, original) -> {
            ObjectNode document = original.deepCopy();
            refer(document, service);
            document.path("paths")
                    .properties()
                    .forEach(path -> paths.set(path.getKey(), tagged(path.getValue(), service)));
            document.path("components")
                    .properties()
                    .forEach(kind -> kind.getValue().properties().forEach(part -> object(components, kind.getKey())
                            .set(
                                    kind.getKey().equals(SCHEMES) ? part.getKey() : service + "." + part.getKey(),
                                    part.getValue())));
            if (document.has("security")) {
                all.set("security", document.get("security"));
            }
        });
        return all;
    }

    private String describe(Set<String> there) {
        String away = documents.keySet().stream()
                .filter(service -> !there.contains(service))
                .collect(Collectors.joining(", "));
        return "Commands and queries of all services." + (away.isEmpty() ? "" : " Away at the moment: " + away + ".");
    }

    /** Two services may call different things by one name: in the joined description each name says whose it is. */
    private static void refer(JsonNode node, String service) {
        if (node instanceof ObjectNode object && object.path(REFERENCE).isString()) {
            String[] parts = object.path(REFERENCE).asString().split("/");
            if (parts.length == 4 && !parts[2].equals(SCHEMES)) {
                parts[3] = service + "." + parts[3];
                object.put(REFERENCE, String.join("/", parts));
            }
        }
        node.forEach(inner -> refer(inner, service));
    }

    private JsonNode tagged(JsonNode path, String service) {
        path.forEach(operation -> {
            if (operation instanceof ObjectNode object) {
                ArrayNode tags = mapper.createArrayNode();
                object.path("tags").forEach(tag -> tags.add(service + " · " + tag.asString()));
                object.set("tags", tags.isEmpty() ? tags.add(service) : tags);
                if (object.has("operationId")) {
                    object.put(
                            "operationId",
                            service + "." + object.path("operationId").asString());
                }
            }
        });
        return path;
    }

    private static ObjectNode object(ObjectNode in, String name) {
        return in.get(name) instanceof ObjectNode there ? there : in.putObject(name);
    }
}
