package io.minzheng.web;

import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.IdempotencyKey;
import io.minzheng.kernel.Pseudonyms;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a controller the context of a command: who, under which key, on which version, in which trace. */
final class CommandContextArgument implements HandlerMethodArgumentResolver {
    static final String KEY_HEADER = "Idempotency-Key";

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]{1,200}");
    private static final Pattern STRONG_TAG = Pattern.compile("\"(0|[1-9]\\d{0,17})\"");

    private final Pseudonyms pseudonyms;

    CommandContextArgument(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CommandContext.class;
    }

    @Override
    public CommandContext resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("commands come in by HTTP");
        }
        Trace trace = Trace.of(request);
        return new CommandContext(
                StaffArgument.current(parameter),
                key(request),
                version(request),
                trace.id(),
                null,
                trace.traceparent());
    }

    private @Nullable IdempotencyKey key(HttpServletRequest request) {
        if (BodyFilter.isSafe(request)) {
            return null;
        }
        List<String> values = Collections.list(request.getHeaders(KEY_HEADER));
        if (values.isEmpty()) {
            throw WebRule.IdempotencyKeyMustBeGiven.violated(KEY_HEADER, Map.of());
        }
        if (values.size() > 1 || !VISIBLE_ASCII.matcher(values.getFirst()).matches()) {
            throw WebRule.IdempotencyKeyMustBeValid.violated(KEY_HEADER, Map.of());
        }
        return new IdempotencyKey(values.getFirst(), fingerprint(request));
    }

    /** Keyed, for bodies can be guessed; method and path with query each end with a line feed, which neither can contain. */
    private String fingerprint(HttpServletRequest request) {
        String query = request.getQueryString();
        String head = request.getMethod() + "\n" + request.getRequestURI() + (query == null ? "" : "?" + query) + "\n";
        return pseudonyms.fingerprint(head.getBytes(StandardCharsets.UTF_8), BodyFilter.body(request));
    }

    private static @Nullable Long version(HttpServletRequest request) {
        List<String> values = Collections.list(request.getHeaders(HttpHeaders.IF_MATCH));
        if (values.isEmpty()) {
            return null;
        }
        var tag = STRONG_TAG.matcher(values.getFirst());
        if (values.size() > 1 || !tag.matches()) {
            throw WebRule.EntityTagMustBeValid.violated(HttpHeaders.IF_MATCH, Map.of());
        }
        return Long.valueOf(tag.group(1));
    }
}
