package io.minzheng.suite.torture;

import io.minzheng.embedded.EmbeddedDocumentStore;
import io.minzheng.embedded.EmbeddedKafka;
import io.minzheng.registry.RegistryService;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.core.env.MapPropertySource;

/**
 * One part of what a torture run stands on, in this process alone: {@code kafka DIR PORT}, {@code documents DIR PORT}, or
 * {@code registry} with its settings on the standard input. Ends with the process that started it.
 */
public final class Part {
    private Part() {}

    public static void main(String... words) throws IOException, InterruptedException {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit()
                .thenRun(() -> Runtime.getRuntime().halt(1)));
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        switch (words[0]) {
            case "kafka" -> EmbeddedKafka.start(Path.of(words[1]), Integer.parseInt(words[2]));
            case "documents" -> EmbeddedDocumentStore.start(Path.of(words[1]), Integer.parseInt(words[2]));
            case "registry" -> registry();
            default -> throw new IllegalArgumentException(words[0]);
        }
        new CountDownLatch(1).await();
    }

    private static void registry() throws IOException {
        Properties given = new Properties();
        given.load(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Map<String, Object> settings = new TreeMap<>();
        given.forEach((name, value) -> settings.put((String) name, value));
        RegistryService.application()
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("torture", settings)))
                .run();
    }
}
