package io.minzheng.suite.torture;

import io.minzheng.eventstore.MetaKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that is stored, read past the code under test.
 *
 * @param events by position
 * @param keys position that each idempotency key stands for
 */
record History(List<Stored> events, Map<String, Long> keys) {
    /** @param marker of the command that has caused it */
    record Stored(long position, String id, String stream, long sequence, String name, String payload, String marker) {
        JsonNode fields() {
            return JsonMapper.shared().readTree(payload);
        }
    }

    static History read(Connection database) throws SQLException {
        List<Stored> events = new ArrayList<>();
        Map<String, Long> keys = new HashMap<>();
        try (Statement statement = database.createStatement()) {
            ResultSet rows = statement.executeQuery(
                    "select position, id, stream, sequence, name, payload, metadata from event order by position");
            while (rows.next()) {
                JsonNode metadata = JsonMapper.shared().readTree(rows.getString(7));
                events.add(new Stored(
                        rows.getLong(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getLong(4),
                        rows.getString(5),
                        rows.getString(6),
                        metadata.path(MetaKeys.IDEMPOTENCY_KEY).asString("")));
            }
            ResultSet given = statement.executeQuery("select key, position from idempotency");
            while (given.next()) {
                keys.put(given.getString(1), given.getLong(2));
            }
        }
        return new History(events, keys);
    }

    long head() {
        return events.isEmpty() ? 0 : events.getLast().position();
    }

    /** Of the events up to the position: the same for as long as none of them is touched. */
    String digest(long upTo) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Stored event : events) {
                if (event.position() <= upTo) {
                    digest.update(event.toString().getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
