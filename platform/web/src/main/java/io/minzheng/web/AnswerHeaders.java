package io.minzheng.web;

import io.minzheng.eventstore.Receipt;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.UriUtils;

/** Tells the client what to send next time: the entity tag, the consistency token, the address of the next page. */
@ControllerAdvice
final class AnswerHeaders implements ResponseBodyAdvice<Object> {
    private final String service;

    AnswerHeaders(String service) {
        this.service = service;
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        HttpHeaders headers = response.getHeaders();
        if (body instanceof Receipt receipt) {
            headers.setETag("\"" + receipt.version() + "\"");
            headers.set(ConsistencyToken.HEADER, new ConsistencyToken(service, receipt.position()).toString());
        } else if (body instanceof Page<?> page && page.next() != null) {
            // A reference without host, so that it leads back through whichever door the client came in by.
            String query = Stream.concat(
                            Arrays.stream(Objects.requireNonNullElse(
                                                    request.getURI().getRawQuery(), "")
                                            .split("&"))
                                    .filter(part -> !part.isEmpty() && !part.startsWith("after=")),
                            Stream.of("after=" + UriUtils.encode(page.next(), StandardCharsets.UTF_8)))
                    .collect(Collectors.joining("&"));
            String next = request.getURI().getRawPath() + "?" + query;
            headers.add(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return body;
    }
}
