package io.minzheng.eventstore;

import io.minzheng.eventstore.proof.ChainedEvent;
import io.minzheng.eventstore.proof.Checkpoint;
import io.minzheng.eventstore.proof.EventChain;
import io.minzheng.eventstore.proof.TrailForm;
import io.minzheng.eventstore.proof.TrailHead;
import io.minzheng.eventstore.proof.TrailWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Exports events exactly as they are stored, page by page, with the proof that none is missing. */
public final class Trails {
    private static final int PAGE = 1_000;
    static final String COLUMNS =
            "position, id, stream, stream_type, sequence, name, revision, recorded_at," + " payload, metadata, hash";

    private final DataSource source;
    private final String service;
    private final JdbcCheckpoints checkpoints;
    private final Clock clock;

    Trails(DataSource source, String service, JdbcCheckpoints checkpoints, Clock clock) {
        this.source = source;
        this.service = service;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /**
     * What is exported.
     *
     * @param aggregate the only one shown; null for all
     * @param areas division codes, the only ones from which aggregates are shown; null for all
     * @param from first position; null for the first there is, of the aggregate where one is given
     * @param to last position; null for the last there is
     */
    public record Selection(
            @Nullable String aggregate,
            @Nullable List<String> areas,
            @Nullable Long from,
            @Nullable Long to) {
        public static final Selection ALL = new Selection(null, null, null, null);
    }

    /**
     * Writes a trail in the form of {@code docs/audit.md}, which {@link io.minzheng.eventstore.proof.TrailVerification}
     * verifies. Of the events that are not shown it holds the content hashes.
     *
     * @param shown whether an event is shown, where all of the selection would be
     * @throws io.minzheng.kernel.RuleViolation {@link EventStoreRule#PositionMustExist} before anything is written
     * @throws IOException when the other side takes no more
     */
    public void write(Selection selection, Predicate<ChainedEvent> shown, TrailForm form, OutputStream out)
            throws IOException {
        Range range = range(selection);
        TrailHead head = new TrailHead(
                service,
                selection.aggregate(),
                selection.areas(),
                range.from,
                selection.to(),
                range.from == 1 ? HexFormat.of().formatHex(EventChain.start(service)) : hash(range.from - 1));
        TrailWriter trail = new TrailWriter(out, form, head, checkpoints.keys());
        for (long at = range.from - 1; at < range.to; ) {
            List<ChainedEvent> page = page(at, range.to);
            if (page.isEmpty()) {
                // Rows have gone from the middle: the verifier says so of what is there.
                break;
            }
            long end = page.getLast().position();
            List<Checkpoint> signed = new ArrayList<>(signed(at, end));
            for (ChainedEvent event : page) {
                if (isShown(selection, shown, event)) {
                    trail.event(event);
                } else {
                    trail.skip(event);
                }
                while (!signed.isEmpty() && signed.getFirst().position() <= event.position()) {
                    trail.checkpoint(signed.removeFirst());
                }
            }
            at = end;
        }
        trail.end(checkpoints.signing(), clock.instant());
    }

    private static boolean isShown(Selection selection, Predicate<ChainedEvent> shown, ChainedEvent event) {
        return (selection.aggregate() == null || selection.aggregate().equals(event.stream())) && shown.test(event);
    }

    /** Nothing at all where {@code to} is {@code from - 1}. */
    private record Range(long from, long to) {}

    private Range range(Selection selection) {
        long head = JdbcEventReader.head(source);
        long from = selection.from() != null
                ? selection.from()
                : selection.aggregate() == null ? 1 : first(selection.aggregate());
        long to = selection.to() == null ? head : selection.to();
        EventStoreRule.PositionMustExist.require(from >= 1 && from <= head + 1, "from");
        EventStoreRule.PositionMustExist.require(to <= head && to >= from - 1, "to");
        return new Range(from, to);
    }

    private List<Checkpoint> signed(long after, long until) {
        List<Checkpoint> all = new ArrayList<>();
        for (List<Checkpoint> some = checkpoints.between(after, until);
                !some.isEmpty();
                some = checkpoints.between(some.getLast().position(), until)) {
            all.addAll(some);
        }
        return all;
    }

    /** Position of the aggregate's first event; 1 where it has none, so that the trail shows that. */
    private long first(String aggregate) {
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select position from event where stream = ? order by sequence limit 1")) {
            query.setString(1, aggregate);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 1;
            }
        } catch (SQLException failed) {
            throw new EventStoreUnavailable("the read has failed", failed);
        }
    }

    private List<ChainedEvent> page(long after, long until) {
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement("select " + COLUMNS
                        + " from event where position > ? and position <= ? order by position limit " + PAGE)) {
            query.setLong(1, after);
            query.setLong(2, until);
            List<ChainedEvent> page = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    page.add(event(rows));
                }
            }
            return page;
        } catch (SQLException failed) {
            throw new EventStoreUnavailable("the read has failed", failed);
        }
    }

    private String hash(long position) {
        List<ChainedEvent> found = page(position - 1, position);
        // Of a row that has gone there is no hash; the verifier will not find this one to hold.
        return found.isEmpty() ? "0".repeat(64) : found.getFirst().hash();
    }

    static ChainedEvent event(ResultSet row) throws SQLException {
        return new ChainedEvent(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                row.getInt(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getString(9),
                row.getString(10),
                HexFormat.of().formatHex(row.getBytes(11)));
    }
}
