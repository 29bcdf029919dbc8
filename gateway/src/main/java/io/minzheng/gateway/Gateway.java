package io.minzheng.gateway;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Starts the gateway. */
@SpringBootApplication
@EnableConfigurationProperties(GatewaySettings.class)
public class Gateway {
    /** The gateway ready to run, alone or beside others in one JVM; its configuration is {@code gateway.yml}. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(Gateway.class)
                .web(WebApplicationType.REACTIVE)
                .properties("spring.config.name=gateway");
    }

    public static void main(String[] arguments) {
        application().run(arguments);
    }
}
