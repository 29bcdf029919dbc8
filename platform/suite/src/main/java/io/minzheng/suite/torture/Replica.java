package io.minzheng.suite.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of the processes of the registry service. */
final class Replica {
    private final String name;
    private final int port;
    private final Bed bed;
    private final Map<String, String> settings;
    private final HttpClient client;
    /** Held by the fault that has to do with it. */
    private final ReentrantLock taken = new ReentrantLock();

    private volatile @Nullable Child child;

    Replica(String name, int port, Bed bed, Map<String, String> settings, HttpClient client) {
        this.name = name;
        this.port = port;
        this.bed = bed;
        this.settings = settings;
        this.client = client;
    }

    /**
     * @param up whether all it stands on is well
     * @param publisher state of its publisher; empty where it does not answer
     */
    record Condition(boolean up, String publisher, long published) {
        static final Condition SILENT = new Condition(false, "", 0);

        boolean publishes() {
            return publisher.equals("PUBLISHING");
        }
    }

    String name() {
        return name;
    }

    ReentrantLock taken() {
        return taken;
    }

    void start() {
        child = Child.start(name, bed.directory(), settings, List.of("registry"));
    }

    Child child() {
        Child now = child;
        if (now == null) {
            throw new IllegalStateException(name + " has not been started");
        }
        return now;
    }

    void stop() {
        Child now = child;
        if (now != null) {
            now.kill();
        }
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Whether it answers. A start that has failed, for something it stands on was away, is made again. */
    boolean answers() {
        if (!child().isAlive()) {
            start();
        }
        boolean answers = !condition().publisher().isEmpty();
        if (!answers) {
            Executioner.sleep(100);
        }
        return answers;
    }

    /** How it has ended, and why by its log; nothing while it runs. */
    Optional<String> ended() {
        return child().isAlive()
                ? Optional.empty()
                : Optional.of(name + " has ended with " + child().kill() + ": " + lastError());
    }

    private String lastError() {
        try (Stream<String> lines =
                Files.lines(bed.directory().resolve("logs").resolve(name).resolve("minzheng.log"))) {
            return lines.filter(line -> line.contains(" ERROR ") || line.startsWith("Caused by: "))
                    .reduce("no error in its log", (earlier, later) -> later);
        } catch (IOException | UncheckedIOException unreadable) {
            return "its log cannot be read";
        }
    }

    Condition condition() {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(uri("/actuator/health"))
                            .timeout(Duration.ofSeconds(4))
                            .build(),
                    BodyHandlers.ofString());
            JsonNode publisher = JsonMapper.shared()
                    .readTree(answer.body())
                    .path("components")
                    .path("publisher")
                    .path("details");
            return new Condition(
                    answer.statusCode() == 200,
                    publisher.path("state").asString(""),
                    publisher.path("published").asLong());
        } catch (IOException | JacksonException silent) {
            return Condition.SILENT;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Condition.SILENT;
        }
    }
}
