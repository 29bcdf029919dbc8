package io.minzheng.eventstore;

import io.minzheng.eventstore.proof.ChainWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The batches of one commit as the column arrays that the function {@code append} takes; batches count from 1 there. */
final class Columns {
    private final List<Batch.Event> events = new ArrayList<>();
    private final List<Head> heads = new ArrayList<>();
    private final List<KeyOf> keys = new ArrayList<>();

    private record Head(int batch, String stream, long sequence) {}

    private record KeyOf(int batch, Batch.Key key, int last) {}

    Columns(List<Batch> batches) {
        for (int i = 0; i < batches.size(); i++) {
            Batch batch = batches.get(i);
            int from = heads.size();
            for (Batch.Event event : batch.events()) {
                if (heads.subList(from, heads.size()).stream()
                        .noneMatch(head -> head.stream().equals(event.stream()))) {
                    heads.add(new Head(i + 1, event.stream(), event.sequence()));
                }
                events.add(event);
            }
            if (batch.key() != null) {
                keys.add(new KeyOf(i + 1, batch.key(), events.size()));
            }
        }
    }

    void bind(PreparedStatement statement) throws SQLException {
        Connection connection = statement.getConnection();
        statement.setObject(1, heads.stream().mapToInt(Head::batch).toArray());
        statement.setArray(2, text(connection, heads, Head::stream));
        statement.setObject(3, heads.stream().mapToLong(Head::sequence).toArray());
        statement.setArray(4, text(connection, events, Batch.Event::id));
        statement.setArray(5, text(connection, events, Batch.Event::stream));
        statement.setArray(6, text(connection, events, Batch.Event::streamType));
        statement.setObject(7, events.stream().mapToLong(Batch.Event::sequence).toArray());
        statement.setArray(8, text(connection, events, Batch.Event::name));
        statement.setObject(9, events.stream().mapToInt(Batch.Event::revision).toArray());
        statement.setArray(10, text(connection, events, Batch.Event::payload));
        statement.setArray(11, text(connection, events, Batch.Event::metadata));
        statement.setObject(12, keys.stream().mapToInt(KeyOf::batch).toArray());
        statement.setArray(13, text(connection, keys, of -> of.key().staff()));
        statement.setArray(14, text(connection, keys, of -> of.key().value()));
        statement.setArray(15, text(connection, keys, of -> of.key().fingerprint()));
        statement.setArray(16, text(connection, keys, of -> of.key().stream()));
        statement.setObject(
                17, keys.stream().mapToLong(of -> of.key().version()).toArray());
        statement.setObject(18, keys.stream().mapToInt(KeyOf::last).toArray());
    }

    int count() {
        return events.size();
    }

    /** The hashes of the chain after each of the events, one after the other, if they follow on this head. */
    byte[] chain(long head, byte[] hash, Instant recordedAt) {
        ChainWriter chain = new ChainWriter(hash, events.size());
        long position = head;
        for (Batch.Event event : events) {
            chain.add(event.at(++position, recordedAt));
        }
        return chain.hashes();
    }

    private static <T> java.sql.Array text(Connection connection, List<T> rows, Function<T, String> column)
            throws SQLException {
        return connection.createArrayOf("text", rows.stream().map(column).toArray(String[]::new));
    }
}
