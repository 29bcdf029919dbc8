package io.minzheng.suite.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The gateway as it is deployed, in a JVM of its own, with all it does on each request; only its rates are set high. */
final class MeasuredGateway implements AutoCloseable {
    private static final String MAIN = "io.minzheng.gateway.Gateway";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(90);

    private final Process process;
    private final Path output;
    private final int port;

    MeasuredGateway(Path directory, BenchIssuer issuer, Map<String, URI> services, int port) throws IOException {
        this.port = port;
        this.output = directory.resolve("gateway.output");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Xmn352m",
                "-XX:+UseParallelGC",
                "-Dorg.springframework.boot.logging.LoggingSystem=none",
                "-Dminzheng.logs=" + Files.createDirectory(directory.resolve("gateway-logs")),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                MAIN,
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--minzheng.issuer=" + issuer.url(),
                "--minzheng.gateway.limits.per-address=1000000",
                "--minzheng.gateway.limits.per-staff=1000000",
                "--minzheng.gateway.limits.in-flight-per-staff=10000"));
        services.forEach((name, address) -> command.add("--minzheng.gateway.services." + name + "=" + address));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    void awaitAnswers() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest liveness = HttpRequest.newBuilder(address().resolve("/actuator/health/liveness"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            while (true) {
                try {
                    if (client.send(liveness, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    if (!process.isAlive() || System.nanoTime() > end) {
                        throw new IllegalStateException("the gateway does not start: " + Files.readString(output));
                    }
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
