package io.minzheng.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row of an answer. */
final class Row {
    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    String text(String column) {
        return Objects.requireNonNull(optional(column), column);
    }

    @Nullable
    String optional(String column) {
        return read(() -> rows.getString(column));
    }

    List<String> texts(String column) {
        return List.of((String[]) read(() -> rows.getArray(column).getArray()));
    }

    boolean flag(String column) {
        return read(() -> rows.getBoolean(column));
    }

    long number(String column) {
        return read(() -> rows.getLong(column));
    }

    @Nullable
    Instant instant(String column) {
        OffsetDateTime time = read(() -> rows.getObject(column, OffsetDateTime.class));
        return time == null ? null : time.toInstant();
    }

    private interface Read<T extends @Nullable Object> {
        T get() throws SQLException;
    }

    private static <T extends @Nullable Object> T read(Read<T> column) {
        try {
            return column.get();
        } catch (SQLException failed) {
            throw IdentityStore.failed(failed);
        }
    }
}
