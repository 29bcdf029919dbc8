package io.minzheng.gateway;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Stands in for a service: keeps what it was asked and answers with it. */
final class Backend implements AutoCloseable {
    /** @param headers names in lower case */
    record Asked(String method, String target, Map<String, List<String>> headers, String body) {}

    private static final long SLOW_NANOS = 300_000_000L;

    final AtomicReference<@Nullable Asked> asked = new AtomicReference<>();
    final Set<String> targets = ConcurrentHashMap.newKeySet();
    /** So many requests more find their connection broken. */
    final AtomicInteger breaking = new AtomicInteger();

    private final CountDownLatch closing = new CountDownLatch(1);
    private final HttpServer server;

    Backend() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            Map<String, List<String>> headers = new TreeMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values));
            if (breaking.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IOException("broken on purpose");
            }
            String target = exchange.getRequestURI().toString();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            targets.add(target);
            asked.set(new Asked(exchange.getRequestMethod(), target, headers, body));
            if (target.endsWith("/never")) {
                awaitClosing();
            }
            if (target.endsWith("/slow")) {
                LockSupport.parkNanos(SLOW_NANOS);
            }
            byte[] answer = ("{\"target\":\"" + target + "\"}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            exchange.getResponseHeaders().set("Trace-Id", "the service's own");
            exchange.sendResponseHeaders(target.endsWith("/refused") ? 422 : 200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    private void awaitClosing() throws IOException {
        try {
            closing.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
