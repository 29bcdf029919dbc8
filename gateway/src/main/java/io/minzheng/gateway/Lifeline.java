package io.minzheng.gateway;

import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.reactor.retry.RetryOperator;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.NettyRoutingFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Right around the sending of the request, which ends when the service begins to answer: what breaks later, also on the
 * client's side, counts neither as a failure of the service nor as a reason to ask again.
 */
@Component
final class Lifeline implements GlobalFilter, Ordered {
    private final Lifelines lifelines;

    Lifeline(Lifelines lifelines) {
        this.lifelines = lifelines;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Mono<Void> guarded = chain.filter(exchange)
                .transform(CircuitBreakerOperator.of(lifelines.circuit(Routes.service(exchange))));
        HttpMethod method = exchange.getRequest().getMethod();
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            return guarded;
        }
        return guarded.doOnError(fault -> ServerWebExchangeUtils.reset(exchange))
                .transform(RetryOperator.of(lifelines.retry()));
    }

    @Override
    public int getOrder() {
        return NettyRoutingFilter.ORDER - 2;
    }
}
