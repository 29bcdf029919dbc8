package io.minzheng.eventstore;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Role;
import io.minzheng.kernel.Staff;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One real PostgreSQL per test run that keeps what it has acknowledged; making an instance empties its store. */
final class Database {
    static final LocalDate TODAY = LocalDate.of(2022, 12, 31);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2022-12-31T04:00:00Z"), ZoneOffset.UTC);
    static final DivisionCode TOWNSHIP = DivisionCode.of("623001101");
    static final Staff CLERK = new Staff("clerk-1", Set.of(Role.CLERK), Set.of(DivisionCode.of("623001")));

    private static final EmbeddedPostgres SERVER = start();

    static final String SERVICE = "sample";
    private static final String NAME = "store";
    final MeterRegistry meters = new SimpleMeterRegistry();

    Database() {
        try (Connection owner = asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "do $$ begin if to_regclass('eventstore.event') is not null then"
                            + " truncate eventstore.event, eventstore.idempotency, eventstore.parked_message,"
                            + " eventstore.event_subject, eventstore.subject_key, eventstore.checkpoint, eventstore.checkpoint_key,"
                            + " eventstore.data_read, eventstore.data_read_subject; update eventstore.event_subject_reached set position = 0; end if; end $$");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            try (Connection connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + NAME);
            }
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    EventStoreSettings settings() {
        return EventStoreSettings.of(
                SERVICE,
                "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + NAME,
                "minzheng_service",
                "service secret",
                "postgres",
                "postgres");
    }

    EventStore open() {
        return open(CLOCK);
    }

    EventStore open(Clock clock) {
        return EventStore.open(settings(), List.of(Account.capability()), clock, meters);
    }

    Connection asService() throws SQLException {
        return connect("minzheng_service", "service secret");
    }

    Connection asOwner() throws SQLException {
        return connect("postgres", "postgres");
    }

    private Connection connect(String user, String password) throws SQLException {
        Connection connection = DriverManager.getConnection(settings().url(), user, password);
        connection.setSchema("eventstore");
        return connection;
    }

    static CommandContext by(Staff staff) {
        return new CommandContext(staff, null, null, "correlation-1", null, null);
    }

    static CommandContext keyed(String key, String fingerprint) {
        return keyed(key, fingerprint, null);
    }

    static CommandContext keyed(String key, String fingerprint, @Nullable Long expectedVersion) {
        return new CommandContext(
                CLERK, new IdempotencyKey(key, fingerprint), expectedVersion, "correlation-1", null, null);
    }

    static CommandContext expecting(long version) {
        return new CommandContext(CLERK, null, version, "correlation-1", null, null);
    }
}
