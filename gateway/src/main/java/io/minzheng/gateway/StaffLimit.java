package io.minzheng.gateway;

import io.github.resilience4j.bulkhead.Bulkhead;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Holds each member of staff to a rate, and to so many answers that they wait for at once. */
@Component
final class StaffLimit implements GlobalFilter, Ordered {
    static final int ORDER = -100;

    private final Limits limits;
    private final Problems problems;

    StaffLimit(Limits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return exchange.getPrincipal().flatMap(staff -> filter(staff.getName(), exchange, chain));
    }

    private Mono<Void> filter(String staff, ServerWebExchange exchange, GatewayFilterChain chain) {
        if (!limits.admits(staff)) {
            return problems.write(exchange, Refusal.StaffMustKeepTheirRate);
        }
        Bulkhead room = limits.room(staff);
        if (!room.tryAcquirePermission()) {
            return problems.write(exchange, Refusal.StaffMustAwaitAnswers);
        }
        return chain.filter(exchange).doFinally(end -> room.onComplete());
    }

    @Override
    public int getOrder() {
        return ORDER;
    }
}
