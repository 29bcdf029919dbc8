package io.minzheng.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** Reads through a pool; every question is one indexed query. */
final class JdbcEventReader implements EventReader {
    private static final String COLUMNS =
            "select position, id, stream, stream_type, sequence, name, revision, recorded_at, payload, metadata, hash"
                    + " from event";

    /**
     * One look into the index for each stream, also where the planner, without statistics yet, would rather read all
     * events than look for so many.
     */
    private static final String STREAMS =
            "select found.* from unnest(cast(? as text[]), cast(? as bigint[])) wanted(name, known)"
                    + " cross join lateral ("
                    + COLUMNS + " where stream = wanted.name and sequence > wanted.known order by sequence) found"
                    + " order by found.stream, found.sequence";

    private static final HexFormat HEX = HexFormat.of();

    private final DataSource source;
    private final HeadWatch watch;

    JdbcEventReader(DataSource source, HeadWatch watch) {
        this.source = source;
        this.watch = watch;
    }

    @Override
    public List<StoredEvent> after(long position, int limit) {
        return query("where position > ? order by position limit ?", statement -> {
            statement.setLong(1, position);
            statement.setInt(2, limit);
        });
    }

    /** Events behind the first position, up to and with the last. */
    List<StoredEvent> between(long after, long last) {
        return query("where position > ? and position <= ? order by position", statement -> {
            statement.setLong(1, after);
            statement.setLong(2, last);
        });
    }

    @Override
    public List<StoredEvent> stream(String stream) {
        return stream(stream, -1);
    }

    /** Events of the stream after the sequence. */
    List<StoredEvent> stream(String stream, long sequence) {
        return query("where stream = ? and sequence > ? order by sequence", statement -> {
            statement.setString(1, stream);
            statement.setLong(2, sequence);
        });
    }

    /**
     * Events of many streams in one query, those of a stream in their order.
     *
     * @param known sequence after which events are wanted, by stream
     */
    List<StoredEvent> streams(Map<String, Long> known) {
        List<String> names = List.copyOf(known.keySet());
        return all(STREAMS, statement -> {
            Connection connection = statement.getConnection();
            statement.setArray(1, connection.createArrayOf("text", names.toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "int8", names.stream().map(known::get).toArray()));
        });
    }

    @Override
    public List<StoredEvent> sealedFor(String subject) {
        return query(
                "where position(? in payload) > 0 order by position",
                statement -> statement.setString(1, Opening.mark(subject)));
    }

    @Override
    public long head() {
        return head(source);
    }

    static long head(DataSource source) {
        return number(source, "select coalesce(max(position), 0) from event", statement -> {})
                .orElseThrow();
    }

    Optional<Long> lastSequence(String stream) {
        return number(
                source,
                "select sequence from event where stream = ? order by sequence desc limit 1",
                statement -> statement.setString(1, stream));
    }

    /** Position of the last event recorded before the instant. Recorded times never fall along the positions. */
    long before(Instant instant) {
        return lastRecorded(recorded -> recorded.isBefore(instant));
    }

    /** Position of the last event recorded at the instant or before. */
    long notAfter(Instant instant) {
        return lastRecorded(recorded -> !recorded.isAfter(instant));
    }

    private long lastRecorded(Predicate<Instant> early) {
        long low = 0;
        long high = head();
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (early.test(after(middle - 1, 1).getFirst().recordedAt())) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** What the key has led to, with the fingerprint it was used with. */
    Optional<Repeated> repeated(String staff, String key) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select fingerprint, stream, version, position from idempotency where staff = ? and key = ?")) {
            statement.setString(1, staff);
            statement.setString(2, key);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Repeated(
                                rows.getString(1), new Receipt(rows.getString(2), rows.getLong(3), rows.getLong(4))))
                        : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new EventStoreUnavailable("the read has failed", failed);
        }
    }

    record Repeated(String fingerprint, Receipt receipt) {}

    @Override
    public void onAppend(Runnable listener) {
        watch.listen(listener);
    }

    interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private static Optional<Long> number(DataSource source, String sql, Binding binding) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new EventStoreUnavailable("the read has failed", failed);
        }
    }

    /** @param condition what follows the columns and the table: where, order by, limit */
    List<StoredEvent> query(String condition, Binding binding) {
        return all(COLUMNS + " " + condition, binding);
    }

    private List<StoredEvent> all(String sql, Binding binding) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            List<StoredEvent> events = new ArrayList<>();
            MetadataReader metadata = new MetadataReader();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    events.add(event(rows, metadata));
                }
            }
            return events;
        } catch (SQLException failed) {
            throw new EventStoreUnavailable("the read has failed", failed);
        }
    }

    private static StoredEvent event(ResultSet row, MetadataReader metadata) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                row.getInt(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getString(9),
                metadata.read(row.getString(10)),
                HEX.formatHex(row.getBytes(11)));
    }
}
