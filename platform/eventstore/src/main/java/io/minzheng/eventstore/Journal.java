package io.minzheng.eventstore;

import io.minzheng.eventstore.proof.ChainWriter;
import io.minzheng.eventstore.proof.ChainedEvent;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one connection that appends. Used by one thread at a time; opened anew after a failure. */
final class Journal implements AutoCloseable {
    private static final String APPEND = "select head, conflicts, taken, recorded, reached"
            + " from append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    /**
     * One event behind the last that this process has stored. It waits for the lock like everyone; that nothing has come
     * in between, that its place in the stream is free and that its key is new, the unique indexes decide.
     */
    private static final String APPEND_NEXT = "insert into event"
            + " select ?, cast(? as uuid), ?, ?, ?, ?, ?, ?, ?, ?, ? from (select pg_advisory_xact_lock(7090415)) ordered"
            + " where ? = 0 or exists (select from event where stream = ? and sequence = ?)";

    private static final String APPEND_NEXT_KEYED =
            "with stored as (" + APPEND_NEXT + " returning position, recorded_at)"
                    + " insert into idempotency select ?, ?, ?, ?, ?, position, recorded_at from stored";
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String OWN =
            "select position from event where stream = ? and sequence = ? and id = cast(? as uuid)";

    private final EventStoreSettings settings;
    private final Clock clock;
    private @Nullable Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private @Nullable Tail tail;

    /**
     * Where the chain was when this process had last appended to it.
     *
     * @param latest when the last event was recorded; no later one is recorded before
     */
    private record Tail(long head, Instant latest, byte[] hash) {
        Instant notBefore(Instant now) {
            return now.isBefore(latest) ? latest : now;
        }
    }

    Journal(EventStoreSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Numbers of the batches (from 0) that have lost a race; only where both are empty has anything been stored.
     *
     * @param head position before the first event stored
     */
    record Result(long head, Set<Integer> conflicts, Set<Integer> taken) {
        boolean stored() {
            return conflicts.isEmpty() && taken.isEmpty();
        }
    }

    Result append(List<Batch> batches) throws SQLException {
        Tail known = tail;
        if (known != null && batches.size() == 1 && batches.getFirst().events().size() == 1) {
            Tail next = next(batches.getFirst(), known);
            if (next != null) {
                tail = next;
                return new Result(known.head(), Set.of(), Set.of());
            }
        }
        return judged(new Columns(batches));
    }

    /** What the database says about it, under the lock. */
    private Result judged(Columns columns) throws SQLException {
        PreparedStatement statement = statement(APPEND);
        columns.bind(statement);
        Instant now = now();
        statement.setObject(19, time(now), Types.TIMESTAMP_WITH_TIMEZONE);
        Tail known = tail;
        Instant recorded = known == null ? null : known.notBefore(now);
        statement.setObject(20, known == null ? null : known.head(), Types.BIGINT);
        statement.setBytes(21, known == null ? null : known.hash());
        statement.setObject(22, recorded == null ? null : time(recorded), Types.TIMESTAMP_WITH_TIMEZONE);
        statement.setBytes(
                23, known == null || recorded == null ? null : columns.chain(known.head(), known.hash(), recorded));
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            reached(rows, columns.count());
            return new Result(rows.getLong(1), numbers(rows, 2), numbers(rows, 3));
        }
    }

    /** Nothing has been reached where nothing was stored. */
    private void reached(ResultSet rows, int events) throws SQLException {
        byte[] hash = rows.getBytes(5);
        if (hash != null && hash.length > 0) {
            tail = new Tail(
                    rows.getLong(1) + events,
                    rows.getObject(4, OffsetDateTime.class).toInstant(),
                    hash);
        }
    }

    /** Null where the one event does not simply follow: with nothing stored, for whatever reason. */
    private @Nullable Tail next(Batch batch, Tail known) throws SQLException {
        Batch.Event event = batch.events().getFirst();
        Batch.Key key = batch.key();
        ChainedEvent chained = event.at(known.head() + 1, known.notBefore(now()));
        ChainWriter chain = new ChainWriter(known.hash(), 1);
        chain.add(chained);
        byte[] hash = chain.hashes();
        PreparedStatement statement = statement(key == null ? APPEND_NEXT : APPEND_NEXT_KEYED);
        statement.setLong(1, chained.position());
        statement.setString(2, event.id());
        statement.setString(3, event.stream());
        statement.setString(4, event.streamType());
        statement.setLong(5, event.sequence());
        statement.setString(6, event.name());
        statement.setInt(7, event.revision());
        statement.setObject(8, time(chained.recordedAt()), Types.TIMESTAMP_WITH_TIMEZONE);
        statement.setString(9, event.payload());
        statement.setString(10, event.metadata());
        statement.setBytes(11, hash);
        statement.setLong(12, event.sequence());
        statement.setString(13, event.stream());
        statement.setLong(14, event.sequence() - 1);
        if (key != null) {
            statement.setString(15, key.staff());
            statement.setString(16, key.value());
            statement.setString(17, key.fingerprint());
            statement.setString(18, key.stream());
            statement.setLong(19, key.version());
        }
        try {
            return statement.executeUpdate() == 1 ? new Tail(chained.position(), chained.recordedAt(), hash) : null;
        } catch (SQLException failed) {
            if (!UNIQUE_VIOLATION.equals(failed.getSQLState())) {
                throw failed;
            }
            tail = null;
            return null;
        }
    }

    /** What the database keeps of it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Position of the batch's last event if it is this very batch that is stored, by the ids of its events. */
    OptionalLong own(Batch batch) throws SQLException {
        Batch.Event last = batch.events().getLast();
        try (PreparedStatement query = connection().prepareStatement(OWN)) {
            query.setString(1, last.stream());
            query.setLong(2, last.sequence());
            query.setString(3, last.id());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    private static Set<Integer> numbers(ResultSet rows, int column) throws SQLException {
        java.sql.Array array = rows.getArray(column);
        if (array == null) {
            return Set.of();
        }
        Set<Integer> numbers = new HashSet<>();
        for (Integer number : (Integer[]) array.getArray()) {
            numbers.add(number - 1);
        }
        return numbers;
    }

    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection().prepareStatement(sql);
            statements.put(sql, statement);
        }
        return statement;
    }

    private Connection connection() throws SQLException {
        if (connection == null) {
            Properties properties = new Properties();
            properties.setProperty("user", settings.username());
            properties.setProperty("password", settings.password());
            properties.setProperty("currentSchema", Schema.NAME);
            properties.setProperty("ApplicationName", "minzheng-append");
            properties.setProperty("tcpKeepAlive", "true");
            properties.setProperty("connectTimeout", "5");
            properties.setProperty(
                    "socketTimeout", Long.toString(settings.lockTimeout().toSeconds() + 20));
            // Under a stricter isolation the append would look at the store as it was before it got the lock.
            properties.setProperty(
                    "options",
                    "-c default_transaction_isolation=read\\ committed -c plan_cache_mode=force_generic_plan"
                            + " -c lock_timeout="
                            + settings.lockTimeout().toMillis());
            connection = DriverManager.getConnection(settings.url(), properties);
        }
        return connection;
    }

    /** Drops the connection; the next use opens another. */
    @Override
    public void close() throws SQLException {
        Connection old = connection;
        connection = null;
        tail = null;
        statements.clear();
        if (old != null) {
            old.close();
        }
    }
}
