package io.minzheng.eventstore;

import static io.minzheng.eventstore.GroupCommitTest.batch;
import static io.minzheng.eventstore.GroupCommitTest.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one event that simply follows is spared must make no difference to what is stored and what is refused. */
@Timeout(60)
class JournalTest {
    private final Database database = new Database();
    private EventStore store;
    private Journal journal;
    private Journal rival;

    @BeforeEach
    void open() {
        store = database.open();
        journal = new Journal(database.settings(), Database.CLOCK);
        rival = new Journal(database.settings(), Database.CLOCK);
    }

    @AfterEach
    void close() throws SQLException {
        journal.close();
        rival.close();
        store.close();
    }

    @Test
    void whatFollowsNeedsNoFunction() throws Exception {
        journal.append(List.of(batch(event("a", 0))));
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("alter function append rename to append_away");
            try {
                assertThat(journal.append(List.of(batch(event("a", 1)))).head()).isEqualTo(1);
                assertThat(journal.append(List.of(keyed(event("b", 0), "key"))).head())
                        .isEqualTo(2);
            } finally {
                statement.execute("alter function append_away rename to append");
            }
        }
        assertChained(3);
    }

    /** State that is remembered may be ahead of a store that has been restored. */
    @Test
    void nothingFollowsOnWhatIsNotThere() throws Exception {
        journal.append(List.of(batch(event("a", 0))));
        assertThat(journal.append(List.of(batch(event("a", 2)))).conflicts()).containsExactly(0);
        assertThat(journal.append(List.of(keyed(event("b", 1), "key"))).conflicts())
                .containsExactly(0);
        assertThat(journal.append(List.of(keyed(event("a", 1), "key"))).stored())
                .isTrue();
        assertChained(2);
    }

    @Test
    void whatAnotherProcessHasStoredIsNeitherPassedNorOverwritten() throws Exception {
        journal.append(List.of(batch(event("a", 0))));
        rival.append(List.of(batch(event("b", 0))));
        assertThat(journal.append(List.of(batch(event("b", 0)))).conflicts()).containsExactly(0);
        rival.append(List.of(batch(event("b", 1))));
        assertThat(journal.append(List.of(batch(event("a", 1)))).head()).isEqualTo(3);
        assertChained(4);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void twoWritersAreJudgedAsByAModel(long seed) throws Exception {
        Random random = new Random(seed);
        Map<String, Integer> streams = new HashMap<>();
        Set<String> keys = new HashSet<>();
        int stored = 0;
        for (int turn = 0; turn < 200; turn++) {
            String stream = "s" + random.nextInt(6);
            int next = streams.getOrDefault(stream, 0);
            int sequence = Math.max(0, next + (random.nextInt(4) == 0 ? random.nextInt(3) - 1 : 0));
            int count = random.nextInt(5) == 0 ? 2 : 1;
            String key = random.nextBoolean() ? "key" + random.nextInt(100) : null;
            List<Batch.Event> events = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                events.add(event(stream, sequence + i));
            }

            Journal.Result result = (random.nextBoolean() ? journal : rival)
                    .append(List.of(new Batch(events, key == null ? null : key(stream, key))));

            assertThat(result.conflicts().isEmpty()).isEqualTo(sequence == next);
            assertThat(result.taken().isEmpty()).isEqualTo(key == null || !keys.contains(key));
            if (result.stored()) {
                assertThat(result.head()).isEqualTo(stored);
                stored += count;
                streams.put(stream, next + count);
                if (key != null) {
                    keys.add(key);
                }
            }
        }
        assertThat(one("select count(*) from idempotency")).isEqualTo(keys.size());
        assertThat(one("select count(*) from idempotency i join event e using (position, stream)"))
                .isEqualTo(keys.size());
        assertChained(stored);
    }

    private void assertChained(long events) throws SQLException {
        assertThat(one("select count(*) from event")).isEqualTo(events);
        assertThat(one("select max(position) from event")).isEqualTo(events);
        assertThat(one("select chain_fault(0, " + events + ")")).isNull();
    }

    private @Nullable Long one(String sql) throws SQLException {
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getObject(1, Long.class);
        }
    }

    private static Batch keyed(Batch.Event event, String key) {
        return new Batch(List.of(event), key(event.stream(), key));
    }

    private static Batch.Key key(String stream, String key) {
        return new Batch.Key("clerk", key, "0".repeat(64), stream, 1);
    }
}
