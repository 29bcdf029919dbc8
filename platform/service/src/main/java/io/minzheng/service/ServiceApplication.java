package io.minzheng.service;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Starts a service, alone or beside others in one JVM:
 *
 * <pre>{@code
 * @MinzhengService
 * @ComponentScan
 * public class RegistryService {
 *     public static SpringApplicationBuilder application() {
 *         return ServiceApplication.of(RegistryService.class, "registry");
 *     }
 *
 *     public static void main(String[] arguments) {
 *         application().run(arguments);
 *     }
 * }
 * }</pre>
 */
public final class ServiceApplication {
    private ServiceApplication() {}

    /**
     * The service ready to run; its configuration is {@code <name>-service.yml} on its class path, over which command
     * line, environment and the builder's own properties go as usual.
     *
     * @param name of the service as it stands in paths, topics and consistency tokens
     */
    public static SpringApplicationBuilder of(Class<?> main, String name) {
        return new SpringApplicationBuilder(main)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.name=" + name + "-service");
    }
}
