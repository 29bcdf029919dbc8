package io.minzheng.gateway;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.ConnectTimeoutException;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What keeps one service's troubles from becoming those of all: so much room and no more, a circuit that opens when it
 * does not answer, and another try where nobody was there to hear the first.
 */
@Component
final class Lifelines {
    private static final Logger LOG = LoggerFactory.getLogger(Lifelines.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final CircuitBreakerRegistry circuits;
    private final BulkheadRegistry rooms;
    private final Retry retry;

    Lifelines(GatewaySettings settings, MeterRegistry meters) {
        GatewaySettings.Circuit circuit = settings.gateway().circuit();
        circuits = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(circuit.window())
                .minimumNumberOfCalls(Math.max(1, circuit.window() / 2))
                .failureRateThreshold(circuit.failures())
                .waitDurationInOpenState(circuit.pause())
                .permittedNumberOfCallsInHalfOpenState(circuit.probes())
                .writableStackTraceEnabled(false)
                .build());
        rooms = BulkheadRegistry.of(BulkheadConfig.custom()
                .maxConcurrentCalls(settings.gateway().inFlight())
                .maxWaitDuration(Duration.ZERO)
                .writableStackTraceEnabled(false)
                .build());
        retry = Retry.of(
                "services",
                RetryConfig.custom()
                        .maxAttempts(1 + settings.gateway().retries())
                        .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(FIRST_PAUSE, 2, 0.5))
                        .retryOnException(Lifelines::foundNobody)
                        .build());
        circuits.getEventPublisher().onEntryAdded(added -> added.getAddedEntry()
                .getEventPublisher()
                .onStateTransition(
                        turn -> LOG.warn("{}: circuit {}", turn.getCircuitBreakerName(), turn.getStateTransition())));
        settings.gateway().services().keySet().forEach(service -> {
            circuit(service);
            room(service);
        });
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(circuits).bindTo(meters);
        TaggedBulkheadMetrics.ofBulkheadRegistry(rooms).bindTo(meters);
    }

    /** The connection was refused or broke before an answer; one that took too long would only take as long again. */
    private static boolean foundNobody(Throwable fault) {
        return fault instanceof IOException && !(fault instanceof ConnectTimeoutException);
    }

    CircuitBreaker circuit(String service) {
        return circuits.circuitBreaker(service);
    }

    Bulkhead room(String service) {
        return rooms.bulkhead(service);
    }

    Retry retry() {
        return retry;
    }
}
