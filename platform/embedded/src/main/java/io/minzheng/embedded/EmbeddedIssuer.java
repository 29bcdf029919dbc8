package io.minzheng.embedded;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * An OpenID Connect issuer inside this process with the sample staff. Tokens live an hour and carry {@code sub}, {@code
 * roles} and {@code areas}. Apps use the public client {@value #APPS} with authorisation code and PKCE; curl and
 * programs get a token by client credentials, the staff id and password being the client's.
 */
public final class EmbeddedIssuer implements AutoCloseable {
    /** Client id of the apps. */
    public static final String APPS = "minzheng-apps";

    private final ConfigurableApplicationContext context;
    private final StaffRegister register;
    private final int port;

    private EmbeddedIssuer(ConfigurableApplicationContext context, StaffRegister register, int port) {
        this.context = context;
        this.register = register;
        this.port = port;
    }

    /** As {@link #start(Path, int, int)} with the gateway on 8080. */
    public static EmbeddedIssuer start(Path dataDirectory, int port) {
        return start(dataDirectory, port, 8080);
    }

    /**
     * Starts the issuer. The directory gets {@code staff-passwords} (readable for its owner alone) and {@code
     * identity} with the signing key and the hashes.
     *
     * @param port 0 for a free one
     * @param gatewayPort where the page with the API's description, which logs in too, is served
     * @throws EmbeddedException the port is taken, or a file of the directory is damaged
     */
    public static EmbeddedIssuer start(Path dataDirectory, int port, int gatewayPort) {
        if (port != 0 && Ports.taken(port)) {
            throw new EmbeddedException("Port " + port + ", wanted for the issuer, is taken");
        }
        int actual = Ports.orFree(port);
        try {
            Files.createDirectories(dataDirectory);
            StaffRegister register = StaffRegister.open(dataDirectory);
            RSAKey key = SigningKey.open(dataDirectory.resolve("identity"));
            ConfigurableApplicationContext context = new SpringApplicationBuilder(IssuerConfiguration.class)
                    .web(WebApplicationType.SERVLET)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .registerShutdownHook(false)
                    .initializers(fresh -> {
                        // First of all sources: what is set for the services must not move the issuer.
                        fresh.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("issuer", settings(actual)));
                        GenericApplicationContext beans = (GenericApplicationContext) fresh;
                        beans.registerBean(StaffRegister.class, () -> register);
                        beans.registerBean(RSAKey.class, () -> key);
                        beans.registerBean(IssuerPlace.class, () -> new IssuerPlace(url(actual), gatewayPort));
                    })
                    .properties("spring.config.name=minzheng-issuer")
                    .run();
            return new EmbeddedIssuer(context, register, actual);
        } catch (IOException failed) {
            throw new EmbeddedException("The issuer cannot use " + dataDirectory + ": " + failed, failed);
        }
    }

    private static Map<String, Object> settings(int port) {
        return Map.of(
                "server.port", port,
                "server.address", "127.0.0.1",
                "server.servlet.session.cookie.name", "MINZHENG_ISSUER",
                "server.servlet.session.timeout", "10m",
                "server.tomcat.threads.max", 20);
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /** The issuer's identifier, as the {@code iss} claim has it. */
    public String url() {
        return url(port);
    }

    public List<SampleStaff> staff() {
        return register.all();
    }

    /** Where the passwords stand, one {@code id=password} per line. */
    public Path passwordFile() {
        return register.passwordFile();
    }

    /** The sample staff without starting anything. */
    public static List<SampleStaff> sampleStaff() {
        try {
            return StaffRegister.sample();
        } catch (IOException unreadable) {
            throw new EmbeddedException("The staff file cannot be read", unreadable);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
