package io.minzheng.test;

import io.minzheng.embedded.PostgresDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.springframework.util.FileSystemUtils;

/**
 * What the tests of services stand on: a real PostgreSQL and Kafka and the embedded document store on free ports or, with
 * {@code MINZHENG_TEST_CONTAINERS=true} in the environment, PostgreSQL, Kafka and MongoDB in containers of a Docker engine.
 * Each server is stopped and removed when the JVM ends. Tests keep out of each other's way by databases of their own.
 */
public final class Infrastructure {
    /** A key for pseudonyms; of use in tests only. */
    public static final String PSEUDONYM_KEY = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU=";

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Deque<AutoCloseable> STARTED = new ArrayDeque<>();
    private static final Path DIRECTORY = temporary();
    private static final Servers SERVERS =
            "true".equals(System.getenv("MINZHENG_TEST_CONTAINERS")) ? new Containers() : new Embedded();

    private Infrastructure() {}

    private static final class Issuer {
        static final LocalIssuer SHARED = stoppedAtTheEnd(new LocalIssuer());
    }

    public static LocalIssuer issuer() {
        return Issuer.SHARED;
    }

    /** Of the data of embedded servers. */
    static Path directory() {
        return DIRECTORY;
    }

    /** Host and port of the broker, as Kafka clients want them. */
    public static String kafka() {
        return SERVERS.kafka();
    }

    /** A key-encryption key that nobody else has. */
    public static Path keys() {
        return DIRECTORY.resolve("keys").resolve(NUMBER.incrementAndGet() + ".json");
    }

    /** Where signing keys can be made that nobody else has. */
    public static Path signingKeys() {
        return DIRECTORY.resolve("keys").resolve(NUMBER.incrementAndGet() + ".signing");
    }

    /** An empty database with an owner and a service role of its own. */
    public static PostgresDatabases.Database database() {
        String name = "test_" + NUMBER.incrementAndGet();
        return SERVERS.database(name, name + "_owner", name + "_service");
    }

    /**
     * The settings that a service wants, on an empty database, empty views and a free port. The topics are those of the
     * service's name: what an earlier service of it has left there goes, so that they are as empty as the database; two of
     * one name at a time are no good, and one that test classes share is stopped.
     *
     * @param service its name
     */
    public static Map<String, Object> settings(String service) {
        SharedServices.stop(service);
        removeTopics("minzheng." + service + ".");
        return settings(service, kafka());
    }

    /** As {@link #settings(String)}, on a broker of its own, where no other service of the name has been. */
    public static Map<String, Object> settings(String service, String kafka) {
        PostgresDatabases.Database database = database();
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.port", 0);
        settings.put("minzheng.service", service);
        settings.put("minzheng.issuer", issuer().url());
        settings.put("minzheng.pseudonym-key", PSEUDONYM_KEY);
        settings.put("minzheng.keys.file", keys().toString());
        settings.put("minzheng.checkpoints.keys", signingKeys().toString());
        settings.put("minzheng.postgres.url", database.url());
        settings.put("minzheng.postgres.username", database.service().username());
        settings.put("minzheng.postgres.password", database.service().password());
        settings.put("minzheng.postgres.owner-username", database.owner().username());
        settings.put("minzheng.postgres.owner-password", database.owner().password());
        settings.put("minzheng.kafka.bootstrap-servers", kafka);
        settings.put("minzheng.mongo.uri", SERVERS.documents("test" + NUMBER.incrementAndGet()));
        return settings;
    }

    private static void removeTopics(String prefix) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka()))) {
            List<String> left;
            do {
                left = admin.listTopics().names().get().stream()
                        .filter(name -> name.startsWith(prefix))
                        .toList();
                for (KafkaFuture<Void> removal :
                        admin.deleteTopics(left).topicNameValues().values()) {
                    awaitRemoval(removal);
                }
            } while (!left.isEmpty());
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the topics " + prefix + "* cannot be removed", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    /** A broker may still list what the controller has removed. */
    private static void awaitRemoval(KafkaFuture<Void> removal) throws ExecutionException, InterruptedException {
        try {
            removal.get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw failed;
            }
        }
    }

    static <T extends AutoCloseable> T stoppedAtTheEnd(T part) {
        synchronized (STARTED) {
            STARTED.push(part);
        }
        return part;
    }

    private static Path temporary() {
        try {
            Path directory = Files.createTempDirectory("minzheng-test");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(directory)));
            return directory;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void remove(Path directory) {
        synchronized (STARTED) {
            STARTED.forEach(part -> {
                try {
                    part.close();
                } catch (Exception failed) {
                    throw new IllegalStateException("The infrastructure of the tests does not stop", failed);
                }
            });
        }
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
