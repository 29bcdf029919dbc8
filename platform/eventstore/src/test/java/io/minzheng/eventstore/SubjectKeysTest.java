package io.minzheng.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minzheng.eventstore.Patient.PatientEvent.PatientSeen;
import io.minzheng.eventstore.Patient.See;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectKeysTest {
    @TempDir
    Path directory;

    private final Database database = new Database();
    private Counting encryption;
    private EventStore store;

    /** Counts what is asked of the key file. */
    private static final class Counting implements KeyEncryption {
        private final KeyEncryption file;
        private int wraps;
        private int unwraps;

        Counting(Path file) {
            this.file = new KeysetFile(file);
        }

        @Override
        public void begin(boolean first) {
            file.begin(first);
        }

        @Override
        public List<byte[]> wrap(List<Key> keys) {
            wraps++;
            return file.wrap(keys);
        }

        @Override
        public List<byte[]> unwrap(List<Key> keys) {
            unwraps++;
            return file.unwrap(keys);
        }
    }

    @BeforeEach
    void open() {
        encryption = new Counting(directory.resolve("keys/clinic.json"));
        store = process(encryption);
    }

    private EventStore process(KeyEncryption with) {
        return EventStore.open(
                database.settings(),
                List.of(Patient.capability()),
                List.of(Patient.RENAMED),
                with,
                Database.CLOCK,
                database.meters);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void see(EventStore in, String stream, String person, String name) {
        in.commands().send(Database.by(Database.CLERK), new See(stream, Database.TODAY, person, name));
    }

    private static String name(EventStore in, String stream) {
        return ((PatientSeen) in.catalogue().read(in.reader().stream(stream).getFirst()))
                .person()
                .name();
    }

    private static String state(EventStore in, String stream) {
        return in.states()
                .of(Patient.PatientAggregate.class, stream)
                .orElseThrow()
                .state();
    }

    @Test
    void keysOfManySubjectsOfOneCallAreMadeTogether() {
        List<See> many = IntStream.range(0, 100)
                .mapToObj(i -> new See("s-" + i, Database.TODAY, "p-" + i, "name " + i))
                .toList();

        assertThat(store.commands().sendEach(Database.by(Database.CLERK), many))
                .allSatisfy(outcome -> assertThat(outcome.receipt()).isNotNull());

        assertThat(encryption.wraps).isEqualTo(1);
        assertThat(name(store, "s-99")).isEqualTo("name 99");
    }

    @Test
    void nothingPersonalStandsInTheDatabase() throws SQLException {
        see(store, "s-1", "p-1", "Dolma");

        assertThat(rows("select payload || metadata from event"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains("\"subject\":\"p-1\"")
                        .doesNotContain("Dolma", "Tashi", "cough", "quiet"));
        assertThat(name(store, "s-1")).isEqualTo("Dolma");
        assertThat(state(store, "s-1")).isEqualTo("Dolma");
        try (EventStore other = process(new KeysetFile(directory.resolve("keys/clinic.json")))) {
            assertThat(name(other, "s-1")).isEqualTo("Dolma");
        }
    }

    @Test
    void keysOfACommandAreMadeTogetherOnceAndThenRemembered() {
        see(store, "s-1", "p-1", "Dolma");
        assertThat(encryption.wraps).isOne();

        see(store, "s-1", "p-1", "Dolma");
        assertThat(name(store, "s-1")).isEqualTo("Dolma");
        assertThat(encryption.wraps).isOne();
        assertThat(encryption.unwraps).isZero();

        Counting cold = new Counting(directory.resolve("keys/clinic.json"));
        try (EventStore other = process(cold)) {
            other.catalogue().readAll(other.reader().after(0, 100));
            other.catalogue().readAll(other.reader().after(0, 100));
            assertThat(cold.unwraps).isOne();
            see(other, "s-1", "p-1", "Dolma");
            assertThat(cold.wraps).isZero();
        }
    }

    @Test
    void twoProcessesKeepOneKeyOfASubject() throws SQLException {
        try (EventStore other = process(new KeysetFile(directory.resolve("keys/clinic.json")))) {
            see(store, "s-1", "p-1", "Dolma");
            see(other, "s-2", "p-1", "Dolma");

            assertThat(rows("select count(*) from subject_key where subject = 'p-1'"))
                    .containsExactly("1");
            assertThat(name(store, "s-2")).isEqualTo("Dolma");
            assertThat(name(other, "s-1")).isEqualTo("Dolma");
        }
    }

    @Test
    void aDestroyedKeyErasesEverywhereAndAfterwardsThePersonMayComeAgain() {
        see(store, "s-1", "p-1", "Dolma");
        try (EventStore other = process(new KeysetFile(directory.resolve("keys/clinic.json")))) {
            assertThat(state(other, "s-1")).isEqualTo("Dolma");
            assertThat(names(other)).containsExactly("Dolma");

            assertThat(store.subjectKeys().destroy("p-1", "PIPL art. 47")).isTrue();
            assertThat(store.subjectKeys().destroy("p-1", "PIPL art. 47")).isFalse();
            other.subjectKeys().look();

            for (EventStore process : List.of(store, other)) {
                assertThat(state(process, "s-1")).matches("erased on \\d{4}-\\d\\d-\\d\\d under PIPL art. 47");
                assertThat(name(process, "s-1")).startsWith("erased on ");
                assertThat(names(process)).singleElement().asString().startsWith("erased on ");
            }
            see(other, "s-3", "p-1", "Dolma");
            assertThat(name(store, "s-3")).isEqualTo("Dolma");
            assertThat(name(store, "s-1")).startsWith("erased on ");
        }
    }

    /** As those see them who follow the head. */
    private static List<String> names(EventStore in) {
        List<String> names = new ArrayList<>();
        try (var stream = in.axon().eventStore().openStream(null)) {
            while (stream.hasNextAvailable()) {
                TrackedEventMessage<?> next = stream.nextAvailable();
                names.add(((PatientSeen) next.getPayload()).person().name());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return names;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from subject_key",
                "truncate subject_key",
                "update subject_key set wrapped = '\\x00'",
                "update subject_key set subject = 'p-2'",
                "update subject_key set wrapped = '\\x00', destroyed_at = now(), ground = 'x'",
                "update subject_key set wrapped = null, destroyed_at = now(), ground = 'x';"
                        + " update subject_key set wrapped = '\\x00', destroyed_at = null, ground = null"
            })
    void theServiceCannotRemoveOrReplaceKeys(String statement) throws SQLException {
        see(store, "s-1", "p-1", "Dolma");
        try (Connection service = database.asService();
                Statement forbidden = service.createStatement()) {
            assertThatThrownBy(() -> forbidden.execute(statement))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo("42501"));
        }
    }

    @Test
    void theWrongKeyFileIsAnErrorAndNotAnErasure() throws Exception {
        see(store, "s-1", "p-1", "Dolma");
        assertThatThrownBy(() -> process(new KeysetFile(directory.resolve("lost.json"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lost.json is missing");
        KeysetFile foreign = new KeysetFile(directory.resolve("foreign.json"));
        foreign.begin(true);
        try (EventStore other = process(foreign)) {
            assertThatThrownBy(() -> name(other, "s-1")).isInstanceOf(EventStoreUnavailable.class);
        }
        Files.writeString(directory.resolve("foreign.json"), "{}");
        assertThatThrownBy(() -> process(new KeysetFile(directory.resolve("foreign.json"))))
                .hasMessageContaining("not a readable Tink keyset");
    }

    private List<String> rows(String query) throws SQLException {
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }
}
