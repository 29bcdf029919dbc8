package io.minzheng.identity;

import io.minzheng.embedded.EmbeddedException;
import io.minzheng.embedded.OwnFiles;
import io.minzheng.embedded.Ports;
import io.minzheng.embedded.PostgresDatabases;
import io.minzheng.kernel.Pseudonyms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * An OpenID Connect issuer inside this process, with its accounts in a database of its own. Apps use the public client
 * {@value #APPS} with authorisation code and PKCE. Programs get a token by client credentials for a member of the sample
 * staff, the staff id and password being the client's, or for the {@value #OPERATOR}: whoever may read the files of this
 * machine.
 */
public final class Issuer implements AutoCloseable {
    /** Client id of the apps. */
    public static final String APPS = "minzheng-apps";
    /** Client id and subject under which the launcher administers. */
    public static final String OPERATOR = "operator";
    /** Under the issuer's address: what gateway and services ask for. */
    public static final String REVOCATIONS = "/revocations";

    private final ConfigurableApplicationContext context;
    private final Place place;

    private Issuer(ConfigurableApplicationContext context, Place place) {
        this.context = context;
        this.place = place;
    }

    /**
     * Where things are.
     *
     * @param directory gets {@code staff-passwords} and {@code identity} with signing keys and the operator's secret, all
     *     readable for its owner alone
     * @param port of the issuer; 0 for a free one
     * @param gatewayPort where the page with the API's description, which logs in too, is served
     * @param sampleStaff whether the invented staff can log in
     */
    public record Place(
            Path directory, int port, int gatewayPort, PostgresDatabases.Database database, boolean sampleStaff) {
        String url() {
            return "http://127.0.0.1:" + port;
        }

        Path identity() {
            return directory.resolve("identity");
        }

        Path passwords() {
            return directory.resolve("staff-passwords");
        }
    }

    /** @throws EmbeddedException the port is taken, or a file of the directory is damaged */
    public static Issuer start(Place wanted) {
        return start(wanted, Map.of());
    }

    static Issuer start(Place wanted, Map<String, Object> more) {
        if (wanted.port() != 0 && Ports.taken(wanted.port())) {
            throw new EmbeddedException("Port " + wanted.port() + ", wanted for the issuer, is taken");
        }
        Place place = new Place(
                wanted.directory(),
                Ports.orFree(wanted.port()),
                wanted.gatewayPort(),
                wanted.database(),
                wanted.sampleStaff());
        ConfigurableApplicationContext context = new SpringApplicationBuilder(IssuerConfiguration.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(fresh -> {
                    // First of all sources: what is set for the services must not move the issuer.
                    fresh.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("issuer", settings(place, more)));
                    ((GenericApplicationContext) fresh).registerBean(Place.class, () -> place);
                })
                .properties("spring.config.name=minzheng-issuer")
                .run();
        return new Issuer(context, place);
    }

    private static Map<String, Object> settings(Place place, Map<String, Object> more) {
        Map<String, Object> settings = new java.util.HashMap<>(Map.of(
                "server.port", place.port(),
                "server.address", "127.0.0.1",
                "server.forward-headers-strategy", "none",
                "server.servlet.session.cookie.name", "MINZHENG_ISSUER",
                "server.servlet.session.cookie.http-only", "true",
                "server.servlet.session.cookie.same-site", "lax",
                "server.tomcat.threads.max", 20));
        settings.put("minzheng.service", "identity");
        settings.put("minzheng.issuer", place.url());
        settings.put("springdoc.api-docs.version", "openapi_3_1");
        settings.put("springdoc.default-produces-media-type", "application/json");
        settings.putAll(more);
        return settings;
    }

    public int port() {
        return place.port();
    }

    /** The issuer's identifier, as the {@code iss} claim has it. */
    public String url() {
        return place.url();
    }

    /** Where the passwords of the sample staff stand, one {@code id=password} per line. */
    public Path passwordFile() {
        return place.passwords();
    }

    /** What to tell the one who has started it for the first time; nobody can read it again. */
    public Optional<FirstAdministrator> firstAdministrator() {
        return Optional.ofNullable(context.getBean(Prepared.class).password())
                .map(password -> new FirstAdministrator(FirstRun.ADMINISTRATOR, password));
    }

    /** @param password to be changed at the first login */
    public record FirstAdministrator(String id, String password) {
        @Override
        public String toString() {
            return id;
        }
    }

    /** What the start has done before anybody could come in. */
    record Prepared(@Nullable String password) {}

    /** The sample staff without starting anything. */
    public static List<SampleStaff> sampleStaff() {
        return FirstRun.sample();
    }

    /** Where the operator's secret stands. */
    public static Path operatorSecret(Path directory) {
        return directory.resolve("identity").resolve(OPERATOR);
    }

    static String operator(Path directory) {
        return secret(operatorSecret(directory), Passwords.secret());
    }

    /** For the fingerprints of commands; as long as these are kept, so is it. */
    static Pseudonyms fingerprints(Path directory) {
        Path file = directory.resolve("identity").resolve("fingerprint-key");
        String key = secret(file, Passwords.secret() + Passwords.secret());
        return new Pseudonyms(key.getBytes(StandardCharsets.US_ASCII));
    }

    /** @param fresh what it is from now on, where the file is not there yet */
    private static String secret(Path file, String fresh) {
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(file.getParent());
                OwnFiles.write(file, fresh);
            }
            return Files.readString(file).strip();
        } catch (IOException unusable) {
            throw new EmbeddedException(file + " cannot be used: " + unusable, unusable);
        }
    }

    @Override
    public void close() {
        context.getBean(Sessions.class).close();
        context.close();
    }
}
