package io.minzheng.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** What all services have in common, under everything a service or its operator says; nothing to other applications. */
final class ServiceDefaults implements EnvironmentPostProcessor, Ordered {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty("minzheng.service")) {
            try {
                environment
                        .getPropertySources()
                        .addLast(new ResourcePropertySource(
                                "minzheng service defaults",
                                new EncodedResource(
                                        new ClassPathResource("defaults.properties", ServiceDefaults.class), "UTF-8")));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
