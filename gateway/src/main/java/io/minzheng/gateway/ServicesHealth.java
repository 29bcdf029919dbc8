package io.minzheng.gateway;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Up when every service says that it is. */
@Component("services")
final class ServicesHealth implements ReactiveHealthIndicator {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final GatewaySettings settings;
    private final WebClient client;

    ServicesHealth(GatewaySettings settings, ReactorResourceFactory network) {
        this.settings = settings;
        this.client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(network, UnaryOperator.identity()))
                .build();
    }

    @Override
    public Mono<Health> health() {
        return Flux.fromIterable(settings.gateway().services().entrySet())
                .flatMap(service -> client.get()
                        .uri(service.getValue().resolve("/actuator/health"))
                        .exchangeToMono(answer -> answer.releaseBody()
                                .thenReturn(answer.statusCode().is2xxSuccessful() ? "UP" : "DOWN"))
                        .timeout(PATIENCE)
                        .onErrorReturn("AWAY")
                        .map(status -> new String[] {service.getKey(), status}))
                .collectMap(entry -> entry[0], entry -> (Object) entry[1])
                .map(states -> (states.values().stream().allMatch("UP"::equals) ? Health.up() : Health.down())
                        .withDetails(states)
                        .build());
    }
}
