package io.minzheng.test;

import io.minzheng.service.ServiceApplication;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Starts the annotated service once per test class, or once for all that share it, and hands it to whoever asks for it. */
final class InfrastructureExtension implements ParameterResolver, AfterAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(InfrastructureExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningService.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> test = context.getRequiredTestClass();
        WithInfrastructure wanted = wanted(test);
        ExtensionContext.Store store = context.getRoot().getStore(NAMESPACE);
        return wanted.shared()
                ? store.computeIfAbsent(SharedServices.class, all -> new SharedServices(), SharedServices.class)
                        .get(wanted, InfrastructureExtension::start)
                : store.computeIfAbsent(test, own -> start(wanted), RunningService.class);
    }

    /** Left running, it would take what the next class publishes for a service of the same name. */
    @Override
    public void afterAll(ExtensionContext context) {
        RunningService service =
                context.getRoot().getStore(NAMESPACE).remove(context.getRequiredTestClass(), RunningService.class);
        if (service != null) {
            service.close();
        }
    }

    private static WithInfrastructure wanted(Class<?> test) {
        return AnnotationSupport.findAnnotation(test, WithInfrastructure.class)
                .orElseThrow(() -> new IllegalStateException(
                        test + " wants a service but is not marked with @WithInfrastructure"));
    }

    private static RunningService start(WithInfrastructure wanted) {
        Map<String, Object> settings = Infrastructure.settings(wanted.service());
        for (String setting : wanted.settings()) {
            String[] parts = setting.split("=", 2);
            settings.put(parts[0], parts[1]);
        }
        // As arguments, so that they are there before the starter looks for the service's name.
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new RunningService(
                ServiceApplication.of(wanted.application(), wanted.service()).run(arguments));
    }
}
