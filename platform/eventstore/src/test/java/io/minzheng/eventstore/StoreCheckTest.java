package io.minzheng.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.eventstore.Discrepancy.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each fault is one that only somebody who goes round the service's role can bring about. */
class StoreCheckTest {
    private final Database database = new Database();
    private final Discrepancies found = new Discrepancies(10);
    private EventStore store;

    /** Positions 1 to 6: a is opened, b is opened, and each gets two deposits in turn. */
    @BeforeEach
    void fill() {
        store = database.open();
        for (String account : new String[] {"a", "b"}) {
            store.commands().send(Database.keyed("open-" + account, "f"), CommandsTest.open(account));
        }
        for (int round = 0; round < 2; round++) {
            for (String account : new String[] {"a", "b"}) {
                store.commands().send(Database.keyed(account + round, "f"), CommandsTest.deposit(account, 5));
            }
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void asSuperuser(String... statements) throws SQLException {
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private StoreFigures check() {
        return store.check(6, found);
    }

    @Test
    void nothingIsFoundInAStoreThatNobodyHasTouched() {
        assertThat(check()).isEqualTo(new StoreFigures(6, 2));
        assertThat(found.count()).isZero();
        assertThat(found.first()).isEmpty();
    }

    @Test
    void aDeletedEventIsMissedByPositionSequenceAndAnswer() throws SQLException {
        asSuperuser("delete from event where position = 3");
        assertThat(check()).isEqualTo(new StoreFigures(5, 2));
        assertThat(found.first())
                .containsExactly(
                        new Discrepancy("store", Kind.GAP, "there is no event at position 3"),
                        new Discrepancy(
                                "store",
                                Kind.GAP,
                                "the event at position 5 is number 2 of a, and number 1 does not come before it"),
                        new Discrepancy(
                                "store",
                                Kind.CHANGED,
                                "the hash of the event at position 4 does not follow from it and the one before it"),
                        new Discrepancy(
                                "store",
                                Kind.MISSING,
                                "a command on a was answered with position 3, where there is no event"));
    }

    @Test
    void theLastEventIsMissedToo() throws SQLException {
        asSuperuser("delete from event where position = 6");
        check();
        assertThat(found.first()).extracting(Discrepancy::kind).containsExactly(Kind.GAP, Kind.MISSING);
    }

    @Test
    void eventsOfAStreamThatHaveChangedPlacesAreFound() throws SQLException {
        asSuperuser(
                "update event set position = 100 where position = 3",
                "update event set position = 3 where position = 5",
                "update event set position = 5 where position = 100");
        check();
        assertThat(found.first())
                .containsExactly(
                        new Discrepancy(
                                "store",
                                Kind.GAP,
                                "the event at position 3 is number 2 of a, and number 1 does not come before it"),
                        new Discrepancy(
                                "store",
                                Kind.CHANGED,
                                "the hash of the event at position 3 does not follow from it and the one before it"));
    }

    @Test
    void aChangedEventIsFoundByItsHash() throws SQLException {
        asSuperuser("update event set payload = replace(payload, '5', '6') where position = 3");
        check();
        assertThat(found.first())
                .containsExactly(new Discrepancy(
                        "store",
                        Kind.CHANGED,
                        "the hash of the event at position 3 does not follow from it and the one before it"));
    }

    @Test
    void aChainComputedAnewIsFoundByWhatWasSigned() throws SQLException {
        asSuperuser("insert into checkpoint values (6, repeat('ab', 32), now(), 'key', 'signature')");
        check();
        assertThat(found.first())
                .containsExactly(new Discrepancy(
                        "store",
                        Kind.CHANGED,
                        "the chain has another hash at position 6 than the one that was signed"));
    }

    @Test
    void allAreCountedThoughNotAllAreListed() throws SQLException {
        asSuperuser("delete from event where position > 1");
        Discrepancies few = new Discrepancies(2);
        store.check(6, few);
        assertThat(few.count()).isEqualTo(10);
        assertThat(few.first()).hasSize(4);
    }
}
