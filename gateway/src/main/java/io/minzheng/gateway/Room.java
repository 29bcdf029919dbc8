package io.minzheng.gateway;

import io.github.resilience4j.bulkhead.Bulkhead;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets so many requests before a service at once, from their sending to the last byte of their answers. */
@Component
final class Room implements GlobalFilter, Ordered {
    private final Lifelines lifelines;
    private final Problems problems;

    Room(Lifelines lifelines, Problems problems) {
        this.lifelines = lifelines;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Bulkhead room = lifelines.room(Routes.service(exchange));
        if (!room.tryAcquirePermission()) {
            return problems.write(exchange, Refusal.ServiceMustHaveRoom);
        }
        return chain.filter(exchange).doFinally(end -> room.onComplete());
    }

    @Override
    public int getOrder() {
        return WholeBody.ORDER + 10;
    }
}
