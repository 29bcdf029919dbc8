package io.minzheng.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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
    private final byte[] secret;

    private EmbeddedPostgres(PostgresServer server, FileChannel lock, int port, byte[] secret) {
        this.server = server;
        this.lock = lock;
        this.port = port;
        this.secret = secret;
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
                server.prepare(SUPERUSER, password(secret, SUPERUSER));
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
        return url(SUPERUSER);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The user that may do anything; services never get it. */
    public Login superuser() {
        return login(SUPERUSER);
    }

    /**
     * Makes the database and its two roles where they are missing: the owner, who migrates, and the service, who may
     * connect and use what the owner grants. Calling it again changes nothing.
     *
     * @param name lower-case letters, digits and underscores, as the roles' names
     */
    public Database createDatabase(String name, String ownerRole, String serviceRole) {
        for (String identifier : new String[] {name, ownerRole, serviceRole}) {
            if (!identifier.matches("[a-z_][a-z0-9_]{0,62}")) {
                throw new IllegalArgumentException(identifier + " cannot name a database or role");
            }
        }
        Database database = new Database(url(name), login(ownerRole), login(serviceRole));
        try (Connection postgres = connect(SUPERUSER)) {
            createRole(postgres, database.owner());
            createRole(postgres, database.service());
            if (!exists(postgres, "select 1 from pg_database where datname = ?", name)) {
                execute(postgres, "create database " + quoted(name) + " owner " + quoted(ownerRole));
            }
            execute(postgres, "revoke all on database " + quoted(name) + " from public");
            execute(postgres, "grant connect on database " + quoted(name) + " to " + quoted(serviceRole));
        } catch (SQLException failed) {
            throw new EmbeddedException("Database " + name + " cannot be made: " + failed.getMessage(), failed);
        }
        try (Connection inside = connect(name)) {
            execute(inside, "alter schema public owner to " + quoted(ownerRole));
            execute(inside, "grant usage on schema public to " + quoted(serviceRole));
        } catch (SQLException failed) {
            throw new EmbeddedException("Database " + name + " cannot be prepared: " + failed.getMessage(), failed);
        }
        return database;
    }

    /** A database and who may do what in it. */
    public record Database(String url, Login owner, Login service) {}

    /** Name and password of a role; the password does not show in logs. */
    public record Login(String username, String password) {
        @Override
        public String toString() {
            return username;
        }
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

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", login(SUPERUSER).password());
        return DriverManager.getConnection(url(database), properties);
    }

    private static void createRole(Connection postgres, Login role) throws SQLException {
        if (!exists(postgres, "select 1 from pg_roles where rolname = ?", role.username())) {
            // The password's alphabet is URL-safe Base64: nothing in it needs quoting.
            execute(postgres, "create role " + quoted(role.username()) + " login password '" + role.password() + "'");
        }
    }

    private static boolean exists(Connection postgres, String query, String name) throws SQLException {
        try (PreparedStatement statement = postgres.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** The name as SQL takes it whatever it means there ({@code left}, {@code user}); its alphabet was checked. */
    private static String quoted(String identifier) {
        return '"' + identifier + '"';
    }

    private static void execute(Connection postgres, String sql) throws SQLException {
        try (Statement statement = postgres.createStatement()) {
            statement.execute(sql);
        }
    }

    private Login login(String role) {
        return new Login(role, password(secret, role));
    }

    /** Each role's password follows from the secret of the data directory: nothing else has to be kept. */
    private static String password(byte[] secret, String role) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
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
