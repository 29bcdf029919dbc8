package io.minzheng.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the gateway needs to know.
 *
 * @param issuer URL of the OpenID Connect issuer whose tokens are accepted
 * @param gateway where the services are
 */
@ConfigurationProperties("minzheng")
record GatewaySettings(String issuer, Services gateway) {
    /**
     * @param services address of each service by its name
     * @param connectTimeout how long a connection may take to come about
     * @param answerTimeout how long a service may take to begin its answer
     */
    record Services(
            Map<String, URI> services,
            @DefaultValue("2s") Duration connectTimeout,
            @DefaultValue("30s") Duration answerTimeout) {}
}
