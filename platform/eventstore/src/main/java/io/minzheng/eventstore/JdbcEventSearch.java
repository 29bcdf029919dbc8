package io.minzheng.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Searches by position. Recorded times never fall along the positions, so a time is a bound of positions; an aggregate and
 * a person have an index; everything else is filtered within a window of positions.
 */
final class JdbcEventSearch implements EventSearch {
    /** Read by one call where no index leads to the events: a fraction of a second. */
    private static final int WINDOW = 100_000;
    /** Taken into the index of persons at one stroke, and how often in one call. */
    private static final int STROKE = 10_000;

    private static final int STROKES = 20;

    private final DataSource source;
    private final JdbcEventReader reader;

    JdbcEventSearch(DataSource source, JdbcEventReader reader) {
        this.source = source;
        this.reader = reader;
    }

    @Override
    public Found find(Wanted wanted, long after, int limit) {
        long from = wanted.from() == null ? after : Math.max(after, reader.before(wanted.from()));
        long to = wanted.to() == null ? reader.head() : reader.before(wanted.to());
        boolean indexed = wanted.aggregate() != null || wanted.subject() != null;
        Conditions conditions = new Conditions()
                .and("stream = ?", wanted.aggregate())
                .and("position in (select s.position from event_subject s where s.subject = ?)", wanted.subject())
                .and("name = ?", wanted.name())
                // Quotes within a value of the metadata are escaped there, so this is no part of another value.
                .and("strpos(metadata, ?) > 0", wanted.staff() == null ? null : "\"staff\":" + quoted(wanted.staff()));
        return found(conditions, from, to, indexed, limit);
    }

    private static String quoted(String staff) {
        return JsonMapper.shared().writeValueAsString(staff);
    }

    @Override
    public Found begun(@Nullable String capability, long after, long until, int limit) {
        return found(
                new Conditions().and("sequence = 0", null, true).and("stream_type = ?", capability),
                after,
                Math.min(until, reader.head()),
                false,
                limit);
    }

    private Found found(Conditions conditions, long from, long to, boolean indexed, int limit) {
        long end = indexed ? to : Math.min(to, from + WINDOW);
        List<StoredEvent> events = reader.query(
                "where position > ? and position <= ?" + conditions.sql + " order by position limit ?", statement -> {
                    statement.setLong(1, from);
                    statement.setLong(2, end);
                    int at = 3;
                    for (String value : conditions.values) {
                        statement.setString(at++, value);
                    }
                    statement.setInt(at, limit + 1);
                });
        if (events.size() > limit) {
            return new Found(
                    List.copyOf(events.subList(0, limit)), events.get(limit - 1).position());
        }
        return new Found(events, end < to ? end : null);
    }

    private static final class Conditions {
        private final StringBuilder sql = new StringBuilder();
        private final List<String> values = new ArrayList<>();

        Conditions and(String condition, @Nullable String value) {
            return and(condition, value, value != null);
        }

        Conditions and(String condition, @Nullable String value, boolean holds) {
            if (holds) {
                sql.append(" and ").append(condition);
                if (value != null) {
                    values.add(value);
                }
            }
            return this;
        }
    }

    @Override
    public long knownAt(Instant instant) {
        return reader.notAfter(instant);
    }

    @Override
    public boolean indexSubjects() {
        try (Connection connection = source.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select reached, head from index_subjects(?)")) {
            statement.setInt(1, STROKE);
            for (int stroke = 0; stroke < STROKES; stroke++) {
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    if (row.getLong(1) >= row.getLong(2)) {
                        return true;
                    }
                }
            }
            return false;
        } catch (SQLException failed) {
            throw new EventStoreUnavailable("the index of persons cannot be brought up to date", failed);
        }
    }
}
