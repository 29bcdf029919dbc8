package io.minzheng.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.SignalType;

/**
 * A line and a measurement for every request. No query, nobody's name or id, no address: the words of the path stay and
 * everything else in it becomes {@code {}}; where nothing was found not even the words, which the client made up. Who did
 * what stands in the events and in the record of reads, under the same trace.
 */
@Component
final class AccessLog {
    private static final Logger LOG = LoggerFactory.getLogger("io.minzheng.gateway.access");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]?[a-z-]{0,38}");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Set<String> PAGES = Set.of("openapi", "actuator");
    private static final int CLIENT_LEFT = 499;
    private static final Duration[] STEPS = {
        Duration.ofMillis(5),
        Duration.ofMillis(20),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30)
    };

    private final MeterRegistry meters;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    /** Few enough to be kept: methods and routes that exist, and status codes. */
    private record Kind(String method, String route, int status) {}

    AccessLog(MeterRegistry meters) {
        this.meters = meters;
    }

    /** @param bytes of the answer's body */
    void note(ServerWebExchange exchange, Trace trace, long bytes, long nanos, SignalType end) {
        String method = exchange.getRequest().getMethod().name();
        String path = exchange.getRequest().getPath().value();
        String service = Routes.serviceOr(exchange, "");
        Kind kind = new Kind(
                METHODS.contains(method) ? method : "OTHER",
                route(service, path),
                status(exchange.getResponse().getStatusCode(), end));
        timers.computeIfAbsent(kind, this::timer).record(nanos, TimeUnit.NANOSECONDS);
        LOG.info(
                "method={} path={} status={} ms={} bytes={} end={} trace={}",
                kind.method(),
                kind.status() == 404 || service.isEmpty() ? kind.route() : masked(path),
                kind.status(),
                nanos / 1_000_000,
                bytes,
                end == SignalType.ON_COMPLETE ? "whole" : "broken",
                trace.id());
    }

    private static int status(HttpStatusCode status, SignalType end) {
        return status != null ? status.value() : end == SignalType.CANCEL ? CLIENT_LEFT : 200;
    }

    private static String route(String service, String path) {
        if (!service.isEmpty()) {
            return "/api/" + service + "/**";
        }
        String first = path.substring(1, path.indexOf('/', 1) < 0 ? path.length() : path.indexOf('/', 1));
        return path.equals("/") ? "/" : PAGES.contains(first) ? "/" + first : "-";
    }

    static String masked(String path) {
        StringBuilder masked = new StringBuilder(path.length());
        int begin = 1;
        while (begin <= path.length()) {
            int slash = path.indexOf('/', begin);
            int end = slash < 0 ? path.length() : slash;
            boolean word = WORD.matcher(path).region(begin, end).matches();
            masked.append('/').append(word ? path.substring(begin, end) : begin == end ? "" : "{}");
            begin = end + 1;
        }
        return masked.toString();
    }

    private Timer timer(Kind kind) {
        return Timer.builder("http.server.requests")
                .description("requests through the gateway, by service")
                .tag("method", kind.method())
                .tag("uri", kind.route())
                .tag("status", Integer.toString(kind.status()))
                .serviceLevelObjectives(STEPS)
                .register(meters);
    }
}
