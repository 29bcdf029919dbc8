package io.minzheng.test;

import java.net.URI;
import java.util.Collection;
import java.util.Objects;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A service that runs for a test. */
public final class RunningService implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Where the path is served. */
    public URI uri(String path) {
        int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** The service's bean of the type. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** All beans of the type. */
    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    @Override
    public void close() {
        context.close();
    }
}
