package io.minzheng.suite.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.minzheng.embedded.EmbeddedDocumentStore;
import io.minzheng.embedded.EmbeddedKafka;
import io.minzheng.embedded.EmbeddedPostgres;
import io.minzheng.embedded.PostgresDatabases;
import io.minzheng.eventstore.CheckpointSettings;
import io.minzheng.eventstore.EventStore;
import io.minzheng.eventstore.EventStoreSettings;
import io.minzheng.eventstore.KeysetFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Servers of one bench, on free ports and data of their own, with the durability they have by default. */
final class Ground implements AutoCloseable {
    private final Path directory;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private int databases;

    Ground() throws IOException {
        directory = Files.createTempDirectory("minzheng-bench");
        // A bench that is interrupted leaves no server behind.
        Runtime.getRuntime().addShutdownHook(new Thread(this::closeAtLast));
    }

    Path directory() {
        return directory;
    }

    EmbeddedPostgres postgres() {
        return with(EmbeddedPostgres.start(directory.resolve("postgres"), 0));
    }

    EmbeddedKafka kafka() {
        return with(EmbeddedKafka.start(directory.resolve("kafka"), 0));
    }

    EmbeddedDocumentStore documents() {
        return with(EmbeddedDocumentStore.start(directory.resolve("documents"), 0));
    }

    PostgresDatabases.Database database(EmbeddedPostgres postgres) {
        String name = "bench_" + ++databases;
        return postgres.createDatabase(name, name + "_owner", name + "_service");
    }

    EventStore store(PostgresDatabases.Database database) {
        return with(EventStore.open(
                EventStoreSettings.of(
                        Diary.SERVICE,
                        database.url(),
                        database.service().username(),
                        database.service().password(),
                        database.owner().username(),
                        database.owner().password()),
                List.of(Diary.CAPABILITY),
                Clock.system(Diary.ZONE),
                new SimpleMeterRegistry()));
    }

    /** With sealed events, and signing. */
    EventStore memos(PostgresDatabases.Database database) {
        Path keys = directory.resolve("keys-" + databases);
        return with(EventStore.open(
                EventStoreSettings.of(
                                Diary.SERVICE,
                                database.url(),
                                database.service().username(),
                                database.service().password(),
                                database.owner().username(),
                                database.owner().password())
                        .withCheckpoints(
                                new CheckpointSettings(keys.resolve("signing"), 10_000, Duration.ofMinutes(1))),
                List.of(Memo.CAPABILITY),
                List.of(),
                new KeysetFile(keys.resolve("keyset.json")),
                Clock.system(Diary.ZONE),
                new SimpleMeterRegistry()));
    }

    static Connection owner(PostgresDatabases.Database database) throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.owner().username(), database.owner().password());
    }

    static void execute(PostgresDatabases.Database database, String sql) throws SQLException {
        try (Connection owner = owner(database);
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    static long number(PostgresDatabases.Database database, String sql) throws SQLException {
        try (Connection owner = owner(database);
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    synchronized <T extends AutoCloseable> T with(T part) {
        parts.push(part);
        return part;
    }

    /** Closes a part before its turn. */
    synchronized void without(AutoCloseable part) throws Exception {
        parts.remove(part);
        part.close();
    }

    private void closeAtLast() {
        try {
            close();
        } catch (Exception failed) {
            System.err.println("Not all of " + directory + " could be cleared away: " + failed);
        }
    }

    @Override
    public synchronized void close() throws Exception {
        while (!parts.isEmpty()) {
            parts.pop().close();
        }
        FileSystemUtils.deleteRecursively(directory);
    }
}
