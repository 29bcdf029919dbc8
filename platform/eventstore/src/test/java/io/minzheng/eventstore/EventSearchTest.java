package io.minzheng.eventstore;

import static io.minzheng.eventstore.Database.CLERK;
import static io.minzheng.eventstore.Database.by;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.eventstore.EventSearch.Found;
import io.minzheng.eventstore.EventSearch.Wanted;
import io.minzheng.kernel.Staff;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventSearchTest {
    private static final String PERSON = "0123456789abcdef0123456789abcdef";
    private static final Staff OTHER = new Staff("o\"ther", CLERK.roles(), CLERK.areas());
    private static final Instant NOW = Database.CLOCK.instant();

    private final Database database = new Database();
    private final EventStore store = database.open();
    private final EventSearch search = store.search();

    @BeforeEach
    void fill() throws SQLException {
        store.commands().send(by(CLERK), CommandsTest.open("a"));
        store.commands().send(by(OTHER), CommandsTest.open("b"));
        store.commands().send(by(CLERK), CommandsTest.deposit("a", 5));
        store.commands().send(by(OTHER), CommandsTest.deposit("a", 7));
        // As an event with pseudonyms looks: a value of its own in one, part of a longer one in the other.
        payload(2, "{\"on\":\"2022-12-31\",\"area\":\"623001101\",\"x\":[\"" + PERSON + "\"]}");
        payload(3, "{\"on\":\"2022-12-31\",\"amount\":5,\"x\":\"" + PERSON + "0\"}");
    }

    private void payload(long position, String payload) throws SQLException {
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("update eventstore.event set payload = '" + payload + "' where position = " + position);
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Wanted wanted(
            @Nullable String aggregate, @Nullable String subject, @Nullable String name, @Nullable String staff) {
        return new Wanted(aggregate, subject, name, staff, null, null);
    }

    private List<Long> positions(Wanted wanted) {
        return search.find(wanted, 0, 10).events().stream()
                .map(StoredEvent::position)
                .toList();
    }

    @Test
    void findsByEachAndByAllTogether() {
        assertThat(positions(Wanted.ALL)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(positions(wanted("a", null, null, null))).containsExactly(1L, 3L, 4L);
        assertThat(positions(wanted(null, null, "sample.account.AccountOpened", null)))
                .containsExactly(1L, 2L);
        assertThat(positions(wanted(null, null, null, OTHER.id()))).containsExactly(2L, 4L);
        assertThat(positions(wanted("a", null, "sample.account.MoneyDeposited", OTHER.id())))
                .containsExactly(4L);
        assertThat(positions(wanted(null, null, null, "other"))).isEmpty();
        assertThat(positions(wanted("a' or '1'='1", null, null, null))).isEmpty();
    }

    @Test
    void findsAPersonOnceTheIndexKnows() {
        assertThat(positions(wanted(null, PERSON, null, null))).isEmpty();
        assertThat(search.indexSubjects()).isTrue();
        assertThat(positions(wanted(null, PERSON, null, null))).containsExactly(2L);
        assertThat(search.indexSubjects()).as("again").isTrue();
        assertThat(positions(wanted("a", PERSON, null, null))).isEmpty();
    }

    @Test
    void timesAreWhenItWasRecorded() {
        assertThat(positions(new Wanted(null, null, null, null, NOW, NOW.plusMillis(1))))
                .hasSize(4);
        assertThat(positions(new Wanted(null, null, null, null, NOW.plusMillis(1), null)))
                .isEmpty();
        assertThat(positions(new Wanted(null, null, null, null, null, NOW))).isEmpty();
        assertThat(search.knownAt(NOW)).isEqualTo(4);
        assertThat(search.knownAt(NOW.minusMillis(1))).isZero();
        assertThat(search.knownAt(Instant.MAX)).isEqualTo(4);
    }

    @Test
    void pagesMeetWithoutGapOrRepetition() {
        List<Long> all = new ArrayList<>();
        Long after = 0L;
        while (after != null) {
            Found found = search.find(Wanted.ALL, after, 3);
            found.events().forEach(event -> all.add(event.position()));
            after = found.next();
        }
        assertThat(all).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void namesEachAggregateByItsFirstEvent() {
        assertThat(search.begun(Account.NAME, 0, 4, 10).events())
                .extracting(StoredEvent::stream)
                .containsExactly("a", "b");
        assertThat(search.begun(null, 0, 1, 10).events())
                .extracting(StoredEvent::stream)
                .containsExactly("a");
        assertThat(search.begun("sample.other", 0, 4, 10).events()).isEmpty();
        assertThat(search.begun(null, 0, 4, 1).next()).isEqualTo(1L);
    }
}
