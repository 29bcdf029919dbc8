package io.minzheng.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.cors.reactive.DefaultCorsProcessor;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Says to browsers which pages of other origins may call; without any configured it says nothing, and none may. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class CrossOrigin implements WebFilter {
    private final @Nullable CorsConfiguration allowed;
    private final DefaultCorsProcessor processor = new DefaultCorsProcessor();
    private final Problems problems;

    CrossOrigin(GatewaySettings settings, Problems problems) {
        this.allowed = allowed(settings.gateway().origins());
        this.problems = problems;
    }

    private static @Nullable CorsConfiguration allowed(List<String> origins) {
        if (origins.isEmpty()) {
            return null;
        }
        CorsConfiguration allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(origins);
        allowed.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "DELETE"));
        allowed.setAllowedHeaders(List.of(
                "Accept",
                "Accept-Language",
                "Authorization",
                "Content-Type",
                "Idempotency-Key",
                "If-Match",
                "Consistency-Token",
                "traceparent"));
        allowed.setExposedHeaders(
                List.of("ETag", "Consistency-Token", "Link", "Retry-After", "Trace-Id", "Content-Disposition"));
        allowed.setMaxAge(3600L);
        return allowed;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (allowed == null || !CorsUtils.isCorsRequest(request)) {
            return chain.filter(exchange);
        }
        if (!processor.process(allowed, exchange)) {
            return problems.write(exchange, Refusal.OriginMustBeAllowed);
        }
        return CorsUtils.isPreFlightRequest(request) ? Mono.empty() : chain.filter(exchange);
    }
}
