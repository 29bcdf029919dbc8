package io.minzheng.eventstore;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Brings the tables up to date with the owner's account and leaves the service's role only reading and appending,
 * settling messages that were parked, and destroying keys of subjects. */
final class Schema {
    static final String NAME = "eventstore";
    private static final long GRANT_LOCK = 7090416;

    private Schema() {}

    static void migrate(EventStoreSettings settings) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(settings.url(), settings.ownerUsername(), settings.ownerPassword())
                .loggers("slf4j")
                .schemas(NAME)
                .locations("classpath:io/minzheng/eventstore/db/migration")
                .placeholders(Map.of("service", settings.service()))
                .load()
                .migrate();
        try (Connection owner =
                DriverManager.getConnection(settings.url(), settings.ownerUsername(), settings.ownerPassword())) {
            createRole(owner, settings);
            grant(owner, settings.username());
            requireOwnChain(owner, settings.service());
        } catch (SQLException failed) {
            throw new EventStoreUnavailable("the event store's role cannot be prepared", failed);
        }
    }

    /** Roles belong to the whole server: stores of other databases may create the same one at the same moment. */
    private static void createRole(Connection owner, EventStoreSettings settings) throws SQLException {
        if (exists(owner, settings.username())) {
            return;
        }
        try (Statement statement = owner.createStatement()) {
            statement.execute(
                    format(owner, "create role %I login password %L", settings.username(), settings.password()));
        } catch (SQLException failed) {
            if (!exists(owner, settings.username())) {
                throw failed;
            }
        }
    }

    private static boolean exists(Connection owner, String role) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            query.setString(1, role);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void grant(Connection owner, String role) throws SQLException {
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + GRANT_LOCK + ")");
            statement.execute(format(owner, "grant usage on schema %I to %I", NAME, role));
            for (String table : new String[] {
                "event",
                "idempotency",
                "parked_message",
                "event_subject",
                "subject_key",
                "checkpoint",
                "checkpoint_key",
                "data_read",
                "data_read_subject"
            }) {
                statement.execute(format(owner, "revoke all on %I." + table + " from %I", NAME, role));
                statement.execute(format(owner, "grant select, insert on %I." + table + " to %I", NAME, role));
            }
            statement.execute(format(owner, "grant select, update on %I.event_subject_reached to %I", NAME, role));
            statement.execute(format(owner, "grant select on %I.event_chain to %I", NAME, role));
            statement.execute(format(
                    owner,
                    "grant update (payload, cause, attempts, settled_at, settled_by, discarded_because)"
                            + " on %I.parked_message to %I",
                    NAME,
                    role));
            statement.execute(
                    format(owner, "grant update (wrapped, destroyed_at, ground) on %I.subject_key to %I", NAME, role));
        }
        owner.commit();
    }

    /** The chain begins with the service's name: under another nothing that was signed would hold any more. */
    private static void requireOwnChain(Connection owner, String service) throws SQLException {
        try (Statement query = owner.createStatement();
                ResultSet rows = query.executeQuery("select service from " + NAME + ".event_chain")) {
            rows.next();
            if (!rows.getString(1).equals(service)) {
                throw new IllegalStateException(
                        "the database holds the events of " + rows.getString(1) + ", not of " + service);
            }
        }
    }

    private static String format(Connection owner, String template, String first, String second) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement("select format(?, ?, ?)")) {
            query.setString(1, template);
            query.setString(2, first);
            query.setString(3, second);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
