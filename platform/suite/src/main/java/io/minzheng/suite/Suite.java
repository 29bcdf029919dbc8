package io.minzheng.suite;

import io.minzheng.assistance.AssistanceService;
import io.minzheng.childwelfare.ChildwelfareService;
import io.minzheng.eldercare.EldercareService;
import io.minzheng.embedded.EmbeddedDocumentStore;
import io.minzheng.embedded.EmbeddedException;
import io.minzheng.embedded.EmbeddedKafka;
import io.minzheng.embedded.EmbeddedPostgres;
import io.minzheng.embedded.PostgresDatabases;
import io.minzheng.gateway.Gateway;
import io.minzheng.governance.GovernanceService;
import io.minzheng.identity.Issuer;
import io.minzheng.registry.RegistryService;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.MapPropertySource;

/**
 * Everything in one process. What it stands on starts first and side by side; then the services, while the gateway, which
 * needs none of it, starts beside. Closing goes the other way: first nobody can come in, last the stores.
 */
final class Suite implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Suite.class);
    /** May lie in the data directory: the holidays of a year whose notice is younger than the program. */
    private static final String HOLIDAYS = "holidays.csv";

    private static final int WIDTH = Integer.getInteger("minzheng.start-width", 4);

    private final DataDirectory data;
    private final Ports ports;
    private final Deque<AutoCloseable> stores = new ArrayDeque<>();
    private final Deque<AutoCloseable> services = new ArrayDeque<>();
    private final boolean sampleStaff;
    private volatile @Nullable AutoCloseable gateway;
    private volatile @Nullable Issuer issuer;

    Suite(DataDirectory data, Ports ports, boolean sampleStaff) {
        this.data = data;
        this.ports = ports;
        this.sampleStaff = sampleStaff;
    }

    /** Of the suite that has started. */
    Issuer issuer() {
        return Objects.requireNonNull(issuer);
    }

    /** @throws Refusal when a part cannot start; what had started waits for {@link #close()} */
    void start() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        try (ExecutorService starters = Executors.newFixedThreadPool(WIDTH)) {
            start(starters);
        } catch (CompletionException failed) {
            LOG.error("The suite cannot start", failed);
            throw new Refusal(
                    Refusal.Exit.START_FAILED,
                    "The suite cannot start: " + reason(failed) + "\nMore stands in " + data.of("logs/minzheng.log"));
        }
    }

    /** What the embedded parts say of themselves is meant for the reader; of other faults the first cause says most. */
    private static String reason(Throwable fault) {
        Throwable cause = fault;
        while (!(cause instanceof EmbeddedException) && cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    private void start(ExecutorService starters) {
        var postgres = begin(starters, () -> opened(EmbeddedPostgres.start(data.of("postgres"), ports.of("postgres"))));
        var kafka = begin(starters, () -> opened(EmbeddedKafka.start(data.of("kafka"), ports.of("kafka"))));
        var documents =
                begin(starters, () -> opened(EmbeddedDocumentStore.start(data.of("documents"), ports.of("documents"))));
        var gateway = begin(starters, this::gateway);
        var issuer = postgres.thenApplyAsync(this::issuer, starters);
        CompletableFuture<Void> ground = CompletableFuture.allOf(postgres, kafka, documents);
        List<CompletableFuture<?>> applications = new ArrayList<>(List.of(gateway, issuer));
        applications()
                .forEach((name, application) -> applications.add(ground.thenRunAsync(
                        () -> service(name, application, postgres.join(), kafka.join(), documents.join()), starters)));
        CompletableFuture.allOf(applications.toArray(CompletableFuture[]::new)).join();
    }

    private static <T> CompletableFuture<T> begin(ExecutorService starters, Supplier<T> part) {
        return CompletableFuture.supplyAsync(part, starters);
    }

    private static Map<String, Supplier<SpringApplicationBuilder>> applications() {
        Map<String, Supplier<SpringApplicationBuilder>> applications = new LinkedHashMap<>();
        applications.put("assistance", AssistanceService::application);
        applications.put("eldercare", EldercareService::application);
        applications.put("childwelfare", ChildwelfareService::application);
        applications.put("registry", RegistryService::application);
        applications.put("governance", GovernanceService::application);
        return applications;
    }

    private <T extends AutoCloseable> T opened(T part) {
        synchronized (stores) {
            stores.push(part);
        }
        return part;
    }

    private Issuer issuer(EmbeddedPostgres postgres) {
        Issuer started = opened(Issuer.start(new Issuer.Place(
                data.root(),
                ports.of("issuer"),
                ports.of("gateway"),
                postgres.createDatabase("identity", "identity_owner", "identity"),
                sampleStaff)));
        issuer = started;
        return started;
    }

    private Void gateway() {
        Map<String, Object> settings = settings("gateway");
        for (String service : applications().keySet()) {
            settings.put("minzheng.gateway.services." + service, ports.url(service));
        }
        settings.put("minzheng.gateway.services.identity", ports.url("issuer"));
        gateway = run("gateway", Gateway.application(), settings);
        return null;
    }

    private void service(
            String name,
            Supplier<SpringApplicationBuilder> application,
            EmbeddedPostgres postgres,
            EmbeddedKafka kafka,
            EmbeddedDocumentStore documents) {
        PostgresDatabases.Database database = postgres.createDatabase(name, name + "_owner", name);
        Map<String, Object> settings = settings(name);
        settings.put("minzheng.postgres.url", database.url());
        settings.put("minzheng.postgres.username", database.service().username());
        settings.put("minzheng.postgres.password", database.service().password());
        settings.put("minzheng.postgres.owner-username", database.owner().username());
        settings.put("minzheng.postgres.owner-password", database.owner().password());
        settings.put("minzheng.kafka.bootstrap-servers", kafka.url());
        settings.put("minzheng.mongo.uri", documents.url(name));
        // The data directory admits one process: what a killed one held is taken over without waiting.
        settings.put("minzheng.mongo.node", "suite");
        settings.put("minzheng.pseudonym-key", data.secret("pseudonym-key"));
        settings.put("minzheng.keys.file", data.of(RotateKeys.file(name)).toString());
        settings.put(
                "minzheng.checkpoints.keys",
                data.of(RotateKeys.signingFile(name)).toString());
        if (Files.exists(data.of(HOLIDAYS))) {
            settings.put("minzheng.holidays", data.of(HOLIDAYS).toString());
        }
        AutoCloseable context = run(name, application.get(), settings);
        synchronized (services) {
            services.push(context);
        }
    }

    private Map<String, Object> settings(String part) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", ports.of(part));
        settings.put("minzheng.issuer", ports.url("issuer"));
        settings.put("minzheng.tokens.revocations", ports.url("issuer") + Issuer.REVOCATIONS);
        return settings;
    }

    private static AutoCloseable run(String name, SpringApplicationBuilder application, Map<String, Object> settings) {
        long begun = System.nanoTime();
        AutoCloseable context = application
                // Closed in the suite's own order, not by each context on its own.
                .registerShutdownHook(false)
                // Would open every jar of the class path to find out where it came from.
                .logStartupInfo(false)
                .initializers(fresh ->
                        fresh.getEnvironment().getPropertySources().addFirst(new MapPropertySource("suite", settings)))
                .run();
        LOG.info("{} started within {} ms", name, (System.nanoTime() - begun) / 1_000_000);
        return context;
    }

    @Override
    public void close() {
        AutoCloseable door = gateway;
        if (door != null) {
            close(door);
        }
        try (ExecutorService closers = Executors.newFixedThreadPool(WIDTH)) {
            snapshot(services).forEach(context -> closers.submit(() -> close(context)));
        }
        snapshot(stores).forEach(Suite::close);
    }

    private static List<AutoCloseable> snapshot(Deque<AutoCloseable> parts) {
        synchronized (parts) {
            return List.copyOf(parts);
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception unclosed) {
            LOG.error("{} did not stop in order", part, unclosed);
        }
    }
}
