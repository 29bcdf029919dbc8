package io.minzheng.embedded;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Properties;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Databases on a PostgreSQL server, each with an owner who migrates and a service role that uses what it is granted. */
public final class PostgresDatabases {
    private static final String MAINTENANCE = "postgres";

    private final String server;
    private final Login superuser;
    private final byte[] secret;

    /** @param secret from which the passwords of the roles follow */
    public PostgresDatabases(String host, int port, Login superuser, byte[] secret) {
        server = "jdbc:postgresql://" + host + ":" + port + "/";
        this.superuser = superuser;
        this.secret = secret.clone();
    }

    Login superuser() {
        return superuser;
    }

    String url(String database) {
        return server + database;
    }

    /**
     * Makes the database and its two roles where they are missing: the owner, who migrates, and the service, who may
     * connect and use what the owner grants. Calling it again changes nothing.
     *
     * @param name lower-case letters, digits and underscores, as the roles' names
     */
    public Database create(String name, String ownerRole, String serviceRole) {
        for (String identifier : new String[] {name, ownerRole, serviceRole}) {
            if (!identifier.matches("[a-z_][a-z0-9_]{0,62}")) {
                throw new IllegalArgumentException(identifier + " cannot name a database or role");
            }
        }
        Database database = new Database(url(name), login(ownerRole), login(serviceRole));
        try (Connection postgres = connect(MAINTENANCE)) {
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

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", superuser.username());
        properties.setProperty("password", superuser.password());
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
        return login(secret, role);
    }

    /** Each role's password follows from the secret: nothing else has to be kept. */
    static Login login(byte[] secret, String role) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] password = mac.doFinal(role.getBytes(StandardCharsets.UTF_8));
            return new Login(role, Base64.getUrlEncoder().withoutPadding().encodeToString(password));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
