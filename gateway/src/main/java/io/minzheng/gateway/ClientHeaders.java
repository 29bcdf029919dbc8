package io.minzheng.gateway;

import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Tells the service what the gateway knows of the client, after all that others said of it has been taken off. */
@Component
final class ClientHeaders implements HttpHeadersFilter, Ordered {
    @Override
    public HttpHeaders filter(HttpHeaders cleaned, ServerWebExchange exchange) {
        Client client = exchange.getRequiredAttribute(Client.ATTRIBUTE);
        cleaned.set("X-Forwarded-For", client.address());
        cleaned.set("X-Forwarded-Proto", client.secure() ? "https" : "http");
        return cleaned;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
