package io.minzheng.gateway;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.channels.ClosedChannelException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
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

    Problems(Texts texts, JsonMapper mapper) {
        this.texts = texts;
        this.mapper = mapper;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(thrown);
        }
        Refusal refusal = refusal(thrown);
        String way = exchange.getRequest().getMethod() + " "
                + exchange.getRequest().getPath().value();
        if (refusal == Refusal.Unexpected) {
            LOG.error("{} failed, trace {}: {}", way, Trace.of(exchange).id(), Faults.describe(thrown));
        } else if (refusal.status() > 500) {
            LOG.warn("{}: {} ({})", way, refusal, thrown.getClass().getName());
        }
        return write(exchange, refusal);
    }

    Mono<Void> write(ServerWebExchange exchange, Refusal refusal) {
        Locale locale = Texts.preferred(exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        String text = texts.of(refusal, locale);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:minzheng:problem:" + refusal.code());
        problem.put("title", text);
        problem.put("status", refusal.status());
        problem.put("detail", text);
        problem.put("instance", exchange.getRequest().getPath().value());
        problem.put("code", refusal.code());
        problem.put("traceId", Trace.of(exchange).id());
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(refusal.status()));
        HttpHeaders headers = response.getHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLanguage(locale);
        headers.setCacheControl("no-store");
        if (refusal.status() == 401) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (refusal.status() == 503 || refusal.status() == 504) {
            headers.set(HttpHeaders.RETRY_AFTER, "2");
        }
        byte[] body = mapper.writeValueAsBytes(problem);
        headers.setContentLength(body.length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static Refusal refusal(Throwable thrown) {
        return switch (thrown) {
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
