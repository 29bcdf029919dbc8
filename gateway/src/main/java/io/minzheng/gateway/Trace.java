package io.minzheng.gateway;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * The trace a request belongs to (W3C Trace Context); begun here where the client sends none.
 *
 * @param id 32 hexadecimal digits
 * @param traceparent the header value to hand on
 */
record Trace(String id, String traceparent) {
    static final String HEADER = "traceparent";

    private static final String ATTRIBUTE = Trace.class.getName();
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static Trace of(ServerWebExchange exchange) {
        if (exchange.getAttribute(ATTRIBUTE) instanceof Trace known) {
            return known;
        }
        Trace trace = continuing(exchange.getRequest().getHeaders().getFirst(HEADER));
        exchange.getAttributes().put(ATTRIBUTE, trace);
        return trace;
    }

    static Trace continuing(@Nullable String header) {
        if (header != null) {
            var matcher = FORM.matcher(header);
            if (matcher.matches()
                    && !header.startsWith("ff")
                    && !matcher.group(1).matches("0+")
                    && !matcher.group(2).matches("0+")) {
                return new Trace(matcher.group(1), header);
            }
        }
        String id = random(16);
        return new Trace(id, "00-" + id + "-" + random(8) + "-01");
    }

    private static String random(int bytes) {
        byte[] value = new byte[bytes];
        RANDOM.nextBytes(value);
        return HexFormat.of().formatHex(value);
    }
}
