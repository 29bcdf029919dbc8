package io.minzheng.gateway;

import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.channels.ClosedChannelException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Turns whatever goes wrong on the way into problem details (RFC 9457) in the client's language. */
@Component
@Order(-10)
final class Problems implements ErrorWebExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Texts texts;
    private final JsonMapper mapper;
    private final long circuitPause;

    Problems(Texts texts, JsonMapper mapper, GatewaySettings settings) {
        this.texts = texts;
        this.mapper = mapper;
        this.circuitPause =
                Math.max(1, settings.gateway().circuit().pause().plusMillis(999).toSeconds());
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(thrown);
        }
        Refusal refusal = refusal(thrown);
        String way = exchange.getRequest().getMethod() + " "
                + AccessLog.masked(exchange.getRequest().getPath().value());
        if (refusal == Refusal.Unexpected) {
            LOG.error("{} failed, trace {}: {}", way, Trace.of(exchange).id(), Faults.describe(thrown));
        } else if (refusal.status() > 500 && !(thrown instanceof CallNotPermittedException)) {
            LOG.warn("{}: {} ({})", way, refusal, thrown.getClass().getName());
        }
        return write(exchange, refusal);
    }

    Mono<Void> write(ServerWebExchange exchange, Refusal refusal) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.empty();
        }
        Locale locale = Texts.preferred(exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(refusal.status()));
        HttpHeaders headers = response.getHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLanguage(locale);
        headers.setCacheControl("no-store");
        if (refusal.status() == 401) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (refusal.passes()) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(pause(refusal)));
        }
        if (refusal.endsConnection() || hasBody(exchange.getRequest().getHeaders())) {
            headers.set(HttpHeaders.CONNECTION, "close");
        }
        byte[] body = body(refusal, locale, exchange.getRequest().getPath().value(), Trace.of(exchange));
        headers.setContentLength(body.length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    /** What of a body has not been read is not waited for: that could take as long as its sender likes. */
    private static boolean hasBody(HttpHeaders request) {
        return request.getContentLength() > 0 || request.containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }

    /** @param path of the request; null where it could not be read */
    byte[] body(Refusal refusal, Locale locale, @Nullable String path, Trace trace) {
        String text = texts.of(refusal, locale);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:minzheng:problem:" + refusal.code());
        problem.put("title", text);
        problem.put("status", refusal.status());
        problem.put("detail", text);
        if (path != null) {
            problem.put("instance", path);
        }
        problem.put("code", refusal.code());
        problem.put("traceId", trace.id());
        return mapper.writeValueAsBytes(problem);
    }

    /** Seconds after which another try may fare better. */
    private long pause(Refusal refusal) {
        return refusal.status() == 429 ? Limits.PERIOD.toSeconds() : circuitPause;
    }

    private static Refusal refusal(Throwable thrown) {
        return switch (thrown) {
            case Refusal.Refused refused -> refused.refusal();
            case CallNotPermittedException away -> Refusal.ServiceMustBeReachable;
            case JwtDecoderInitializationException issuerAway -> Refusal.IssuerMustBeReachable;
            case AuthenticationServiceException issuerAway -> Refusal.IssuerMustBeReachable;
            case AuthenticationException unknown -> Refusal.TokenMustBeValid;
            case AccessDeniedException denied -> Refusal.RoleMustAllowIt;
            // Before IOException, of which two of these are kinds.
            case ConnectTimeoutException away -> Refusal.ServiceMustBeReachable;
            case ConnectException away -> Refusal.ServiceMustBeReachable;
            case ReadTimeoutException late -> Refusal.ServiceMustAnswerInTime;
            case TimeoutException late -> Refusal.ServiceMustAnswerInTime;
            case ClosedChannelException broken -> Refusal.ServiceMustBeReachable;
            case IOException broken -> Refusal.ServiceMustBeReachable;
            case BulkheadFullException full -> Refusal.ServiceMustHaveRoom;
            // Of a description the gateway fetches by itself.
            case WebClientRequestException away -> Refusal.ServiceMustBeReachable;
            case WebClientResponseException unwilling -> Refusal.ServiceMustBeReachable;
            case ResponseStatusException status ->
                switch (status.getStatusCode().value()) {
                    case 404 -> Refusal.RouteMustExist;
                    case 405 -> Refusal.MethodMustBeAllowed;
                    case 413 -> Refusal.BodyMustNotBeTooLarge;
                    case 503 -> Refusal.ServiceMustBeReachable;
                    case 504 -> Refusal.ServiceMustAnswerInTime;
                    default ->
                        status.getStatusCode().is4xxClientError()
                                ? Refusal.RequestMustBeWellFormed
                                : Refusal.Unexpected;
                };
            default -> Refusal.Unexpected;
        };
    }
}
