package io.minzheng.test;

import io.minzheng.service.ServiceApplication;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.MapPropertySource;

/** Starts the annotated service once per test class and hands it to whoever asks for it. */
final class InfrastructureExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(InfrastructureExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningService.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> test = context.getRequiredTestClass();
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(test, InfrastructureExtension::start, RunningService.class);
    }

    private static RunningService start(Class<?> test) {
        WithInfrastructure wanted = test.getAnnotation(WithInfrastructure.class);
        if (wanted == null) {
            throw new IllegalStateException(test + " wants a service but is not marked with @WithInfrastructure");
        }
        Map<String, Object> settings = Infrastructure.settings(wanted.service());
        for (String setting : wanted.settings()) {
            String[] parts = setting.split("=", 2);
            settings.put(parts[0], parts[1]);
        }
        SpringApplicationBuilder application = ServiceApplication.of(wanted.application(), wanted.service());
        return new RunningService(application
                .initializers(fresh ->
                        fresh.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings)))
                .run());
    }
}
