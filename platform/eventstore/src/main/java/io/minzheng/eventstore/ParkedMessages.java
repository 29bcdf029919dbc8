package io.minzheng.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * What automations have heard and could not handle, in the service's own database. Messages of one topic and key form a
 * queue: while one waits, later ones wait behind it, whichever automation they are for: what one event takes back must not
 * come before it. Every method throws {@link EventStoreUnavailable} where
 * the database does not answer.
 */
public final class ParkedMessages {
    private static final int QUEUE_LOCK = 7090417;
    private static final int RETRY_LOCK = 7090418;
    private static final String WAITING =
            "select number, automation, topic, key, source, event_id, event_name, headers,"
                    + " payload, cause, attempts, parked_at from parked_message where settled_at is null";
    private static final String PARK =
            "insert into parked_message (automation, topic, key, source, event_id, event_name,"
                    + " headers, payload, cause, attempts, parked_at) select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";
    private static final String BEHIND = " where exists (select from parked_message where settled_at is null"
            + " and topic = ? and key = ? and not (source = ? and event_id = ?))";
    private static final String ONCE = " on conflict on constraint parked_message_once do nothing";

    private final DataSource source;
    private final Clock clock;
    private final JsonMapper mapper = JsonMapper.shared();
    private final ObjectReader headers = mapper.readerForMapOf(String.class);

    ParkedMessages(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new EventStoreUnavailable("the parked messages cannot be reached", failed);
        }
    }

    /** Whether the very message has been parked before, be it settled since or not. */
    public boolean knows(String automation, String origin, String eventId) {
        return inTransaction(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select 1 from parked_message where automation = ? and source = ? and event_id = ?")) {
                query.setString(1, automation);
                query.setString(2, origin);
                query.setString(3, eventId);
                try (ResultSet rows = query.executeQuery()) {
                    return rows.next();
                }
            }
        });
    }

    /** Parks the message; one that has been parked before stays as it is. */
    public void park(ParkedMessage message) {
        inTransaction(connection -> insert(connection, message, PARK + ONCE));
    }

    /** Parks the message if an earlier one of its queue still waits; false where there is none. */
    public boolean parkBehind(ParkedMessage message) {
        return message.key() != null
                && inTransaction(connection -> {
                    lock(connection, message);
                    return insert(connection, message, PARK + BEHIND + ONCE);
                });
    }

    /** Appending to a queue and taking from it exclude each other, or a message could be left alone in its queue. */
    private static void lock(Connection connection, ParkedMessage message) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?, hashtext(?))")) {
            lock.setInt(1, QUEUE_LOCK);
            lock.setString(2, queue(message));
            lock.execute();
        }
    }

    private static String queue(ParkedMessage message) {
        return message.topic() + " " + message.key();
    }

    private boolean insert(Connection connection, ParkedMessage message, String sql) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, message.automation());
            insert.setString(2, message.topic());
            insert.setString(3, message.key());
            insert.setString(4, message.source());
            insert.setString(5, message.eventId());
            insert.setString(6, message.event());
            insert.setString(7, mapper.writeValueAsString(message.headers()));
            insert.setBytes(8, message.payload());
            insert.setString(9, message.cause());
            insert.setInt(10, message.attempts());
            insert.setObject(11, now(), Types.TIMESTAMP_WITH_TIMEZONE);
            if (sql.contains(BEHIND)) {
                insert.setString(12, message.topic());
                insert.setString(13, message.key());
                insert.setString(14, message.source());
                insert.setString(15, message.eventId());
            }
            return insert.executeUpdate() == 1;
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    public long count() {
        return inTransaction(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                            "select count(*) from parked_message where settled_at is null");
                    ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** Up to {@code limit} messages that wait, in the order of their arrival, after the number. */
    public List<ParkedMessage> waiting(long after, int limit) {
        return query(" and number > ? order by number limit ?", statement -> {
            statement.setLong(1, after);
            statement.setInt(2, limit);
        });
    }

    public Optional<ParkedMessage> waiting(long number) {
        return query(" and number = ?", statement -> statement.setLong(1, number)).stream()
                .findFirst();
    }

    /** The message of the same queue that is to be handled first; the message itself where it had no key. */
    public Optional<ParkedMessage> firstOfQueue(ParkedMessage message) {
        return message.key() == null
                ? waiting(message.number())
                : query(" and automation = ? and topic = ? and key = ? order by number limit 1", statement -> {
                            statement.setString(1, message.automation());
                            statement.setString(2, message.topic());
                            statement.setString(3, message.key());
                        })
                        .stream()
                        .findFirst();
    }

    private interface Arguments {
        void set(PreparedStatement statement) throws SQLException;
    }

    private List<ParkedMessage> query(String condition, Arguments arguments) {
        return inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(WAITING + condition)) {
                arguments.set(statement);
                try (ResultSet rows = statement.executeQuery()) {
                    List<ParkedMessage> found = new ArrayList<>();
                    while (rows.next()) {
                        found.add(message(rows));
                    }
                    return found;
                }
            }
        });
    }

    private ParkedMessage message(ResultSet row) throws SQLException {
        return new ParkedMessage(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                headers.readValue(row.getString(8)),
                row.getBytes(9),
                row.getString(10),
                row.getInt(11),
                instant(row));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject(12, OffsetDateTime.class).toInstant();
    }

    /**
     * Does the work unless another process works on the same queue.
     *
     * @return false when it does; nothing has been done then
     */
    public boolean alone(ParkedMessage message, Runnable work) {
        return inTransaction(connection -> {
            try (PreparedStatement lock =
                    connection.prepareStatement("select pg_try_advisory_xact_lock(?, hashtext(?))")) {
                lock.setInt(1, RETRY_LOCK);
                lock.setString(2, queue(message));
                try (ResultSet rows = lock.executeQuery()) {
                    rows.next();
                    if (!rows.getBoolean(1)) {
                        return false;
                    }
                }
            }
            work.run();
            return true;
        });
    }

    /** Notes that another attempt was in vain. */
    public void triedAgain(ParkedMessage message, String cause) {
        inTransaction(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update parked_message set cause = ?, attempts = attempts + 1 where number = ? and settled_at is null")) {
                update.setString(1, cause);
                update.setLong(2, message.number());
                return update.executeUpdate();
            }
        });
    }

    /**
     * Takes the message from its queue and forgets its payload.
     *
     * @param by staff id of whoever had it tried again or discards it
     * @param discardedBecause null where it has been handled
     * @return false when it no longer waited
     */
    public boolean settle(ParkedMessage message, String by, @Nullable String discardedBecause) {
        return inTransaction(connection -> {
            lock(connection, message);
            try (PreparedStatement update =
                    connection.prepareStatement("update parked_message set payload = null, settled_at = ?,"
                            + " settled_by = ?, discarded_because = ? where number = ? and settled_at is null")) {
                update.setObject(1, now(), Types.TIMESTAMP_WITH_TIMEZONE);
                update.setString(2, by);
                update.setString(3, discardedBecause);
                update.setLong(4, message.number());
                return update.executeUpdate() == 1;
            }
        });
    }
}
