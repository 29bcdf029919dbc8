package io.minzheng.eventstore;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one connection that appends. Used by one thread at a time; opened anew after a failure. */
final class Journal implements AutoCloseable {
    private static final String APPEND =
            "select head, conflicts, taken from append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String OWN =
            "select position from event where stream = ? and sequence = ? and id = cast(? as uuid)";

    private final EventStoreSettings settings;
    private final Clock clock;
    private @Nullable Connection connection;
    private @Nullable PreparedStatement append;

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
        PreparedStatement statement = statement();
        new Columns(batches).bind(statement);
        statement.setObject(19, clock.instant().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return new Result(rows.getLong(1), numbers(rows, 2), numbers(rows, 3));
        }
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

    private PreparedStatement statement() throws SQLException {
        Connection current = connection();
        if (append == null) {
            append = current.prepareStatement(APPEND);
        }
        return append;
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
                    "-c default_transaction_isolation=read\\ committed -c lock_timeout="
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
        append = null;
        if (old != null) {
            old.close();
        }
    }
}
