package io.minzheng.eventstore;

import io.minzheng.eventstore.Discrepancy.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Looks whether the store holds what an append-only store must hold. Constraints and privileges see to that as long as
 * nobody goes round them; this is for the day on which somebody has.
 */
final class StoreCheck {
    private static final String STORE = "store";
    /** Rows looked at by one query, so that none of them lasts. */
    private static final long STRETCH = 50_000;

    private static final int MOST = 20;

    private static final String COUNT = "select count(*) from event where position > ? and position <= ?";
    private static final String GAPS = "select g from generate_series(cast(? as bigint) + 1, cast(? as bigint)) g"
            + " where not exists (select from event e where e.position = g) order by g limit " + MOST;
    private static final String ORPHANS = "select e.position, e.stream, e.sequence from event e"
            + " where e.position > ? and e.position <= ? and e.sequence > 0 and not exists (select from event p"
            + " where p.stream = e.stream and p.sequence = e.sequence - 1 and p.position < e.position)"
            + " order by e.position limit " + MOST;
    private static final String STREAMS =
            "select count(*) from event where sequence = 0 and position > ? and position <= ?";
    /** A key whose command caused nothing points to the head of that moment, which may be 0. */
    private static final String KEYS = "select i.position, i.stream from idempotency i where i.position > ?"
            + " and i.position <= ? and not exists (select from event e where e.position = i.position)"
            + " order by i.position limit " + MOST;

    private static final String CHAIN = "select f from chain_fault(?, ?) f where f is not null";
    private static final String SIGNED = "select c.position from checkpoint c where c.position > ? and c.position <= ?"
            + " and not exists (select from event e where e.position = c.position"
            + " and encode(e.hash, 'hex') = c.hash) order by c.position limit 1";

    private final DataSource source;

    StoreCheck(DataSource source) {
        this.source = source;
    }

    StoreFigures check(long head, Discrepancies found) {
        try (Connection connection = source.getConnection()) {
            long events = 0;
            long streams = 0;
            for (long from = 0; from < head; from += STRETCH) {
                long to = Math.min(head, from + STRETCH);
                long there = number(connection, COUNT, from, to);
                events += there;
                streams += number(connection, STREAMS, from, to);
                if (there < to - from) {
                    gaps(connection, from, to, to - from - there, found);
                }
                orphans(connection, from, to, found);
                chain(connection, from, to, found);
            }
            keys(connection, head, found);
            return new StoreFigures(events, streams);
        } catch (SQLException failed) {
            throw new EventStoreUnavailable("the store cannot be checked", failed);
        }
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private static void query(Connection connection, String sql, long from, long to, Row each) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.take(rows);
                }
            }
        }
    }

    private static long number(Connection connection, String sql, long from, long to) throws SQLException {
        long[] number = {0};
        query(connection, sql, from, to, row -> number[0] = row.getLong(1));
        return number[0];
    }

    private static void gaps(Connection connection, long from, long to, long missing, Discrepancies found)
            throws SQLException {
        long[] listed = {0};
        query(connection, GAPS, from, to, row -> {
            listed[0]++;
            found.add(STORE, Kind.GAP, "there is no event at position " + row.getLong(1));
        });
        found.add(STORE, Kind.GAP, "and more between " + (from + 1) + " and " + to, missing - listed[0]);
    }

    private static void orphans(Connection connection, long from, long to, Discrepancies found) throws SQLException {
        query(connection, ORPHANS, from, to, row -> {
            long sequence = row.getLong(3);
            found.add(
                    STORE,
                    Kind.GAP,
                    "the event at position %d is number %d of %s, and number %d does not come before it"
                            .formatted(row.getLong(1), sequence, row.getString(2), sequence - 1));
        });
    }

    /** The first fault of a stretch: behind it every hash may be as it must and still be another than it was. */
    private static void chain(Connection connection, long from, long to, Discrepancies found) throws SQLException {
        query(
                connection,
                CHAIN,
                from,
                to,
                row -> found.add(
                        STORE,
                        Kind.CHANGED,
                        "the hash of the event at position %d does not follow from it and the one before it"
                                .formatted(row.getLong(1))));
        query(
                connection,
                SIGNED,
                from,
                to,
                row -> found.add(
                        STORE,
                        Kind.CHANGED,
                        "the chain has another hash at position %d than the one that was signed"
                                .formatted(row.getLong(1))));
    }

    private static void keys(Connection connection, long head, Discrepancies found) throws SQLException {
        query(
                connection,
                KEYS,
                0,
                head,
                row -> found.add(
                        STORE,
                        Kind.MISSING,
                        "a command on %s was answered with position %d, where there is no event"
                                .formatted(row.getString(2), row.getLong(1))));
    }
}
