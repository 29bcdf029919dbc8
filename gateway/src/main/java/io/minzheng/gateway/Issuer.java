package io.minzheng.gateway;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the issuer says of itself (OpenID Connect Discovery 1.0) and its keys. Asked with the first token, so that the
 * gateway can start before it. A key it has withdrawn is not believed for longer than {@link #FRESH}; if it cannot be
 * asked, what it said last holds for {@link #BRIDGED}.
 */
@Component
final class Issuer {
    static final Duration FRESH = Duration.ofSeconds(30);
    static final Duration BRIDGED = Duration.ofMinutes(5);

    /** Tokens with made-up key names make us ask no more often than this. */
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final WebClient client;
    private final Mono<JsonNode> description;
    private final Mono<Keys> asked;
    private final AtomicReference<@Nullable Keys> known = new AtomicReference<>();

    private record Keys(JWKSet set, long at) {
        boolean within(Duration age) {
            return System.nanoTime() - at < age.toNanos();
        }

        boolean has(@Nullable String id) {
            return id == null || set.getKeyByKeyId(id) != null;
        }
    }

    Issuer(GatewaySettings settings, ReactorResourceFactory network, JsonMapper mapper) {
        client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(network, UnaryOperator.identity()))
                .build();
        String issuer = settings.issuer();
        description = get(issuer + DISCOVERY)
                .map(text -> checked(mapper.readTree(text), issuer))
                .cache(found -> BRIDGED, failed -> PAUSE, () -> Duration.ZERO);
        asked = Mono.defer(() -> description)
                .flatMap(found -> get(found.path("jwks_uri").asString()))
                .map(text -> new Keys(parsed(text), System.nanoTime()))
                .doOnNext(known::set)
                .cache(found -> PAUSE, failed -> PAUSE, () -> Duration.ZERO);
    }

    private Mono<String> get(String url) {
        return client.get().uri(url).retrieve().bodyToMono(String.class).timeout(PATIENCE);
    }

    private static JsonNode checked(JsonNode description, String issuer) {
        if (!description.path("issuer").asString("").equals(issuer)) {
            throw new IllegalStateException("the issuer at minzheng.issuer calls itself otherwise");
        }
        return description;
    }

    private static JWKSet parsed(String text) {
        try {
            return JWKSet.parse(text);
        } catch (ParseException malformed) {
            throw new IllegalStateException("the issuer's keys cannot be read");
        }
    }

    /** Endpoints by the names the standard gives them. */
    Mono<JsonNode> description() {
        return description;
    }

    /** The keys that may have signed that token; an error where none can be had. */
    Flux<JWK> keysFor(SignedJWT token) {
        String id = token.getHeader().getKeyID();
        Keys last = known.get();
        Mono<Keys> keys = last != null && last.within(FRESH) && last.has(id)
                ? Mono.just(last)
                : asked.onErrorResume(
                        away -> last != null && last.within(BRIDGED) ? Mono.just(last) : Mono.error(away));
        return keys.flatMapIterable(found -> found.set().getKeys());
    }
}
