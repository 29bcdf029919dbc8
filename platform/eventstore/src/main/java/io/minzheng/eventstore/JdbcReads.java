package io.minzheng.eventstore;

import io.minzheng.kernel.DivisionCode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Purposes are free text, in which anybody can stand: they are sealed for the first whom the read is about. */
final class JdbcReads implements Reads {
    /** In the place of an aggregate's id where a purpose is sealed. */
    private static final String PLACE = "reads";

    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9._:-]{1,120}");

    private static final String RECORD =
            "with r as (insert into data_read (staff, roles, areas, delegations, operation,"
                    + " criteria, fields, revealed, purpose, purpose_subject, trace) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " returning number) insert into data_read_subject (read, subject, area)"
                    + " select r.number, u.subject, u.area from r, unnest(?, ?) u(subject, area)";

    private static final String COLUMNS = "select r.number, r.recorded_at, r.staff, r.roles, r.areas, r.delegations,"
            + " r.operation, r.criteria, r.fields, r.revealed, r.purpose, r.purpose_subject, r.trace from data_read r"
            + " where r.number > ?";

    /** The person, or an aggregate whose events name the person. */
    private static final String ABOUT = "(s.subject = ? or s.subject in (select e.stream from event_subject i"
            + " join event e on e.position = i.position where i.subject = ?))";

    private final DataSource source;
    private final SubjectKeys keys;
    private final JsonMapper mapper = JsonMapper.shared();
    private final ObjectReader criteria = mapper.readerForMapOf(String.class);

    JdbcReads(DataSource source, SubjectKeys keys) {
        this.source = source;
        this.keys = keys;
    }

    @Override
    public void record(Read read) {
        String subject = read.purpose() == null ? null : subject(read.subjects());
        String purpose = read.purpose() == null || subject == null ? null : sealed(read.purpose(), subject);
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement(RECORD)) {
            insert.setString(1, read.staff().id());
            insert.setString(2, Reads.roles(read.staff()));
            insert.setString(3, Reads.areas(read.staff()));
            insert.setString(4, Reads.delegations(read.staff().delegations()));
            insert.setString(5, read.operation());
            insert.setString(6, mapper.writeValueAsString(new TreeMap<>(read.criteria())));
            insert.setArray(7, texts(connection, read.fields().stream().sorted().toArray(String[]::new)));
            insert.setBoolean(8, read.revealed());
            insert.setString(9, purpose);
            insert.setString(10, subject);
            insert.setString(11, read.trace());
            List<Whose> subjects = List.copyOf(read.subjects());
            insert.setArray(
                    12, texts(connection, subjects.stream().map(Whose::subject).toArray(String[]::new)));
            insert.setArray(
                    13, texts(connection, subjects.stream().map(Whose::area).toArray(String[]::new)));
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new EventStoreUnavailable("the read cannot be recorded", failed);
        }
    }

    private static Array texts(Connection connection, @Nullable String[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }

    private static String subject(Set<Whose> subjects) {
        return subjects.stream()
                .map(Whose::subject)
                .filter(subject -> SUBJECT.matcher(subject).matches())
                .sorted()
                .findFirst()
                .orElse(PLACE);
    }

    private String sealed(String purpose, String subject) {
        byte[] clear = purpose.getBytes(StandardCharsets.UTF_8);
        Sealing sealing = new Sealing(keys);
        String sealed = sealing.seal(clear, PLACE, subject);
        return sealing.isComplete() ? sealed : sealing.seal(clear, PLACE, subject);
    }

    private String opened(String sealed, String subject) {
        try {
            int id = SubjectKey.id(Base64.getUrlDecoder().decode(sealed));
            Opening opening = new Opening(PLACE, keys.toOpen(Map.of(subject, Set.of(id))));
            return switch (opening.open(subject, sealed)) {
                case Opening.Clear(byte[] text) -> new String(text, StandardCharsets.UTF_8);
                case Opening.Gone(String text) -> text;
            };
        } catch (GeneralSecurityException | IllegalArgumentException foreign) {
            throw new IllegalStateException("a purpose is not what was sealed there", foreign);
        }
    }

    /** A condition with what stands for its question marks, in order. */
    private static final class Query {
        private final StringBuilder sql;
        private final List<Object> values = new ArrayList<>();

        Query(String sql, Object... values) {
            this.sql = new StringBuilder(sql);
            this.values.addAll(Arrays.asList(values));
        }

        Query and(String condition, Object... more) {
            sql.append(' ').append(condition);
            values.addAll(Arrays.asList(more));
            return this;
        }

        void inAreas(Wanted wanted) {
            if (wanted.areas() != null) {
                and("and (false");
                for (DivisionCode area : wanted.areas()) {
                    and("or s.area like ?", area.value() + "%");
                }
                and(")");
            }
        }

        PreparedStatement on(Connection connection) throws SQLException {
            PreparedStatement statement = connection.prepareStatement(sql.toString());
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            return statement;
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public List<Recorded> find(Wanted wanted, long after, int limit) {
        Query query = new Query(COLUMNS, after);
        if (wanted.staff() != null) {
            query.and("and r.staff = ?", wanted.staff());
        }
        if (wanted.from() != null) {
            query.and("and r.recorded_at >= ?", utc(wanted.from()));
        }
        if (wanted.to() != null) {
            query.and("and r.recorded_at < ?", utc(wanted.to()));
        }
        if (wanted.subject() != null || wanted.areas() != null) {
            query.and("and exists (select from data_read_subject s where s.read = r.number");
            if (wanted.subject() != null) {
                query.and("and " + ABOUT, wanted.subject(), wanted.subject());
            }
            query.inAreas(wanted);
            query.and(")");
        }
        query.and("order by r.number limit ?", limit);
        try (Connection connection = source.getConnection();
                PreparedStatement statement = query.on(connection);
                ResultSet rows = statement.executeQuery()) {
            List<Recorded> found = new ArrayList<>();
            while (rows.next()) {
                found.add(recorded(rows));
            }
            Map<Long, List<Whose>> subjects = subjects(connection, found, wanted);
            return found.stream()
                    .map(read -> with(read, subjects.getOrDefault(read.number(), List.of())))
                    .toList();
        } catch (SQLException failed) {
            throw new EventStoreUnavailable("the reads cannot be looked up", failed);
        }
    }

    private Recorded recorded(ResultSet row) throws SQLException {
        String purpose = row.getString(11);
        return new Recorded(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                criteria.<Map<String, String>>readValue(row.getString(8)),
                List.of((String[]) row.getArray(9).getArray()),
                row.getBoolean(10),
                purpose == null ? null : opened(purpose, row.getString(12)),
                row.getString(13),
                List.of());
    }

    private static Recorded with(Recorded read, List<Whose> subjects) {
        return new Recorded(
                read.number(),
                read.recordedAt(),
                read.staff(),
                read.roles(),
                read.areas(),
                read.delegations(),
                read.operation(),
                read.criteria(),
                read.fields(),
                read.revealed(),
                read.purpose(),
                read.trace(),
                subjects);
    }

    private static Map<Long, List<Whose>> subjects(Connection connection, List<Recorded> reads, Wanted wanted)
            throws SQLException {
        Long[] numbers = reads.stream().map(Recorded::number).toArray(Long[]::new);
        Query query = new Query(
                "select s.read, s.subject, s.area from data_read_subject s where s.read = any (?)",
                connection.createArrayOf("bigint", numbers));
        query.inAreas(wanted);
        query.and("order by s.read, s.subject");
        Map<Long, List<Whose>> subjects = new HashMap<>();
        try (PreparedStatement statement = query.on(connection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                subjects.computeIfAbsent(rows.getLong(1), read -> new ArrayList<>())
                        .add(new Whose(rows.getString(2), rows.getString(3)));
            }
        }
        return subjects;
    }
}
