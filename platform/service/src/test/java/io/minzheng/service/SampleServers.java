package io.minzheng.service;

import io.minzheng.embedded.EmbeddedDocumentStore;
import io.minzheng.embedded.EmbeddedKafka;
import io.minzheng.embedded.EmbeddedPostgres;
import io.minzheng.embedded.PostgresDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What the services of these tests stand on: a real PostgreSQL, a real broker and the embedded document store. */
final class SampleServers {
    static final String KEY = "--minzheng.pseudonym-key=" + "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU=";

    private static final Path DIRECTORY = directory();
    private static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.start(DIRECTORY.resolve("postgres"), 0);
    private static final EmbeddedKafka KAFKA = EmbeddedKafka.start(DIRECTORY.resolve("kafka"), 0);
    private static final EmbeddedDocumentStore DOCUMENTS = EmbeddedDocumentStore.inMemory(0);

    private SampleServers() {}

    private static Path directory() {
        try {
            Path directory = Files.createTempDirectory("minzheng-service");
            Runtime.getRuntime().addShutdownHook(new Thread(SampleServers::stop));
            return directory;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void stop() {
        DOCUMENTS.close();
        KAFKA.close();
        POSTGRES.close();
        try (Stream<Path> tree = Files.walk(DIRECTORY)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Of the services' documents, by the name of the service. */
    static String documents(String name) {
        return DOCUMENTS.url(name);
    }

    static String kafka() {
        return KAFKA.url();
    }

    /** A connection of one who may do anything. */
    static Connection superuser(String name) throws SQLException {
        PostgresDatabases.Login login = POSTGRES.superuser();
        String url = POSTGRES.createDatabase(name, name + "_owner", name).url();
        return DriverManager.getConnection(url + "?currentSchema=eventstore", login.username(), login.password());
    }

    /** The service on a database, a topic and documents of its name. */
    static ConfigurableApplicationContext run(SpringApplicationBuilder application, String name, String... more) {
        PostgresDatabases.Database database = POSTGRES.createDatabase(name, name + "_owner", name);
        List<String> settings = List.of(
                "--server.port=0",
                "--minzheng.service=" + name,
                "--minzheng.issuer=http://localhost:1",
                "--minzheng.keys.file=" + DIRECTORY.resolve("keys/" + name + ".json"),
                "--minzheng.checkpoints.keys=" + DIRECTORY.resolve("keys/" + name + ".signing"),
                "--minzheng.postgres.url=" + database.url(),
                "--minzheng.postgres.username=" + database.service().username(),
                "--minzheng.postgres.password=" + database.service().password(),
                "--minzheng.postgres.owner-username=" + database.owner().username(),
                "--minzheng.postgres.owner-password=" + database.owner().password(),
                "--minzheng.kafka.bootstrap-servers=" + KAFKA.url(),
                "--minzheng.mongo.uri=" + DOCUMENTS.url(name));
        return application.run(Stream.concat(settings.stream(), Stream.of(more)).toArray(String[]::new));
    }
}
