package io.minzheng.eventstore;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.minzheng.eventstore.proof.Checkpoint;
import io.minzheng.eventstore.proof.PublicKey;
import io.minzheng.eventstore.proof.SigningKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Keeps checkpoints beside the events. A position is signed once, whoever signs. */
final class JdbcCheckpoints implements Checkpoints {
    private static final System.Logger LOG = System.getLogger(JdbcCheckpoints.class.getName());
    private static final int AT_ONCE = 500;
    /** Most events computed anew at one stroke: a second or less. A store that has been unsigned for long takes several. */
    private static final int STRIDE = 50_000;

    private static final String COLUMNS = "select position, hash, time, key, signature from checkpoint";

    private final DataSource source;
    private final String service;
    private final @Nullable CheckpointSettings settings;
    private final @Nullable SigningKeys signing;
    private final Clock clock;
    private final List<PublicKey> keys;
    private @Nullable Checkpoint last;
    private Instant notBefore = Instant.MIN;
    private volatile long fault;

    JdbcCheckpoints(
            DataSource source,
            String service,
            @Nullable CheckpointSettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.source = source;
        this.service = service;
        this.settings = settings;
        this.clock = clock;
        signing = settings == null ? null : open(settings.keys());
        keys = signing == null ? storedKeys() : known(signing);
        Gauge.builder("minzheng.eventstore.chain.fault", this, checkpoints -> checkpoints.fault)
                .description("position of the first event whose hash does not hold; 0 where all do")
                .register(meters);
    }

    /** Another key in place of a lost one would silently end what auditors can rely on. */
    private SigningKeys open(Path file) {
        if (!Files.exists(file) && !storedKeys().isEmpty()) {
            throw new IllegalStateException(file + " is missing, with whose keys " + service + " has signed until now");
        }
        return SigningKeys.open(file, service);
    }

    @Nullable
    SigningKeys signing() {
        return signing;
    }

    @Override
    public List<PublicKey> keys() {
        return keys;
    }

    @Override
    public synchronized List<Checkpoint> due(long published, long position) {
        if (settings != null && signing != null && position > 0) {
            if (last == null) {
                last = latest().orElse(null);
            }
            if (isDue(settings, position)) {
                sign(settings, signing, Math.min(position, (last == null ? 0 : last.position()) + STRIDE));
            }
        }
        return last == null || last.position() <= published ? List.of() : between(published, position);
    }

    private boolean isDue(CheckpointSettings often, long position) {
        long signed = last == null ? 0 : last.position();
        Instant now = clock.instant();
        return position > signed
                && !now.isBefore(notBefore)
                && (last == null
                        || position - signed >= often.events()
                        || !now.isBefore(last.time().plus(often.every())));
    }

    private void sign(CheckpointSettings often, SigningKeys keys, long position) {
        long since = last == null ? 0 : last.position();
        Optional<String> hash = hash(position);
        fault = firstFault(since, position);
        if (fault == 0 && hash.isPresent()) {
            Checkpoint fresh = Checkpoint.sign(keys, position, hash.get(), clock.instant());
            store(fresh);
            last = between(position - 1, position).getFirst();
        } else {
            notBefore = clock.instant().plus(often.every());
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The chain of events of {0} does not hold at position {1}: nothing is signed. An event was changed"
                            + " or removed behind the service''s back.",
                    service,
                    fault == 0 ? position : fault);
        }
    }

    /** 0 where everything holds. */
    private long firstFault(long since, long until) {
        if (last != null && !hash(since).equals(Optional.of(last.hash()))) {
            return since;
        }
        return query(
                        "select coalesce(chain_fault(?, ?), 0)",
                        statement -> {
                            statement.setLong(1, since);
                            statement.setLong(2, until);
                        },
                        row -> row.getLong(1))
                .getFirst();
    }

    private Optional<String> hash(long position) {
        return query(
                        "select hash from event where position = ?",
                        statement -> statement.setLong(1, position),
                        row -> HexFormat.of().formatHex(row.getBytes(1)))
                .stream()
                .findFirst();
    }

    private void store(Checkpoint checkpoint) {
        update(
                "insert into checkpoint(position, hash, time, key, signature) values (?, ?, ?, ?, ?) on conflict do nothing",
                statement -> {
                    statement.setLong(1, checkpoint.position());
                    statement.setString(2, checkpoint.hash());
                    statement.setObject(3, checkpoint.time().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
                    statement.setString(4, checkpoint.key());
                    statement.setString(5, checkpoint.signature());
                });
    }

    @Override
    public List<Checkpoint> between(long after, long until) {
        return query(
                COLUMNS + " where position > ? and position <= ? order by position limit " + AT_ONCE,
                statement -> {
                    statement.setLong(1, after);
                    statement.setLong(2, until);
                },
                this::checkpoint);
    }

    private Optional<Checkpoint> latest() {
        return query(COLUMNS + " order by position desc limit 1", statement -> {}, this::checkpoint).stream()
                .findFirst();
    }

    private Checkpoint checkpoint(ResultSet row) throws SQLException {
        return new Checkpoint(
                service,
                row.getLong(1),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                row.getString(5));
    }

    private List<PublicKey> storedKeys() {
        return query(
                "select key, endorsed_by, endorsement from checkpoint_key order by number",
                statement -> {},
                row -> new PublicKey(row.getString(1), row.getString(2), row.getString(3)));
    }

    /** Notes the keys of the file beside the events, where they stay when the file is gone. */
    private List<PublicKey> known(SigningKeys file) {
        for (PublicKey key : file.keys()) {
            update(
                    "insert into checkpoint_key(key, endorsed_by, endorsement) values (?, ?, ?) on conflict do nothing",
                    statement -> {
                        statement.setString(1, key.key());
                        statement.setString(2, key.endorsedBy());
                        statement.setString(3, key.endorsement());
                    });
        }
        return storedKeys();
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Binding binding, Row<T> form) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(form.read(rows));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new EventStoreUnavailable("checkpoints cannot be read", failed);
        }
    }

    private void update(String sql, Binding binding) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new EventStoreUnavailable("a checkpoint cannot be stored", failed);
        }
    }
}
