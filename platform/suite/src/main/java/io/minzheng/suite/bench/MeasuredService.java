package io.minzheng.suite.bench;

import io.minzheng.embedded.PostgresDatabases;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A service of the suite in this JVM, started as the suite starts it, on servers of the bench. */
final class MeasuredService implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final URI address;

    MeasuredService(Ground ground, BenchIssuer issuer, String name, SpringApplicationBuilder application)
            throws IOException {
        // Its log goes where the launcher's goes; the standard output is for figures.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        PostgresDatabases.Database database = ground.database(ground.postgres());
        int port = freePort();
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", port);
        settings.put("minzheng.issuer", issuer.url());
        settings.put("minzheng.postgres.url", database.url());
        settings.put("minzheng.postgres.username", database.service().username());
        settings.put("minzheng.postgres.password", database.service().password());
        settings.put("minzheng.postgres.owner-username", database.owner().username());
        settings.put("minzheng.postgres.owner-password", database.owner().password());
        settings.put(
                "minzheng.keys.file", ground.directory().resolve("keys.json").toString());
        settings.put(
                "minzheng.checkpoints.keys",
                ground.directory().resolve("signing-keys").toString());
        settings.put("minzheng.kafka.bootstrap-servers", ground.kafka().url());
        settings.put("minzheng.mongo.uri", ground.documents().url(name));
        settings.put("minzheng.pseudonym-key", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
        context = application
                .registerShutdownHook(false)
                .initializers(fresh ->
                        fresh.getEnvironment().getPropertySources().addFirst(new MapPropertySource("bench", settings)))
                .run();
        address = URI.create("http://127.0.0.1:" + port);
    }

    URI address() {
        return address;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
