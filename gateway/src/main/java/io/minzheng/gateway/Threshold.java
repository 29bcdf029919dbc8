package io.minzheng.gateway;

import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Takes off what a client must not claim (where it comes from, who it is) and gives every request its trace. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Threshold implements WebFilter {
    static final String TRACE_ID = "Trace-Id";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Trace trace = Trace.of(exchange);
        List<String> claimed = exchange.getRequest().getHeaders().headerNames().stream()
                .filter(Threshold::mustNotBeClaimed)
                .toList();
        ServerHttpRequest cleaned = exchange.getRequest()
                .mutate()
                .headers(headers -> {
                    claimed.forEach(headers::remove);
                    headers.set(Trace.HEADER, trace.traceparent());
                })
                .build();
        // Set at the last moment, so that a service's own header of the same name does not stand beside it.
        exchange.getResponse().beforeCommit(() -> {
            exchange.getResponse().getHeaders().set(TRACE_ID, trace.id());
            return Mono.empty();
        });
        return chain.filter(exchange.mutate().request(cleaned).build());
    }

    private static boolean mustNotBeClaimed(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.equals("forwarded") || name.startsWith("x-forwarded-") || name.startsWith("x-user-");
    }
}
