package io.minzheng.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL server beside this process, reachable from this machine only, with its data kept and every commit
 * synced to disk. A server left behind by a killed process is stopped in order and started again.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String SUPERUSER = "postgres";

    private final PostgresServer server;
    private final FileChannel lock;
    private final int port;
    private final PostgresDatabases databases;

    private EmbeddedPostgres(PostgresServer server, FileChannel lock, int port, byte[] secret) {
        this.server = server;
        this.lock = lock;
        this.port = port;
        databases = new PostgresDatabases("127.0.0.1", port, superuser(secret), secret);
    }

    private static PostgresDatabases.Login superuser(byte[] secret) {
        return PostgresDatabases.login(secret, SUPERUSER);
    }

    /**
     * Starts the server and returns when it answers.
     *
     * @param dataDirectory made when missing; taken for this process until {@link #close()}
     * @param port 0 for a free one
     * @throws EmbeddedException the directory is in use, the port is taken, or the server refuses, with its own words
     */
    public static EmbeddedPostgres start(Path dataDirectory, int port) {
        try {
            Files.createDirectories(dataDirectory);
            FileChannel lock = OwnFiles.take(dataDirectory);
            try {
                byte[] secret = secret(dataDirectory.resolve("secret"));
                PostgresServer server = new PostgresServer(dataDirectory);
                server.prepare(SUPERUSER, superuser(secret).password());
                stopOrphan(server);
                int actual = Ports.orFree(port);
                server.start(actual);
                return new EmbeddedPostgres(server, lock, actual, secret);
            } catch (IOException | RuntimeException failed) {
                lock.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw new EmbeddedException("PostgreSQL cannot be prepared in " + dataDirectory + ": " + failed, failed);
        }
    }

    /**
     * Stops a server that a killed process left running on the directory, so that its port is free again; {@link #start}
     * does so too.
     *
     * @throws EmbeddedException the directory is in use by a process that lives
     */
    public static void stopOrphan(Path dataDirectory) {
        if (!Files.isDirectory(dataDirectory)) {
            return;
        }
        try (FileChannel lock = OwnFiles.take(dataDirectory)) {
            if (lock.isOpen()) {
                stopOrphan(new PostgresServer(dataDirectory));
            }
        } catch (IOException failed) {
            throw new EmbeddedException("PostgreSQL cannot be stopped in " + dataDirectory + ": " + failed, failed);
        }
    }

    private static void stopOrphan(PostgresServer server) throws IOException {
        if (server.stopOrphan()) {
            log.warn("PostgreSQL had been left running by an earlier process and was stopped in order");
        }
    }

    public int port() {
        return port;
    }

    /** JDBC URL of the server's maintenance database. */
    public String url() {
        return databases.url(SUPERUSER);
    }

    /** The user that may do anything; services never get it. */
    public PostgresDatabases.Login superuser() {
        return databases.superuser();
    }

    /**
     * Makes the database and its two roles where they are missing; calling it again changes nothing.
     *
     * @see PostgresDatabases#create
     */
    public PostgresDatabases.Database createDatabase(String name, String ownerRole, String serviceRole) {
        return databases.create(name, ownerRole, serviceRole);
    }

    /** Stops the server in order and waits until it is gone; the data stay. */
    @Override
    public void close() {
        try (lock) {
            server.stop();
        } catch (IOException failed) {
            throw new EmbeddedException("PostgreSQL cannot be stopped: " + failed.getMessage(), failed);
        }
    }

    private static byte[] secret(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            OwnFiles.write(file, HexFormat.of().formatHex(fresh));
        }
        return HexFormat.of().parseHex(Files.readString(file).strip());
    }
}
