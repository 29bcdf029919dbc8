package io.minzheng.gateway;

import java.util.Locale;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Outermost. Takes off what a client must not claim (where it comes from, who it is), gives every request its trace and
 * every answer its headers, holds addresses to their rate, and notes what has become of each request.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Threshold implements WebFilter {
    /** Beside all that begin like those below; {@code Expect} has been answered where the body has been taken in. */
    private static final Set<String> NOT_HANDED_ON =
            Set.of("forwarded", "x-real-ip", "x-original-url", "x-rewrite-url", "x-http-method-override", "expect");

    private final Client.Reader clients;
    private final Limits limits;
    private final Problems problems;
    private final AccessLog log;

    Threshold(GatewaySettings settings, Limits limits, Problems problems, AccessLog log) {
        this.clients = new Client.Reader(settings.gateway().trustedProxies());
        this.limits = limits;
        this.problems = problems;
        this.log = log;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        long begun = System.nanoTime();
        Trace trace = Trace.of(exchange);
        Client client = clients.of(exchange.getRequest());
        exchange.getAttributes().put(Client.ATTRIBUTE, client);
        CountedAnswer answer = new CountedAnswer(exchange.getResponse());
        ServerWebExchange cleaned = exchange.mutate()
                .request(new Cleaned(exchange.getRequest(), trace))
                .response(answer)
                .build();
        // At the last moment, so that a service's own header of the same name does not stand beside it.
        answer.beforeCommit(() -> {
            AnswerHeaders.set(answer.getHeaders(), trace, client);
            return Mono.empty();
        });
        Mono<Void> answered =
                limits.admits(client) ? chain.filter(cleaned) : problems.write(cleaned, Refusal.AddressMustKeepItsRate);
        return answered.onErrorResume(thrown -> problems.handle(cleaned, thrown))
                .doFinally(end -> log.note(cleaned, trace, answer.bytes(), System.nanoTime() - begun, end));
    }

    private static final class Cleaned extends ServerHttpRequestDecorator {
        private final HttpHeaders headers;

        Cleaned(ServerHttpRequest request, Trace trace) {
            super(request);
            HttpHeaders claimed = request.getHeaders();
            headers = new HttpHeaders();
            claimed.forEach((name, values) -> {
                if (isHandedOn(name.toLowerCase(Locale.ROOT))) {
                    headers.put(name, values);
                }
            });
            headers.set(Trace.HEADER, trace.traceparent());
        }

        private static boolean isHandedOn(String name) {
            return !name.startsWith("x-forwarded") && !name.startsWith("x-user") && !NOT_HANDED_ON.contains(name);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
