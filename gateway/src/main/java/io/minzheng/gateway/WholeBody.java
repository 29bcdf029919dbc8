package io.minzheng.gateway;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;

/**
 * Takes a body in whole before a service hears of the request: one that drips in holds up nobody but its sender, and one
 * that is too large is refused whether it says so beforehand or not. How many of these one member of staff can have lying
 * here is bounded by {@link StaffLimit}, which comes before. What breaks off must not pass for less that is whole.
 */
@Component
final class WholeBody implements GlobalFilter, Ordered {
    static final int ORDER = StaffLimit.ORDER + 10;

    private final int limit;
    private final Duration patience;
    private final Problems problems;

    WholeBody(GatewaySettings settings, Problems problems) {
        this.limit = Math.toIntExact(settings.gateway().requests().bodySize().toBytes());
        this.patience = settings.gateway().requests().bodyTimeout();
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        long announced = headers.getContentLength();
        if (announced > limit) {
            return problems.write(exchange, Refusal.BodyMustNotBeTooLarge);
        }
        if (announced <= 0 && !headers.containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
            return chain.filter(exchange);
        }
        return DataBufferUtils.join(exchange.getRequest().getBody(), limit)
                .timeout(patience)
                .map(WholeBody::taken)
                .defaultIfEmpty(new byte[0])
                .onErrorMap(DataBufferLimitException.class, large -> new Refusal.Refused(Refusal.BodyMustNotBeTooLarge))
                .onErrorMap(TimeoutException.class, slow -> new Refusal.Refused(Refusal.RequestMustArriveInTime))
                .onErrorMap(AbortedException.class, left -> new Refusal.Refused(Refusal.RequestMustBeWellFormed))
                .flatMap(body -> switch (RequestHead.body(exchange.getRequest())) {
                    case WHOLE ->
                        chain.filter(exchange.mutate()
                                .request(new Whole(exchange.getRequest(), body))
                                .build());
                    case BROKEN -> Mono.error(new Refusal.Refused(Refusal.RequestMustBeWellFormed));
                    case REFUSED -> Mono.<Void>fromRunnable(() -> refused(exchange));
                });
    }

    /** For the access log; the answer was given where the bytes were read. */
    private static void refused(ServerWebExchange exchange) {
        exchange.getResponse().setRawStatusCode(Refusal.RequestMustBeWellFormed.status());
    }

    private static byte[] taken(DataBuffer buffer) {
        byte[] body = new byte[buffer.readableByteCount()];
        buffer.read(body);
        DataBufferUtils.release(buffer);
        return body;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    private static final class Whole extends ServerHttpRequestDecorator {
        private final HttpHeaders headers;
        private final byte[] body;

        Whole(ServerHttpRequest request, byte[] body) {
            super(request);
            this.body = body;
            this.headers = HttpHeaders.copyOf(request.getHeaders());
            headers.remove(HttpHeaders.TRANSFER_ENCODING);
            headers.setContentLength(body.length);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body)));
        }
    }
}
