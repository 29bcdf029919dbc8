package io.minzheng.gateway;

import java.util.Map;
import org.springframework.http.HttpHeaders;

/** What stands on every answer: its trace, and what tells browsers to do no more with it than they must. */
final class AnswerHeaders {
    static final String TRACE_ID = "Trace-Id";

    /** Whoever answers may say otherwise: the page of the APIs is a page. */
    private static final Map<String, String> UNLESS_SAID = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
            HttpHeaders.CACHE_CONTROL,
            "no-store");

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

    private static final String TLS_ONLY = "max-age=31536000; includeSubDomains";

    private AnswerHeaders() {}

    static void set(HttpHeaders headers, Trace trace, Client client) {
        UNLESS_SAID.forEach((name, value) -> {
            if (!headers.containsHeader(name)) {
                headers.set(name, value);
            }
        });
        ALWAYS.forEach(headers::set);
        if (client.secure()) {
            headers.set("Strict-Transport-Security", TLS_ONLY);
        }
        headers.set(TRACE_ID, trace.id());
    }

    /** For answers below HTTP's usual way, of requests that could not even be read. */
    static void forUnreadable(java.util.function.BiConsumer<String, String> headers, Trace trace) {
        UNLESS_SAID.forEach(headers);
        ALWAYS.forEach(headers);
        headers.accept(TRACE_ID, trace.id());
    }
}
