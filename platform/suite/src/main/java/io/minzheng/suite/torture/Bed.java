package io.minzheng.suite.torture;

import io.minzheng.embedded.EmbeddedPostgres;
import io.minzheng.embedded.Ports;
import io.minzheng.embedded.PostgresDatabases;
import io.minzheng.identity.Issuer;
import io.minzheng.kernel.Pseudonyms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * What is tortured: PostgreSQL, a broker, a document store and two processes of the registry service, each a process of its
 * own, on ports and data of their own. The issuer lives in this process, with a PostgreSQL that is left alone.
 */
final class Bed implements AutoCloseable {
    /** Short, so that a round sees the other process take over. */
    private static final String TRANSACTION_TIMEOUT = "4s";

    private static final String CLAIM = "3s";
    /** Below those that the system gives out: a port must be free again when what was killed comes back. */
    private static final int FIRST_PORT = 12_000;

    private static final int LAST_PORT = 31_000;

    private final Path directory;
    private final Torture.Tokens tokens;
    private final byte[] pseudonymKey = new byte[32];
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();
    private final List<Replica> replicas = new ArrayList<>();
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private @Nullable EmbeddedPostgres accounts;
    private @Nullable Issuer issuer;
    private PostgresDatabases.@Nullable Database database;
    private volatile @Nullable EmbeddedPostgres postgres;
    private volatile @Nullable Child kafka;
    private volatile @Nullable Child documents;

    Bed(Torture.Tokens tokens) throws IOException {
        directory = Files.createTempDirectory("minzheng-torture");
        this.tokens = tokens;
        new SecureRandom().nextBytes(pseudonymKey);
        findPorts("postgres", "kafka", "documents", "issuer", "a", "b");
    }

    private void findPorts(String... parts) {
        int port = FIRST_PORT + new SecureRandom().nextInt(LAST_PORT - FIRST_PORT);
        for (String part : parts) {
            while (Ports.taken(port)) {
                port = port == LAST_PORT ? FIRST_PORT : port + 1;
            }
            ports.put(part, port);
            port++;
        }
    }

    int port(String part) {
        return ports.get(part);
    }

    Path directory() {
        return directory;
    }

    HttpClient client() {
        return client;
    }

    List<Replica> replicas() {
        return replicas;
    }

    Pseudonyms pseudonyms() {
        return new Pseudonyms(pseudonymKey);
    }

    String brokers() {
        return "127.0.0.1:" + port("kafka");
    }

    String documentsUri() {
        return "mongodb://127.0.0.1:" + port("documents") + "/registry";
    }

    PostgresDatabases.Database database() {
        return there(database);
    }

    private static <T> T there(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("not started");
        }
        return part;
    }

    /** Starts all of it; {@link #close()} ends what has started, whatever becomes of the rest. */
    void start() {
        startKafka();
        startDocuments();
        startPostgres();
        database = there(postgres).createDatabase("registry", "registry_owner", "registry");
        accounts = EmbeddedPostgres.start(directory.resolve("accounts"), 0);
        issuer = Issuer.start(new Issuer.Place(
                directory,
                port("issuer"),
                0,
                there(accounts).createDatabase("identity", "identity_owner", "identity"),
                true));
        for (String name : List.of("a", "b")) {
            Replica replica = new Replica(name, port(name), this, settings(name), client);
            replicas.add(replica);
            replica.start();
        }
    }

    private Map<String, String> settings(String name) {
        PostgresDatabases.Database own = database();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", Integer.toString(port(name)));
        settings.put("minzheng.issuer", there(issuer).url());
        settings.put("minzheng.pseudonym-key", Base64.getEncoder().encodeToString(pseudonymKey));
        settings.put(
                "minzheng.keys.file", directory.resolve("secrets/keys.json").toString());
        settings.put(
                "minzheng.checkpoints.keys",
                directory.resolve("secrets/signing-keys").toString());
        settings.put("minzheng.postgres.url", own.url());
        settings.put("minzheng.postgres.username", own.service().username());
        settings.put("minzheng.postgres.password", own.service().password());
        settings.put("minzheng.postgres.owner-username", own.owner().username());
        settings.put("minzheng.postgres.owner-password", own.owner().password());
        settings.put("minzheng.kafka.bootstrap-servers", brokers());
        settings.put("minzheng.kafka.transaction-timeout", TRANSACTION_TIMEOUT);
        settings.put("minzheng.mongo.uri", documentsUri());
        settings.put("minzheng.mongo.claim", CLAIM);
        return settings;
    }

    void startPostgres() {
        postgres = EmbeddedPostgres.start(directory.resolve("postgres"), port("postgres"));
    }

    /** The first process and all its children; empty where it does not run. */
    List<ProcessHandle> postgresProcesses() {
        try {
            List<String> lines = Files.readAllLines(directory.resolve("postgres/cluster/postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .map(first ->
                            Stream.concat(Stream.of(first), first.descendants()).toList())
                    .orElse(List.of());
        } catch (IOException none) {
            return List.of();
        }
    }

    /** Gives up what a killed server has left in this process. */
    void forgetPostgres() {
        there(postgres).close();
    }

    Path postgresLog() {
        return directory.resolve("postgres/postgres.log");
    }

    Child kafka() {
        return there(kafka);
    }

    void startKafka() {
        kafka = Child.start(
                "kafka",
                directory,
                Map.of(),
                List.of("kafka", directory.resolve("kafka").toString(), Integer.toString(port("kafka"))));
    }

    Child documents() {
        return there(documents);
    }

    void startDocuments() {
        documents = Child.start(
                "documents",
                directory,
                Map.of(),
                List.of("documents", directory.resolve("documents").toString(), Integer.toString(port("documents"))));
    }

    String token(String staff) {
        return tokens.of(there(issuer).url(), directory, staff);
    }

    Connection superuser() throws SQLException {
        PostgresDatabases.Login login = there(postgres).superuser();
        Connection connection = DriverManager.getConnection(
                database().url() + "?connectTimeout=5&socketTimeout=60", login.username(), login.password());
        connection.setSchema("eventstore");
        return connection;
    }

    /** Ends every process that was started here; the data stay. */
    @Override
    public void close() {
        replicas.forEach(Replica::stop);
        Stream.of(kafka, documents).forEach(child -> {
            if (child != null) {
                child.kill();
            }
        });
        EmbeddedPostgres server = postgres;
        if (server != null) {
            server.close();
        }
        if (issuer != null) {
            issuer.close();
        }
        if (accounts != null) {
            accounts.close();
        }
        client.close();
    }

    void delete() {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
