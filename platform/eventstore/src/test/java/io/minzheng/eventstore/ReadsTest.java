package io.minzheng.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minzheng.eventstore.Reads.Read;
import io.minzheng.eventstore.Reads.Recorded;
import io.minzheng.eventstore.Reads.Wanted;
import io.minzheng.eventstore.Reads.Whose;
import io.minzheng.kernel.Delegation;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Role;
import io.minzheng.kernel.Staff;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadsTest {
    private static final String PERSON = "0123456789abcdef0123456789abcdef";
    private static final String OTHER = "fedcba9876543210fedcba9876543210";

    private @TempDir Path directory;
    private Database database;
    private EventStore store;

    @BeforeEach
    void open() {
        database = new Database();
        store = EventStore.open(
                database.settings(),
                List.of(Account.capability()),
                List.of(),
                new KeysetFile(directory.resolve("keys.json")),
                Database.CLOCK,
                database.meters);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Read read(String staff, @Nullable String purpose, Whose... subjects) {
        return new Read(
                new Staff(
                        staff,
                        Set.of(Role.CLERK),
                        Set.of(DivisionCode.of("623001100")),
                        Set.of(new Delegation("d-1", "lender", Role.REVIEWER, DivisionCode.of("623001")))),
                "GET /api/test/cases/{id}",
                Map.of("id", "case-1"),
                Set.of("name", "health"),
                purpose != null,
                purpose,
                "trace-1",
                Set.of(subjects));
    }

    private List<Recorded> find(@Nullable String staff, @Nullable String subject, DivisionCode... areas) {
        return store.reads()
                .find(new Wanted(staff, subject, null, null, areas.length == 0 ? null : List.of(areas)), 0, 100);
    }

    @Test
    void saysWhoHasReadWhatOfWhomWhatForAndWhen() {
        Instant before = Instant.now();
        store.reads().record(read("clerk-1", "核对银行账号", new Whose(PERSON, "623001100")));

        Recorded found = find("clerk-1", null).getFirst();
        assertThat(found.staff()).isEqualTo("clerk-1");
        assertThat(found.roles()).isEqualTo("clerk");
        assertThat(found.areas()).isEqualTo("623001100");
        assertThat(found.delegations()).isEqualTo("d-1:reviewer:623001:lender");
        assertThat(found.operation()).isEqualTo("GET /api/test/cases/{id}");
        assertThat(found.criteria()).containsExactly(Map.entry("id", "case-1"));
        assertThat(found.fields()).containsExactly("health", "name");
        assertThat(found.revealed()).isTrue();
        assertThat(found.purpose()).isEqualTo("核对银行账号");
        assertThat(found.trace()).isEqualTo("trace-1");
        assertThat(found.subjects()).containsExactly(new Whose(PERSON, "623001100"));
        assertThat(found.recordedAt())
                .isBetween(before.minusSeconds(60), Instant.now().plusSeconds(60));
    }

    @Test
    void isFoundByStaffPersonTimeAndArea() {
        store.reads().record(read("clerk-1", null, new Whose(PERSON, "623001100")));
        store.reads().record(read("clerk-2", null, new Whose(PERSON, "623001101"), new Whose(OTHER, "623001100201")));
        store.reads().record(read("clerk-1", null));

        assertThat(find(null, null)).hasSize(3);
        assertThat(find("clerk-1", null)).hasSize(2);
        assertThat(find(null, OTHER)).extracting(Recorded::staff).containsExactly("clerk-2");
        assertThat(find("nobody", null)).isEmpty();
        List<Recorded> ofTownship = find(null, null, DivisionCode.of("623001100"));
        assertThat(ofTownship).extracting(Recorded::staff).containsExactly("clerk-1", "clerk-2");
        assertThat(ofTownship.getLast().subjects()).containsExactly(new Whose(OTHER, "623001100201"));
        assertThat(find(null, PERSON, DivisionCode.of("623001100")))
                .extracting(Recorded::staff)
                .containsExactly("clerk-1");
        assertThat(store.reads().find(new Wanted(null, null, Instant.now().plusSeconds(3600), null, null), 0, 10))
                .isEmpty();
        assertThat(store.reads().find(new Wanted(null, null, null, Instant.now().plusSeconds(3600), null), 0, 10))
                .hasSize(3);
        long first = find(null, null).getFirst().number();
        assertThat(store.reads().find(new Wanted(null, null, null, null, null), first, 1))
                .extracting(Recorded::staff)
                .containsExactly("clerk-2");
    }

    @Test
    void thousandSubjectsAreOneStatement() throws Exception {
        Set<Whose> subjects = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            subjects.add(new Whose("case-" + i, "623001100"));
        }
        try (Connection connection = database.asOwner()) {
            long before = transactions(connection);
            store.reads().record(read("clerk-1", null, subjects.toArray(Whose[]::new)));
            assertThat(transactions(connection)).isEqualTo(before + 1);
        }
        assertThat(find("clerk-1", null).getFirst().subjects()).hasSize(1_000);
    }

    /** Distinct transactions that have written reads. */
    private static long transactions(Connection connection) throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from (select xmin from data_read union"
                        + " select xmin from data_read_subject) t")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void purposesAreSealedAndGoWithThePerson() throws Exception {
        store.reads().record(read("clerk-1", "张三的账号", new Whose(PERSON, "623001100")));
        store.reads().record(read("clerk-1", "随便看看"));
        try (Connection connection = database.asOwner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select string_agg(purpose, ' ') from data_read")) {
            row.next();
            assertThat(row.getString(1)).isNotBlank().doesNotContain("张三", "随便");
        }
        store.subjectKeys().destroy(PERSON, "art. 47");
        assertThat(find("clerk-1", null))
                .extracting(Recorded::purpose)
                .satisfiesExactly(
                        gone -> assertThat(gone).startsWith("erased on ").endsWith("art. 47"),
                        kept -> assertThat(kept).isEqualTo("随便看看"));
    }

    @Test
    void aReadThatCannotBeWrittenIsAFault() throws Exception {
        try (Connection connection = database.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table data_read rename to data_read_away");
            try {
                assertThatThrownBy(() -> store.reads().record(read("clerk-1", null)))
                        .isInstanceOf(EventStoreUnavailable.class);
            } finally {
                statement.execute("alter table data_read_away rename to data_read");
            }
        }
    }
}
