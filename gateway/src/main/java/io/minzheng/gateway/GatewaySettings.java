package io.minzheng.gateway;

import io.minzheng.tokens.TokenSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the gateway needs to know.
 *
 * @param issuer URL of the OpenID Connect issuer whose tokens are accepted
 * @param tokens what its tokens are like
 * @param gateway where the services are, and what is taken from whom
 */
@ConfigurationProperties("minzheng")
record GatewaySettings(String issuer, @DefaultValue TokenSettings tokens, Door gateway) {
    /**
     * @param services address of each service by its name
     * @param connectTimeout how long a connection to a service may take to come about
     * @param answerTimeout how long a service may take to begin its answer, and to go on with it
     * @param retries how often a safe request is tried again that has found no service
     * @param inFlight requests a service may have before it at once; more are turned away
     * @param circuit when a service counts as away
     * @param requests how large and how slow a request may be
     * @param limits how much one client may ask
     * @param trustedProxies addresses or networks (CIDR) whose {@code X-Forwarded-*} are believed
     * @param origins web origins whose pages may call the APIs; none by default
     * @param pageClient the client id under which the page of the APIs logs in
     */
    record Door(
            Map<String, URI> services,
            @DefaultValue("2s") Duration connectTimeout,
            @DefaultValue("30s") Duration answerTimeout,
            @DefaultValue("2") int retries,
            @DefaultValue("128") int inFlight,
            @DefaultValue Circuit circuit,
            @DefaultValue Requests requests,
            @DefaultValue Limits limits,
            @DefaultValue List<String> trustedProxies,
            @DefaultValue List<String> origins,
            @DefaultValue("minzheng-apps") String pageClient) {}

    /**
     * @param window calls that are looked at
     * @param failures share of them, in percent, that must have failed
     * @param pause how long the service is then left alone
     * @param probes calls that are let through after it
     */
    record Circuit(
            @DefaultValue("20") int window,
            @DefaultValue("50") int failures,
            @DefaultValue("5s") Duration pause,
            @DefaultValue("3") int probes) {}

    /**
     * @param lineSize the longest request line
     * @param headerSize the largest head of a request
     * @param bodySize the largest body
     * @param headerTimeout how long a head may take to arrive whole
     * @param bodyTimeout how long a body may take to arrive whole
     * @param idleTimeout how long a connection may lie still between requests
     */
    record Requests(
            @DefaultValue("8KB") DataSize lineSize,
            @DefaultValue("16KB") DataSize headerSize,
            @DefaultValue("1MB") DataSize bodySize,
            @DefaultValue("10s") Duration headerTimeout,
            @DefaultValue("20s") Duration bodyTimeout,
            @DefaultValue("60s") Duration idleTimeout) {}

    /**
     * @param perAddress requests a second from one address (IPv6: one network of 64 bits)
     * @param perStaff requests a second of one member of staff
     * @param inFlightPerStaff requests of one member of staff that may wait for their answers at once
     * @param remembered addresses, and members of staff, whose requests are counted; those unheard of longest are forgotten
     */
    record Limits(
            @DefaultValue("1000") int perAddress,
            @DefaultValue("200") int perStaff,
            @DefaultValue("32") int inFlightPerStaff,
            @DefaultValue("20000") int remembered) {}
}
