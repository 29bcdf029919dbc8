package io.minzheng.identity;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.minzheng.embedded.PostgresDatabases;
import io.minzheng.eventstore.EventStoreUnavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's PostgreSQL database. Its role can add to the record of changes and cannot take away from it. Changes are
 * few: one at a time holds the lock, so that what was checked still holds when it is written.
 */
final class IdentityStore implements AutoCloseable {
    private static final String SCHEMA = "identity";
    private static final long CHANGES = 7090417;

    private final HikariDataSource source;

    private IdentityStore(HikariDataSource source) {
        this.source = source;
    }

    static IdentityStore open(PostgresDatabases.Database database) {
        Flyway.configure(IdentityStore.class.getClassLoader())
                .dataSource(
                        database.url(),
                        database.owner().username(),
                        database.owner().password())
                .loggers("slf4j")
                .schemas(SCHEMA)
                .locations("classpath:io/minzheng/identity/db/migration")
                .placeholders(java.util.Map.of("service", database.service().username()))
                .load()
                .migrate();
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.service().username());
        pool.setPassword(database.service().password());
        pool.setSchema(SCHEMA);
        pool.setPoolName("identity");
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(5_000);
        return new IdentityStore(new HikariDataSource(pool));
    }

    /** What one transaction asks and says. */
    static final class Session {
        private final Connection connection;

        private Session(Connection connection) {
            this.connection = connection;
        }

        <T> List<T> query(String sql, Function<Row, T> form, @Nullable Object... arguments) {
            try (PreparedStatement statement = prepared(sql, arguments);
                    ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                Row row = new Row(rows);
                while (rows.next()) {
                    found.add(form.apply(row));
                }
                return found;
            } catch (SQLException failed) {
                throw failed(failed);
            }
        }

        /** @return how many rows it changed */
        int update(String sql, @Nullable Object... arguments) {
            try (PreparedStatement statement = prepared(sql, arguments)) {
                return statement.executeUpdate();
            } catch (SQLException failed) {
                throw failed(failed);
            }
        }

        private PreparedStatement prepared(String sql, @Nullable Object[] arguments) throws SQLException {
            PreparedStatement statement = connection.prepareStatement(sql);
            for (int i = 0; i < arguments.length; i++) {
                Object argument = arguments[i];
                if (argument instanceof Instant instant) {
                    statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
                } else if (argument instanceof Collection<?> texts) {
                    statement.setArray(i + 1, connection.createArrayOf("text", texts.toArray()));
                } else {
                    statement.setObject(i + 1, argument);
                }
            }
            return statement;
        }
    }

    <T> T read(Function<Session, T> work) {
        try (Connection connection = source.getConnection()) {
            return work.apply(new Session(connection));
        } catch (SQLException failed) {
            throw failed(failed);
        }
    }

    /** All or nothing, and one after the other. */
    <T> T write(Function<Session, T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Session session = new Session(connection);
                session.query("select pg_advisory_xact_lock(?)", row -> true, CHANGES);
                T done = work.apply(session);
                connection.commit();
                return done;
            } catch (RuntimeException refused) {
                connection.rollback();
                throw refused;
            }
        } catch (SQLException failed) {
            throw failed(failed);
        }
    }

    static EventStoreUnavailable failed(SQLException cause) {
        return new EventStoreUnavailable("the accounts cannot be reached", cause);
    }

    @Override
    public void close() {
        source.close();
    }
}
