package io.minzheng.gateway;

import io.minzheng.tokens.TokenSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the gateway needs to know.
 *
 * @param issuer URL of the OpenID Connect issuer whose tokens are accepted
 * @param tokens what its tokens are like
 * @param gateway where the services are
 */
@ConfigurationProperties("minzheng")
record GatewaySettings(String issuer, @DefaultValue TokenSettings tokens, Services gateway) {
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
