package io.minzheng.eventstore;

import com.google.crypto.tink.Aead;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The data keys of the service's subjects, in its own database. The most recently used are remembered in clear, in memory
 * only; a key that any process destroys is forgotten by all within {@value #LOOK_EVERY_MS} ms, or, by those that cannot
 * reach the database, within {@value #BLIND_MS} ms.
 */
public final class SubjectKeys implements Keys, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SubjectKeys.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int REMEMBERED = 16_384;
    private static final long LOOK_EVERY_MS = 1_000;
    private static final long BLIND_MS = 30_000;
    /** What was loaded or folded before a key was destroyed is surely in its place by then, and forgotten for good. */
    private static final Duration WINDOW = Duration.ofMinutes(3);

    private static final String KEEP =
            "select subject, key_id, wrapped, destroyed_at, ground from keep_subject_keys(?, ?, ?)";
    private static final String LOAD =
            "select subject, key_id, wrapped, destroyed_at, ground from subject_key where subject = any (?)";

    private final DataSource source;
    private final KeyEncryption encryption;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, SubjectKey> remembered;
    private final Set<String> lately = new HashSet<>();
    /** How often something was let go of that must not be remembered again; guarded by {@code remembered}. */
    private long forgotten;

    private final ScheduledExecutorService looker = new ScheduledThreadPoolExecutor(
            1,
            task -> Thread.ofPlatform().name("minzheng-subject-keys").daemon().unstarted(task));
    private Runnable onDestroyed = () -> {};
    private long lookedAt = System.nanoTime();

    SubjectKeys(DataSource source, KeyEncryption encryption) {
        this.source = source;
        this.encryption = encryption;
        remembered = new LinkedHashMap<>(256, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, SubjectKey> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    /** @param listener forgets whatever was made from opened data */
    void start(Runnable listener) {
        onDestroyed = listener;
        encryption.begin(isEmpty());
        looker.scheduleWithFixedDelay(this::look, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    private boolean isEmpty() {
        return !query("select 1 from subject_key limit 1", statement -> {}, ResultSet::next);
    }

    @Override
    public @Nullable Aead toSeal(String subject) {
        SubjectKey key = remembered(subject);
        return key == null || key.live() == null ? null : key.live().aead();
    }

    private @Nullable SubjectKey remembered(String subject) {
        synchronized (remembered) {
            return remembered.get(subject);
        }
    }

    @Override
    public Map<String, Aead> make(Collection<String> subjects) {
        List<String> wanted = subjects.stream().sorted().toList();
        List<KeyEncryption.Key> fresh = new ArrayList<>();
        Integer[] ids = new Integer[wanted.size()];
        for (int i = 0; i < wanted.size(); i++) {
            byte[] bytes = new byte[SubjectKey.BYTES];
            random.nextBytes(bytes);
            fresh.add(new KeyEncryption.Key(wanted.get(i), bytes));
            ids[i] = random.nextInt(1, Integer.MAX_VALUE);
        }
        List<byte[]> wrapped = encryption.wrap(fresh);
        Map<String, Integer> offered = new HashMap<>();
        Map<String, byte[]> known = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            offered.put(wanted.get(i), ids[i]);
            known.put(wanted.get(i), fresh.get(i).bytes());
        }
        long before = forgotten();
        Map<String, SubjectKey> kept = query(
                KEEP,
                statement -> {
                    Connection connection = statement.getConnection();
                    statement.setArray(1, connection.createArrayOf("text", wanted.toArray()));
                    statement.setArray(2, connection.createArrayOf("integer", ids));
                    statement.setArray(3, connection.createArrayOf("bytea", wrapped.toArray(byte[][]::new)));
                },
                rows -> keys(rows, offered, known, before));
        Map<String, Aead> keys = new HashMap<>();
        kept.forEach((subject, key) -> keys.put(
                subject,
                Objects.requireNonNull(key.live(), "left without a key").aead()));
        return keys;
    }

    @Override
    public Map<String, SubjectKey> toOpen(Map<String, Set<Integer>> wanted) {
        Map<String, SubjectKey> keys = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        wanted.forEach((subject, ids) -> {
            SubjectKey key = remembered(subject);
            // Another process may have made a key since.
            if (key == null || !key.knows(ids)) {
                unknown.add(subject);
            } else {
                keys.put(subject, key);
            }
        });
        if (!unknown.isEmpty()) {
            long before = forgotten();
            keys.putAll(query(
                    LOAD,
                    statement ->
                            statement.setArray(1, statement.getConnection().createArrayOf("text", unknown.toArray())),
                    rows -> keys(rows, Map.of(), Map.of(), before)));
        }
        return keys;
    }

    private record Row(
            String subject,
            int id,
            byte @Nullable [] wrapped,
            @Nullable OffsetDateTime destroyedAt,
            @Nullable String ground) {}

    /**
     * @param offered ids of keys whose bytes are known and need not be unwrapped, by subject
     * @param before how often something had been forgotten when they were asked for: if more has been since, what was found
     *     may be destroyed and is not remembered
     */
    private Map<String, SubjectKey> keys(
            ResultSet rows, Map<String, Integer> offered, Map<String, byte[]> known, long before) throws SQLException {
        List<Row> found = new ArrayList<>();
        while (rows.next()) {
            found.add(new Row(
                    rows.getString(1),
                    rows.getInt(2),
                    rows.getBytes(3),
                    rows.getObject(4, OffsetDateTime.class),
                    rows.getString(5)));
        }
        List<KeyEncryption.Key> wrapped = new ArrayList<>();
        for (Row row : found) {
            if (row.wrapped != null && !Integer.valueOf(row.id).equals(offered.get(row.subject))) {
                wrapped.add(new KeyEncryption.Key(row.subject, row.wrapped));
            }
        }
        List<byte[]> clear = wrapped.isEmpty() ? List.of() : encryption.unwrap(wrapped);
        Map<String, byte[]> bytes = new HashMap<>(known);
        for (int i = 0; i < wrapped.size(); i++) {
            bytes.put(wrapped.get(i).subject(), clear.get(i));
        }
        Map<String, SubjectKey> keys = new HashMap<>();
        for (Row row : found) {
            keys.merge(row.subject, key(row, bytes), SubjectKeys::joined);
        }
        synchronized (remembered) {
            if (forgotten == before) {
                remembered.putAll(keys);
            }
        }
        return keys;
    }

    private static SubjectKey key(Row row, Map<String, byte[]> bytes) {
        byte[] own = bytes.get(row.subject);
        if (row.destroyedAt != null || own == null) {
            OffsetDateTime at = row.destroyedAt == null ? OffsetDateTime.MIN : row.destroyedAt;
            String ground = row.ground == null ? "" : row.ground;
            return new SubjectKey(
                    null,
                    List.of(new SubjectKey.Destroyed(
                            row.id, at.atZoneSameInstant(ZONE).toLocalDate(), ground)));
        }
        return new SubjectKey(new SubjectKey.Live(row.id, SubjectKey.aead(row.id, own)), List.of());
    }

    private static SubjectKey joined(SubjectKey one, SubjectKey other) {
        List<SubjectKey.Destroyed> destroyed = new ArrayList<>(one.destroyed());
        destroyed.addAll(other.destroyed());
        return new SubjectKey(one.live() == null ? other.live() : one.live(), List.copyOf(destroyed));
    }

    /** Whether anything of the subject's could be read; asks the database. */
    public boolean isAlive(String subject) {
        return query(
                "select 1 from subject_key where subject = ? and destroyed_at is null",
                statement -> statement.setString(1, subject),
                ResultSet::next);
    }

    /**
     * Makes everything unreadable that has been sealed for the subject, here and on the topic, for good.
     *
     * @param ground short, for it stands in the place of what is erased; names nobody
     * @return false when the subject has no key (any more)
     */
    public boolean destroy(String subject, String ground) {
        boolean destroyed = query(
                "update subject_key set wrapped = null, destroyed_at = now(), ground = ? where subject = ?"
                        + " and destroyed_at is null returning 1",
                statement -> {
                    statement.setString(1, ground);
                    statement.setString(2, subject);
                },
                ResultSet::next);
        forget(Set.of(subject));
        onDestroyed.run();
        return destroyed;
    }

    /** Lets go of what is remembered of them: another process may have destroyed their keys. */
    void forget(Collection<String> subjects) {
        synchronized (remembered) {
            subjects.forEach(remembered::remove);
            forgotten += subjects.isEmpty() ? 0 : 1;
        }
    }

    private long forgotten() {
        synchronized (remembered) {
            return forgotten;
        }
    }

    /** What others have destroyed. Within the window again and again: a load under way may have put it back. */
    synchronized void look() {
        try {
            Set<String> gone = query(
                    "select distinct subject from subject_key where destroyed_at > now() - ? * interval '1 second'",
                    statement -> statement.setLong(1, WINDOW.toSeconds()),
                    rows -> {
                        Set<String> subjects = new HashSet<>();
                        while (rows.next()) {
                            subjects.add(rows.getString(1));
                        }
                        return subjects;
                    });
            forget(gone);
            if (!lately.equals(gone)) {
                lately.clear();
                lately.addAll(gone);
                onDestroyed.run();
            }
            lookedAt = System.nanoTime();
        } catch (EventStoreUnavailable away) {
            if (System.nanoTime() - lookedAt > TimeUnit.MILLISECONDS.toNanos(BLIND_MS)) {
                synchronized (remembered) {
                    remembered.clear();
                }
            }
        } catch (RuntimeException failed) {
            LOG.error("Destroyed keys could not be looked for", failed);
        }
    }

    private interface Arguments {
        void set(PreparedStatement statement) throws SQLException;
    }

    private interface Answer<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> T query(String sql, Arguments arguments, Answer<T> answer) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            arguments.set(statement);
            try (ResultSet rows = statement.executeQuery()) {
                return answer.of(rows);
            }
        } catch (SQLException failed) {
            throw new EventStoreUnavailable("the keys of subjects cannot be reached", failed);
        }
    }

    @Override
    public void close() {
        looker.shutdownNow();
    }
}
